import CTerminalShims
import Glibc

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
    return Set((1..<64).filter { pending & 1 << UInt($0) != 0 })
  }
}
