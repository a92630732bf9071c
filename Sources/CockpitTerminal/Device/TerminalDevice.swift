import CTerminalShims
package import CockpitCanvas
import Glibc

extension Size {
  /// The size of the terminal of a descriptor; `nil` where it is none, or a terminal without one.
  package init?(ofTerminal descriptor: Int32) {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cockpit_terminal_size(descriptor, &columns, &rows) else { return nil }
    self.init(columns: Int(columns), rows: Int(rows))
  }
}

/// The terminal as a pair of descriptors: its mode, its size, and bytes that never block.
struct TerminalDevice: ~Copyable {
  /// What became of an attempt to send.
  enum Line {
    /// All is sent.
    case free
    /// Some bytes wait for the line.
    case busy
    /// Nobody is at the other end.
    case gone
  }

  let input: Int32
  /// Where bytes go: the terminal opened once more, so that only we do not wait for it.
  let output: Int32
  private let ownsOutput: Bool
  /// The mode in which the shell had the terminal; `nil` where it is none.
  let shellMode: termios?
  /// Whether the keys that send signals are keys like others.
  private let takesSignalKeys: Bool
  private var waiting: ArraySlice<UInt8> = []

  init(input: Int32, output: Int32, takesSignalKeys: Bool = false) {
    self.input = input
    self.takesSignalKeys = takesSignalKeys
    let own = ttyname(output).map { open($0, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC) } ?? -1
    ownsOutput = own >= 0
    self.output = own >= 0 ? own : output
    var mode = termios()
    shellMode = tcgetattr(input, &mode) == 0 ? mode : nil
  }

  deinit {
    if ownsOutput { close(output) }
  }

  /// Takes keys one by one, unechoed.
  func enterKeyMode() {
    guard var mode = shellMode else { return }
    _ = cockpit_set_key_mode(input, &mode, !takesSignalKeys)
  }

  /// Gives the terminal back in the shell's mode.
  func leaveKeyMode() {
    guard var mode = shellMode else { return }
    cockpit_set_mode(input, &mode)
  }

  /// The size of the terminal; `nil` where it has none.
  var size: Size? { Size(ofTerminal: output) }

  /// The bytes that have come; `nil` at the end of the line.
  func read() -> [UInt8]? {
    var isOver = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      let count = Glibc.read(input, buffer.baseAddress, buffer.count)
      isOver = count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)
      filled = max(0, count)
    }
    return isOver ? nil : bytes
  }
}

// MARK: - Sending

extension TerminalDevice {
  /// The most that is written at once where a write may wait for the line.
  private static let blockingPiece = 256

  /// Whether bytes wait for the line.
  var isWaiting: Bool { !waiting.isEmpty }

  /// Whether the line takes bytes now.
  var isWritable: Bool {
    var line = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    return poll(&line, 1, 0) == 1 && line.revents & Int16(POLLOUT) != 0
  }

  /// Sends bytes after those that wait already, as far as the line takes them.
  mutating func send(_ bytes: [UInt8]) -> Line {
    waiting.append(contentsOf: bytes)
    return sendWaiting()
  }

  /// Sends what waits, as far as the line takes it.
  mutating func sendWaiting() -> Line {
    while !waiting.isEmpty {
      guard ownsOutput || isWritable else { return .busy }
      let piece = waiting.prefix(ownsOutput ? waiting.count : TerminalDevice.blockingPiece)
      let count = piece.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        waiting = waiting.dropFirst(count)
      } else if errno == EAGAIN {
        return .busy
      } else if errno != EINTR {
        waiting = []
        return .gone
      }
    }
    return .free
  }

  /// Sends bytes after those that wait already, before the terminal goes to somebody else.
  ///
  /// Gives up when the line takes nothing for a quarter of a second.
  func sendLast(_ bytes: [UInt8]) {
    var rest = waiting + bytes
    while !rest.isEmpty {
      var line = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      guard poll(&line, 1, 250) == 1, line.revents & Int16(POLLOUT) != 0 else { return }
      let piece = rest.prefix(ownsOutput ? rest.count : TerminalDevice.blockingPiece)
      let count = piece.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EAGAIN && errno != EINTR {
        return
      }
    }
  }

  /// Forgets what waits.
  mutating func dropWaiting() {
    waiting = []
  }
}

/// The locale whose character widths and encoding the screen uses.
package struct TerminalLocale: Hashable, Sendable {
  package let name: String
  package let isUTF8: Bool

  private static let fallbacks = ["C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"]

  /// Sets the character type of the process: the environment's, else the first UTF-8 one there is.
  package static func establish() -> TerminalLocale {
    for name in [""] + fallbacks {
      if let locale = set(name), locale.isUTF8 { return locale }
    }
    return set("") ?? set("C") ?? TerminalLocale(name: "C", isUTF8: false)
  }

  private static func set(_ name: String) -> TerminalLocale? {
    guard let used = setlocale(LC_CTYPE, name) else { return nil }
    return TerminalLocale(name: String(cString: used), isUTF8: cockpit_locale_is_utf8())
  }
}

/// Why no screen could be opened; the caller can still print a dump.
package enum TerminalError: Error, Hashable, Sendable {
  /// The descriptor is no terminal.
  case notATerminal(descriptor: Int32)
  /// Another screen of this process is open.
  case alreadyOpen
  /// None of the types is in the terminal database.
  case unknownTerminal(tried: [String])
  /// The system refused what the screen needs.
  case system(operation: String, code: Int32)
}

extension TerminalError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notATerminal(let descriptor):
      "File descriptor \(descriptor) is no terminal; use 'cockpit dump' to print a screen."
    case .alreadyOpen:
      "A screen is open already; close it first."
    case .unknownTerminal(let tried):
      "The terminal database knows none of \(tried.joined(separator: ", ")); "
        + "set TERM to a type that 'toe -a' lists, or use 'cockpit dump'."
    case .system(let operation, let code):
      "The screen could not be opened: \(operation) failed with error \(code)."
    }
  }
}
