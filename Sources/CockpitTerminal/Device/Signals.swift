import CTerminalShims
import Glibc

/// Restores the terminal when the program traps, and lets the trap end it.
struct CrashGuard: ~Copyable {
  private let reset: UnsafeMutablePointer<CChar>

  /// Arms the guard.
  ///
  /// - Parameters:
  ///   - terminal: where the reset goes.
  ///   - mode: the mode to restore.
  ///   - bytes: what brings the terminal back.
  ///   - messages: the file with what went to stderr, and where its tail goes.
  init(
    terminal: Int32, mode: termios?, reset bytes: [UInt8],
    messages: (file: Int32, outlet: Int32)?
  ) {
    reset = .allocate(capacity: max(1, bytes.count))
    for (index, byte) in bytes.enumerated() {
      (reset + index).initialize(to: CChar(bitPattern: byte))
    }
    var plan = cockpit_guard(
      terminal: terminal, has_mode: mode != nil, mode: mode ?? termios(), reset: reset,
      reset_length: bytes.count, messages: messages?.file ?? -1,
      messages_outlet: messages?.outlet ?? -1)
    cockpit_guard_arm(&plan)
  }

  deinit {
    cockpit_guard_disarm()
    reset.deallocate()
  }
}

/// Collects the signals that concern a screen, for whoever waits for its descriptor.
struct SignalCollector: ~Copyable {
  /// Becomes readable when a signal has come.
  let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = cockpit_signals_open()
    if descriptor < 0 { throw .system(operation: "pipe", code: errno) }
  }

  deinit { cockpit_signals_close() }

  /// Takes the signals that have come since the last call.
  func take() -> Set<Int32> {
    let pending = cockpit_signals_take()
    return Set((1...64).filter { pending & 1 << UInt($0 - 1) != 0 })
  }

  /// The signal among some that ends the program; the line's end before all others.
  static func ending(in pending: Set<Int32>) -> Int32? {
    let ending = pending.subtracting([SIGWINCH, SIGTSTP, SIGCONT])
    return ending.contains(SIGHUP) ? SIGHUP : ending.min()
  }
}
