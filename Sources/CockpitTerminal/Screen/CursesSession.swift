import CNCurses
import CTerminalShims
import Glibc
import Synchronization

/// Curses, drawing into memory: what it would send to the terminal is taken out and sent by us.
///
/// Curses waits for a line that takes nothing; we do not.
struct CursesSession: ~Copyable {
  /// The type of the terminal.
  let type: String
  private let screen: OpaquePointer
  private let output: UnsafeMutablePointer<FILE>
  private let input: UnsafeMutablePointer<FILE>
  private let drawing: MemoryFile

  /// The types to try where the terminal's own is not known.
  static let fallbackTypes = ["xterm-256color", "xterm", "vt100"]

  /// Opens curses for the first of some types that is known.
  init(types: [String]) throws(TerminalError) {
    guard let drawing = MemoryFile(name: "drawing"),
      let output = fdopen(dup(drawing.descriptor), "w")
    else { throw .system(operation: "memfd_create", code: errno) }
    guard let input = fopen("/dev/null", "r") else {
      let code = errno
      fclose(output)
      throw .system(operation: "opening /dev/null", code: code)
    }
    for type in types {
      guard let screen = cockpit_open_curses(type, output, input) else { continue }
      self.type = type
      self.screen = screen
      self.output = output
      self.input = input
      self.drawing = drawing
      return
    }
    fclose(output)
    fclose(input)
    throw .unknownTerminal(tried: types)
  }

  deinit {
    delscreen(screen)
    fclose(output)
    fclose(input)
  }

  /// Draws the panels.
  ///
  /// - Parameter repaints: whether the terminal cannot be trusted to show the last drawing.
  /// - Returns: The bytes that bring the terminal from the last drawing to this one.
  func update(repaints: Bool) -> [UInt8] {
    if repaints { clearok(cockpit_current_window(), true) }
    update_panels()
    doupdate()
    return takeDrawing()
  }

  /// The bytes that give the terminal back; `update` takes it again.
  ///
  /// The picture is erased first: where there is no alternate screen it would stay under the
  /// shell's prompt, and old figures would look live.
  func leave() -> [UInt8] {
    endwin()
    return erasing + takeDrawing()
  }

  /// The bytes that leave nothing on the terminal.
  var erasing: [UInt8] { Array((capability("sgr0") + capability("clear")).utf8) }

  /// The bytes that ask for the alternate screen, without keeping the title of the window again.
  ///
  /// Another terminal may be attached to the line than the one that was asked for it first.
  var entering: [UInt8] {
    var text = capability("smcup")
    let keepsTitle = "\u{1B}[22;0;0t"
    if text.hasSuffix(keepsTitle) { text.removeLast(keepsTitle.count) }
    return Array(text.utf8)
  }

  /// What curses has drawn, without its reset of a palette that is the operator's.
  private func takeDrawing() -> [UInt8] {
    var bytes = drawing.take()
    let reset = Array(capability("oc").utf8)
    guard let first = reset.first else { return bytes }
    let place = bytes.indices.first { bytes[$0] == first && bytes[$0...].starts(with: reset) }
    if let place { bytes.removeSubrange(place..<place + reset.count) }
    return bytes
  }

  /// A string of the terminal's description, without the pauses of old hardware.
  func capability(_ name: String) -> String {
    guard let text = cockpit_capability(name) else { return "" }
    var result = ""
    var rest = Substring(String(cString: text))
    while let start = rest.firstIndex(of: "$") {
      result += rest[..<start]
      rest = rest[start...]
      guard rest.dropFirst().first == "<", let end = rest.firstIndex(of: ">") else {
        result.append(rest.removeFirst())
        continue
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }
}

/// The right to be the one open screen of the process.
struct ScreenClaim: ~Copyable {
  private static let isTaken = Atomic(false)

  init() throws(TerminalError) {
    let claim = ScreenClaim.isTaken.compareExchange(
      expected: false, desired: true, ordering: .acquiringAndReleasing)
    guard claim.exchanged else { throw .alreadyOpen }
  }

  deinit { ScreenClaim.isTaken.store(false, ordering: .releasing) }
}
