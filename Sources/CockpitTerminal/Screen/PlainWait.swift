import CTerminalShims
import Glibc

/// Waits for files, the clock and the signals that end a program, without a terminal.
///
/// It takes the place of a screen: of both together, one can be open at a time.
package struct PlainWait: ~Copyable {
  private let signals: SignalCollector
  private let claim: ScreenClaim

  package init() throws(TerminalError) {
    let claim = try ScreenClaim()
    signals = try SignalCollector()
    self.claim = claim
  }

  /// Waits until something happens.
  ///
  /// - Parameters:
  ///   - files: descriptors to read from.
  ///   - timeout: the longest time to wait; `nil` for ever.
  /// - Returns: What happened, in order; never empty.
  package func wait(for files: [Int32], timeout: Duration?) -> [TerminalEvent] {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      let ready = Readiness(
        input: -1, signals: signals.descriptor, output: -1, files: files, until: deadline)
      var events: [TerminalEvent] = []
      if ready.signals {
        let pending = signals.take()
        if let number = [SIGHUP, SIGTERM, SIGINT].first(where: pending.contains) {
          return [.ended(.signal(number))]
        }
        if pending.contains(SIGTSTP) { cockpit_signals_stop() }
      }
      events += ready.files.map { .readable($0) }
      if !events.isEmpty { return events }
      if let deadline, deadline <= .now { return [.timedOut] }
    }
  }
}
