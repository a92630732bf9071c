package import CockpitCatalogue
package import CockpitOperations
import CockpitValues
package import CockpitWording

/// What there is to do and who does it, as a session shows it.
package struct DutyState: Sendable {
  package let queues: Queues
  /// The alarms that lists show, in their order: found once, for screens ask again and again.
  let listed: [Alarm]
  /// How many alarms stand in each way.
  let counts: AlarmCounts
  /// The steps by which alarms were raised in the day before the last entry, in their order.
  private let raised: [AlarmTransition]
  /// Who is on duty at this terminal; `nil` while nobody signed on.
  package var shift: Shift?
  /// Why nobody can act, whoever is on duty; `nil` where one can.
  package var obstacle: Phrase?
  /// What whoever is on duty must know of the journal all the time; `nil` for nothing.
  package var notice: Phrase?
  /// How many files of the journal are not what was written, as far as was looked.
  package var mismatches: Int
  /// The alarms of other regions than the one that is shown, which this terminal watches all the same.
  package var elsewhere: [WatchedElsewhere]

  package init(
    queues: Queues = Queues(rules: []), shift: Shift? = nil, obstacle: Phrase? = nil,
    notice: Phrase? = nil, mismatches: Int = 0, elsewhere: [WatchedElsewhere] = []
  ) {
    self.queues = queues
    (listed, counts) = (queues.listed, queues.counts)
    raised =
      queues.history.last.map { last in
        queues.raised(since: last.at.adding(seconds: -DutyState.floodsOver))
      } ?? []
    self.shift = shift
    self.obstacle = obstacle
    self.notice = notice
    self.mismatches = mismatches
    self.elsewhere = elsewhere
  }

  /// Floods are told of a day, in seconds.
  private static let floodsOver: Int64 = 86_400

  /// The steps by which alarms were raised after a moment, not longer ago than a day, in their order.
  func raised(since moment: Instant) -> [AlarmTransition] { raised.filter { $0.at > moment } }

  /// The levels at which an alarm that calls for somebody blinks in lists: all of them, and in a flood
  /// those that ring.
  func blinkingLevels(at now: Instant) -> Set<AlarmLevel> {
    flood(at: now).isOn ? counts.calling.filter { $0 >= .second } : counts.calling
  }

  /// Whether more alarms come than anybody can follow.
  func flood(at now: Instant) -> AlarmFlood {
    AlarmFlood(
      raised: raised(since: now.adding(seconds: -DutyState.floodsOver)).map(\.at), at: now)
  }
}

/// What a session asks to be done and written down.
package enum DutyRequest: Hashable, Sendable {
  /// Something with an alarm, as it was on the screen, and a note beside it: both or neither; an empty one
  /// is none.
  case alarm(AlarmAction, AlarmKey, version: Int, note: String)
  /// Something with an item of 督办, as it was on the screen.
  case supervision(SupervisionAction, SupervisionItem.ID, version: Int?, second: Person?)
  /// Something with an item of 数据, as it was on the screen.
  case data(DataAction, DataKey, number: Int, version: Int)
  /// 知悉 of a 法定预警, by its id, at the level that was on the screen.
  case notice(String, level: AlarmLevel?)
  /// 批注 on all, or on an alarm as it was on the screen: on what was open of it, by its number.
  case note(String, AlarmKey?, occurrence: Int?)
  case signOn(Person)
  case handOver(to: Person?)
}

/// What became of it.
package enum DutyOutcome: Hashable, Sendable {
  case done
  case refused(Phrase)
}
