import CTerminalShims
import Glibc

/// What one `poll` found.
struct Readiness {
  let input: Bool
  let signals: Bool
  let output: Bool
  /// The indices of the further files that can be read.
  let files: [Int]
  /// Whether the line is closed at the other end.
  let isOver: Bool

  /// Waits for descriptors, at most until a moment.
  ///
  /// A negative descriptor is not waited for.
  init(
    input: Int32, signals: Int32, output: Int32, files: [Int32],
    until due: ContinuousClock.Instant?
  ) {
    let reads = [input, signals] + files
    var descriptors = reads.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    descriptors.append(pollfd(fd: output, events: Int16(POLLOUT), revents: 0))
    let timeout = due.map { Readiness.milliseconds(of: $0 - .now) } ?? -1
    if poll(&descriptors, nfds_t(descriptors.count), timeout) < 0 {
      for index in descriptors.indices { descriptors[index].revents = 0 }
    }
    func has(_ index: Int, _ bits: Int32) -> Bool {
      descriptors[index].revents & Int16(bits) != 0
    }
    let last = descriptors.count - 1
    self.input = has(0, POLLIN)
    self.signals = has(1, POLLIN)
    self.output = has(last, POLLOUT)
    self.files = files.indices.filter { has($0 + 2, POLLIN | POLLHUP | POLLERR | POLLNVAL) }
    let closed = POLLHUP | POLLERR | POLLNVAL
    isOver = has(0, closed) || has(last, closed)
  }

  /// A duration in whole milliseconds, rounded up; 0 for one that is over.
  static func milliseconds(of duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}

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
        if let number = SignalCollector.ending(in: pending) { return [.ended(.signal(number))] }
        if pending.contains(SIGTSTP) { cockpit_signals_stop() }
      }
      events += ready.files.map { .readable($0) }
      if !events.isEmpty { return events }
      if let deadline, deadline <= .now { return [.timedOut] }
    }
  }
}
