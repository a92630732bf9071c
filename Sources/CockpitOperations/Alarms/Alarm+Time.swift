import CockpitCatalogue
package import CockpitValues

// What time does to an alarm.

extension Alarm {
  /// How long one stays muted after what mutes it has ended, in seconds.
  static let muteAfterwards: Int64 = 30

  /// When time changes it next; `nil` where it never does.
  package var nextDue: Instant? { [nextDeadline, nextRing].compactMap(\.self).min() }

  /// When something ends next that has a limit: its acknowledgement, the time to respond or to reply, a request, what
  /// keeps it silent; `nil` where nothing does.
  var nextDeadline: Instant? {
    var next: Instant?
    func note(_ moment: Instant) { next = next.map { min($0, moment) } ?? moment }
    if case .acknowledged(_, _, let until) = regions.acknowledgement, regions.condition.isOn {
      note(until)
    }
    if let respondBy = occurrence?.respondBy, regions.acknowledgement == .unacknowledged,
      occurrence?.isOverdue == false
    {
      note(respondBy)
    }
    if let due = replyDue { note(due) }
    if let request { note(request.lapsesAt) }
    switch regions.gate {
    case .shelved(let until, _), .outOfService(let until): note(until)
    case .suppressed:
      if let parentEndedAt { note(parentEndedAt.adding(seconds: Alarm.muteAfterwards)) }
    case .open: break
    }
    return next
  }

  /// When 一级 that flaps and that nobody has seen rings again; `nil` for all others, and where nobody hears it.
  private var nextRing: Instant? {
    guard isHeard, regions.isFlapping, regions.condition.isOn, regions.gate == .open, !rule.isTrial,
      regions.acknowledgement == .unacknowledged, level == .first, let rangAt
    else { return nil }
    return rangAt.adding(seconds: Alarm.longestSilence)
  }

  /// Does what fell due by a moment.
  mutating func advance(
    to clock: Instant, next number: inout Int, _ log: inout [AlarmTransition]
  ) {
    if case .acknowledged(_, _, let until) = regions.acknowledgement, until <= clock,
      regions.condition.isOn
    {
      ringAgain(13, at: clock, &log) { $0.occurrence?.repeatCount += 1 }
    }
    if let respondBy = occurrence?.respondBy, respondBy <= clock,
      regions.acknowledgement == .unacknowledged, occurrence?.isOverdue == false
    {
      step(14, at: clock, rings: true, because: .overdue, &log) { $0.occurrence?.isOverdue = true }
    }
    if let due = replyDue, due <= clock { missReply(at: clock, &log) }
    if let request, request.lapsesAt <= clock {
      endRequest(because: .requestLapsed, at: clock, &log)
    }
    if let ring = nextRing, ring <= clock { step(26, at: clock, rings: true, &log) { _ in } }
    switch regions.gate {
    case .shelved(let until, _) where until <= clock:
      let isOn = regions.condition.isOn
      if isOn {
        ringAgain(17, at: clock, because: .shelfExpired, &log) { $0.regions.gate = .open }
      } else {
        step(17, at: clock, &log) { $0.regions.gate = .open }
      }
    case .outOfService(let until) where until <= clock:
      returnToService(at: clock, next: &number, &log)
    case .suppressed:
      if let ended = parentEndedAt, clock.seconds(since: ended) >= Alarm.muteAfterwards {
        unmute(at: clock, &log)
      }
    default: break
    }
  }

  /// Is muted by another alarm, unless it is of 一级, of a device itself, or set aside by a person.
  mutating func mute(by parent: AlarmKey, at clock: Instant, _ log: inout [AlarmTransition]) {
    parentEndedAt = nil
    switch regions.gate {
    case .suppressed: regions.gate = .suppressed(by: parent)
    case .open:
      guard level != .first, rule.dataClass != .device else { return }
      step(19, at: clock, &log) { $0.regions.gate = .suppressed(by: parent) }
    case .shelved, .outOfService: break
    }
  }

  /// Is no longer muted: what was not acknowledged at its level rings.
  private mutating func unmute(at clock: Instant, _ log: inout [AlarmTransition]) {
    parentEndedAt = nil
    guard regions.condition.isOn, regions.acknowledgement == .unacknowledged else {
      return step(20, at: clock, &log) { $0.regions.gate = .open }
    }
    ringAgain(20, at: clock, &log) { $0.regions.gate = .open }
  }

  /// Begins, or begins again: what is unacknowledged and may ring rings once.
  ///
  /// What is not confirmed yet goes on to be: figures that came meanwhile are counted with those before them.
  mutating func restart(at clock: Instant, _ log: inout [AlarmTransition]) {
    guard regions.condition.isOn, regions.acknowledgement == .unacknowledged, canRing else {
      return
    }
    // Who begins has not heard it, however lately it rang.
    rangAt = nil
    step(35, at: clock, rings: true, &log) { _ in }
  }
}
