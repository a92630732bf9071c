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
