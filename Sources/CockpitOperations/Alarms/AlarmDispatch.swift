package import CockpitCatalogue
package import CockpitValues

/// 转办: to whom the work on an alarm was sent, and by when they are to have replied.
package struct AlarmDispatch: Hashable, Sendable {
  /// The unit; of one that the pack does not know, what was written.
  package let unit: Department.ID
  package let dueAt: Instant
  /// Whether it was found that nobody had replied by then: 转办超时.
  package internal(set) var isOverdue = false

  /// The longest time for a reply, in seconds: what takes longer is 督办.
  package static let longest = 7 * 86_400
}

extension Alarm {
  /// Within so many seconds somebody must act at the level that is shown.
  package var respondWithin: Int { respondWithin(level ?? .fourth) }

  /// Whether it is still unacknowledged, and longer than there was time for it.
  package var isResponseOverdue: Bool {
    occurrence?.isOverdue == true && standing == .unacknowledged
  }

  /// Whether a reply is waited for longer than there was time for it.
  package var isReplyOverdue: Bool {
    dispatch?.isOverdue == true && (regions.work == .sent || regions.work == .accepted)
  }

  /// Whether it is over and listed nowhere else, and the work that was sent is neither closed nor given back.
  package var isWorkLeft: Bool {
    guard standing == .unlisted else { return false }
    return switch regions.work {
    case .sent, .accepted, .replied, .verifying: true
    case .none, .closed, .returned: false
    }
  }

  /// When it is found that nobody replied; `nil` where no reply is waited for, or it was found.
  var replyDue: Instant? {
    guard let dispatch, !dispatch.isOverdue, regions.work == .sent || regions.work == .accepted
    else { return nil }
    return dispatch.dueAt
  }

  /// Sends the work to a unit, with a time for the reply: without one, that of the rule.
  mutating func send(
    to unit: Department.ID, within seconds: Int?, _ person: Person, at clock: Instant,
    _ log: inout [AlarmTransition]
  ) throws(DeedRefusal) {
    guard !unit.text.isBlank else { throw .needsUnit }
    let seconds = seconds ?? respondWithin
    guard seconds > 0 else { throw .tooShort }
    guard seconds <= AlarmDispatch.longest else { throw .tooLong(atMost: AlarmDispatch.longest) }
    try advance(
      to: .sent, AlarmDispatch(unit: unit, dueAt: clock.adding(seconds: Int64(seconds))), person,
      at: clock, &log)
  }

  /// Finds that nobody replied in time: an alarm that is on and was acknowledged rings again, for it is not in
  /// hand as whoever acknowledged it thought.
  mutating func missReply(at clock: Instant, _ log: inout [AlarmTransition]) {
    guard regions.condition.isOn, case .acknowledged = regions.acknowledgement else {
      return step(13, at: clock, because: .workOverdue, &log) { $0.dispatch?.isOverdue = true }
    }
    ringAgain(13, at: clock, because: .workOverdue, &log) { alarm in
      alarm.occurrence?.repeatCount += 1
      alarm.dispatch?.isOverdue = true
    }
  }
}
