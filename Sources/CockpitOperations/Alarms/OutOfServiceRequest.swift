import CockpitCatalogue
package import CockpitValues

/// 停用 that one person asks for, until a second one confirms it by a sign-on of their own.
package struct OutOfServiceRequest: Hashable, Sendable {
  /// How long one waits for the second person, in seconds.
  package static let waits: Int64 = 900

  /// How long the alarm will be out of service from the word of the second person on, in seconds.
  package let seconds: Int
  package let reason: AlarmReason
  package let asker: Person
  package let askedAt: Instant

  package init(seconds: Int, reason: AlarmReason, asker: Person, askedAt: Instant) {
    self.seconds = seconds
    self.reason = reason
    self.asker = asker
    self.askedAt = askedAt
  }

  /// When it is over where nobody confirmed it.
  package var lapsesAt: Instant { askedAt.adding(seconds: OutOfServiceRequest.waits) }
}

extension Alarm {
  /// The longest time that an alarm may be out of service: seven days, in seconds.
  package static let longestOutOfService = 7 * 86_400

  /// Takes it out of service by the word of two, or asks for the second of them.
  mutating func takeOutOfService(
    _ seconds: Int, _ reason: AlarmReason, _ person: Person, _ second: Person?,
    at clock: Instant, _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard seconds > 0 else { throw .tooShort }
    guard seconds <= Alarm.longestOutOfService else {
      throw .tooLong(atMost: Alarm.longestOutOfService)
    }
    if let second {
      guard second.isAnother(than: person) else { throw .needsSecondPerson }
      return leaveService(for: seconds, at: clock, &log)
    }
    if let request { throw .changed(by: request.asker) }
    step(nil, at: clock, because: .secondAsked, &log) {
      $0.request = OutOfServiceRequest(
        seconds: seconds, reason: reason, asker: person, askedAt: clock)
    }
  }

  /// Is the second person's word: yes takes it out of service, no leaves all as it is.
  ///
  /// Whoever asked cannot confirm, and takes the request back by declining it.
  mutating func answerRequest(
    _ isConfirmed: Bool, _ person: Person, at clock: Instant, _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard let request else { throw .nothingThere }
    guard isConfirmed else {
      let isTakenBack = !person.isAnother(than: request.asker)
      return endRequest(
        because: isTakenBack ? .requestTakenBack : .secondDeclined, at: clock, &log)
    }
    guard person.isAnother(than: request.asker) else { throw .needsSecondPerson }
    leaveService(for: request.seconds, at: clock, &log)
  }

  private mutating func leaveService(
    for seconds: Int, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    step(21, at: clock, &log) {
      $0.request = nil
      $0.regions.gate = .outOfService(until: clock.adding(seconds: Int64(seconds)))
    }
  }

  /// Waits for a second person no longer.
  mutating func endRequest(
    because reason: AlarmTransition.Cause, at clock: Instant, _ log: inout [AlarmTransition]
  ) {
    step(nil, at: clock, because: reason, &log) { $0.request = nil }
  }
}
