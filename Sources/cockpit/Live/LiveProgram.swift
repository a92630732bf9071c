import CockpitCanvas
import CockpitWording

/// What the live loop shows and tells what happens.
protocol LiveProgram {
  /// Descriptors that become readable when something happened outside the terminal.
  var files: [Int32] { get }
  /// How long nothing changes by itself; `nil` for ever.
  var untilNextTick: Duration? { get }
  /// Takes an event in.
  mutating func handle(_ event: LiveEvent) -> LiveAnswer
  /// The picture of the present state.
  func frame(size: Size) -> Frame
}

/// What happens to a live program.
enum LiveEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  case resized(Size)
  /// The time until the next tick is over.
  case tick
  /// One of the program's files is readable; its index. The program must read it.
  case readable(Int)
}

/// What an event changed.
enum LiveAnswer: Hashable, Sendable {
  /// Nothing that can be seen.
  case unchanged
  /// The picture.
  case changed
  /// All of the terminal is to be drawn anew.
  case repaint
  /// The program is over.
  case leave
}
