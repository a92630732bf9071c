import CockpitCanvas
import CockpitTerminal

/// What the live loop shows and tells what happens.
protocol LiveProgram {
  /// Descriptors that become readable when something happened outside the terminal.
  var files: [Int32] { get }
  /// How long nothing changes by itself; `nil` for ever.
  var untilNextTick: Duration? { get }
  /// Whether the bell is to ring, told once.
  mutating func takeBell() -> Bool
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

/// The one loop: waits for the terminal, the clock and files, and shows what they change.
enum LiveLoop {
  /// Runs a program until it leaves, a signal ends it, or nobody is at the other end of the line.
  ///
  /// All that has happened by the time of a frame is in that frame; a frame that the line
  /// cannot carry is dropped, and the newest one is shown later.
  ///
  /// - Returns: The exit code: 0 when the program left, else 128 and the number of the signal.
  static func run(_ program: inout some LiveProgram, on screen: inout TerminalScreen) -> Int32 {
    screen.present { program.frame(size: $0) }
    while true {
      var isChanged = false
      for event in screen.wait(for: program.files, timeout: program.untilNextTick) {
        let answer: LiveAnswer
        switch event {
        case .key(let key): answer = program.handle(.key(key))
        case .mouse(let event): answer = program.handle(.mouse(event))
        case .resized(let size):
          _ = program.handle(.resized(size))
          answer = .changed
        case .drawable: answer = .changed
        case .readable(let index): answer = program.handle(.readable(index))
        case .timedOut: answer = program.handle(.tick)
        case .ended(let ending): return ending.exitCode
        }
        switch answer {
        case .unchanged: break
        case .changed: isChanged = true
        case .repaint:
          screen.repaint()
          isChanged = true
        case .leave: return 0
        }
      }
      if program.takeBell() { screen.ring() }
      if isChanged { screen.present { program.frame(size: $0) } }
    }
  }
}
