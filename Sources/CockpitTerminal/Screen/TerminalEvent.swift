package import CockpitCanvas

/// What happened while the screen waited.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// The terminal has another size now.
  case resized(Size)
  /// A frame is due: the line is free again, or the terminal came back.
  case drawable
  /// One of the files that were waited for has something to read; its index.
  case readable(Int)
  /// The time is over.
  case timedOut
  /// The program must end.
  case ended(TerminalEnding)
}

/// Why the program must end.
package enum TerminalEnding: Hashable, Sendable {
  /// Nobody is at the other end of the line.
  case hangUp
  /// A signal asks for it.
  case signal(Int32)

  /// The exit code of the program.
  package var exitCode: Int32 {
    switch self {
    case .hangUp: 129
    case .signal(let number): 128 + number
    }
  }
}
