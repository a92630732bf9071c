package import CockpitCanvas
import Glibc

extension TerminalScreen {
  /// How long changes of the size are collected.
  private static let resizeDelay = Duration.milliseconds(20)

  /// Waits until something happens; nothing wakes it but what it waits for.
  ///
  /// - Parameters:
  ///   - files: further descriptors to read from.
  ///   - timeout: the longest time to wait; `nil` for ever.
  /// - Returns: What happened, in order; never empty.
  package mutating func wait(
    for files: [Int32] = [], timeout: Duration? = nil
  ) -> [TerminalEvent] {
    if !typed.isEmpty {
      defer { typed = [] }
      return typed.map { .key($0) }
    }
    let start = ContinuousClock.now
    let deadline = timeout.map { start + $0 }
    var escapeDue = decoder.isWaiting ? start + escapeDelay : nil
    while true {
      let due = [deadline, escapeDue, resizeDue].compactMap { $0 }.min()
      let ready = Readiness(
        input: device.input, signals: signals.descriptor,
        output: device.isWaiting || owesFrame || owesBell ? device.output : -1, files: files,
        until: due)
      var events = ready.signals ? takeSignals() : []
      if ready.isOver { return events + [.ended(.hangUp)] }
      if ready.input {
        guard let bytes = device.read() else { return events + [.ended(.hangUp)] }
        let tokens = decoder.decode(bytes)
        if tokens.contains(.report(.attributes)) { answersDue = nil }
        events += TerminalScreen.events(of: tokens)
        escapeDue = decoder.isWaiting ? .now + escapeDelay : nil
      }
      if ready.output { events += sendWaiting() }
      events += ready.files.map { .readable($0) }
      let now = ContinuousClock.now
      if let due = escapeDue, due <= now {
        events += TerminalScreen.events(of: decoder.pause())
        escapeDue = nil
      }
      if let due = resizeDue, due <= now {
        resizeDue = nil
        adoptSize()
        events.append(.resized(size))
      }
      if !events.isEmpty { return events }
      if let deadline, deadline <= now { return [.timedOut] }
    }
  }

  private static func events(of tokens: [InputDecoder.Token]) -> [TerminalEvent] {
    tokens.compactMap { token in
      switch token {
      case .key(let key): .key(key)
      case .mouse(let event): .mouse(event)
      case .report: nil
      }
    }
  }

  private mutating func sendWaiting() -> [TerminalEvent] {
    switch device.sendWaiting() {
    case .busy: return []
    case .gone: return [.ended(.hangUp)]
    case .free:
      ringWhenFree()
      guard owesFrame else { return [] }
      owesFrame = false
      return [.drawable]
    }
  }

  /// Does what the signals that have come ask for.
  private mutating func takeSignals() -> [TerminalEvent] {
    let pending = signals.take()
    if let number = SignalCollector.ending(in: pending) { return [.ended(.signal(number))] }
    if pending.contains(SIGTSTP) {
      suspend()
      return [.resized(size)]
    }
    if pending.contains(SIGCONT) {
      resume()
      return [.resized(size)]
    }
    if pending.contains(SIGWINCH), resizeDue == nil {
      erase()
      resizeDue = .now + TerminalScreen.resizeDelay
    }
    return []
  }
}

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
