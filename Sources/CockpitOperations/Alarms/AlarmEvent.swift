package import CockpitCatalogue
package import CockpitValues

/// A new figure for the alarms of an area.
package struct AlarmSample: Hashable, Sendable {
  /// What it is a figure of, which all of one series share.
  private let subject: Subject
  /// The moment that the figure is of, or the end of its period.
  package let time: Instant
  /// In the unit of the indicator.
  package let value: Double
  /// The cases behind a percentage; `nil` where it is none, or its source does not give them.
  package let cases: Int?

  /// A source, or one gauge of several in its place; nobody where it is not known.
  package struct Giver: Hashable, Sendable {
    /// The id of the source.
    package let source: String
    /// Which of the figures of a place it is, such as `point=P2`; empty for the whole.
    package let part: String

    package init(source: String = "", part: String = "") {
      (self.source, self.part) = (source, part)
    }
  }

  /// What figures of one giver are of: there are many of them, and few of these.
  final class Subject: Sendable {
    let place: WatchedPlace
    let giver: Giver

    init(_ place: WatchedPlace, by giver: Giver) { (self.place, self.giver) = (place, giver) }
  }

  package init(
    indicator: String, area: String, time: Instant, value: Double, cases: Int? = nil,
    giver: Giver = Giver()
  ) {
    let place = WatchedPlace(indicator: indicator, area: area)
    self.init(Subject(place, by: giver), time: time, value: value, cases: cases)
  }

  init(_ subject: Subject, time: Instant, value: Double, cases: Int?) {
    self.subject = subject
    self.time = time
    self.value = value
    self.cases = cases
  }

  /// The indicator and the area.
  var place: WatchedPlace { subject.place }
  /// The id of the indicator.
  package var indicator: String { subject.place.indicator }
  /// The code of the area.
  package var area: String { subject.place.area }
  /// Whose figure it is.
  package var giver: Giver { subject.giver }
}

extension AlarmSample.Subject: Hashable {
  static func == (one: AlarmSample.Subject, other: AlarmSample.Subject) -> Bool {
    one === other || one.place == other.place && one.giver == other.giver
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(giver)
  }
}

extension AlarmSample {
  /// Whether it is looked at before another one: by the time that it is of, and then by what it is a figure of.
  func precedes(_ other: AlarmSample) -> Bool {
    if time != other.time { return time < other.time }
    if subject === other.subject { return false }
    return place == other.place ? giver < other.giver : place < other.place
  }

  /// Whether it is a figure of the same as another one, of one giver.
  func standsForSame(as other: AlarmSample) -> Bool {
    time == other.time && subject == other.subject
  }
}

extension AlarmSample.Giver: Comparable {
  package static func < (one: Self, other: Self) -> Bool {
    one.source == other.source ? one.part < other.part : one.source < other.source
  }
}

/// An indicator in an area, whose figures alarms watch.
package struct WatchedPlace: Hashable, Sendable, Comparable {
  /// The id of the indicator.
  package let indicator: String
  /// The code of the area.
  package let area: String

  package static func < (one: WatchedPlace, other: WatchedPlace) -> Bool {
    (one.indicator, one.area) < (other.indicator, other.area)
  }

  package init(indicator: String, area: String) {
    self.indicator = indicator
    self.area = area
  }

  /// Whether a figure is of it.
  func has(_ sample: AlarmSample) -> Bool { self == sample.place }
}

/// A reason by number, so that nobody has to type at night; a number means the same wherever it is asked for.
package enum AlarmReason: Int, CaseIterable, Sendable {
  /// 误确认: why an acknowledgement is taken back, and nothing else is done.
  case acknowledgedByMistake = 0
  case maintenance, faultySensor, reportedTwice, knownAndPending, drill, waitingForOthers
  case instructed, other
  /// 险情已排除: why somebody says that an alarm is over, and nothing else is done.
  case hazardRemoved

  /// Why an alarm or an item of 数据 is acknowledged; 其他 has a note.
  package static let acknowledging = allCases.filter {
    $0 != .acknowledgedByMistake && $0 != .hazardRemoved
  }

  /// Why an acknowledgement is taken back: what is true of the alarm is no reason that it was seen for nothing.
  package static let withdrawing: [AlarmReason] = [
    .acknowledgedByMistake, .reportedTwice, .drill, .instructed,
  ]

  /// Why an alarm is put away: 其他 says nothing without a note, which only an acknowledgement has.
  package static let puttingAway = acknowledging.filter { $0 != .other }

  /// Why somebody says that an alarm is over: one that is there or waits for others is not.
  package static let resetting =
    puttingAway.filter { $0 != .knownAndPending && $0 != .waitingForOthers } + [.hazardRemoved]
}

/// What a person does with an alarm.
package enum AlarmAction: Hashable, Sendable {
  /// 确认, or 知悉 where it has come back; at the level on the screen.
  case acknowledge(reason: AlarmReason?, note: String)
  /// 撤回: by the same person or a supervisor.
  case withdraw(reason: AlarmReason)
  /// 搁置 for some seconds, or until it comes back, though no longer than its level allows.
  case shelve(seconds: Int, isOneShot: Bool, reason: AlarmReason)
  case unshelve
  /// 停用: by one it is asked for, by two it is done.
  case takeOutOfService(seconds: Int, reason: AlarmReason)
  /// Whether the second person agrees to what waits for them, or somebody takes it back.
  case answerRequest(isConfirmed: Bool)
  case returnToService
  /// 人工复归: by the word of a person, where only that ends it.
  case reset(reason: AlarmReason)
  /// 转办 to nobody who is named, 签收, 回复.
  case work(AlarmWork)
  /// 转办: to a unit, which is to reply within some seconds; without them, within those of the rule.
  case dispatch(to: Department.ID, seconds: Int?)
  /// 核查: whether the work is done; not by the unit that did it.
  case verify(isDone: Bool)
  /// Goes over to the new version of its rule.
  case migrate
  /// 并案: one cause with another alarm.
  case merge(into: AlarmKey)
}

extension AlarmAction {
  /// Whether the reason, where there is one, can be that of such a deed.
  var isReasonFitting: Bool {
    switch self {
    case .acknowledge(let reason, _): reason.map { AlarmReason.acknowledging.contains($0) } ?? true
    case .withdraw(let reason): AlarmReason.withdrawing.contains(reason)
    case .shelve(_, _, let reason), .takeOutOfService(_, let reason):
      AlarmReason.puttingAway.contains(reason)
    case .reset(let reason): AlarmReason.resetting.contains(reason)
    case .unshelve, .answerRequest, .returnToService, .work, .dispatch, .verify, .migrate, .merge:
      true
    }
  }

  /// What somebody wrote.
  var text: String {
    switch self {
    case .acknowledge(_, let note): note
    case .dispatch(let unit, _): unit.text
    case .withdraw, .shelve, .unshelve, .takeOutOfService, .answerRequest, .returnToService, .reset,
      .work, .verify, .migrate, .merge:
      ""
    }
  }
}

/// What was done by whom, on what they saw.
package struct AlarmDeed: Hashable, Sendable {
  package let action: AlarmAction
  package let person: Person
  /// The other person, where two are needed: of a confirmation whoever asked.
  package let second: Person?
  /// The version of the alarm that was on the screen; `nil` where nobody looked at one.
  package let version: Int?

  package init(
    _ action: AlarmAction, by person: Person, second: Person? = nil, version: Int? = nil
  ) {
    self.action = action
    self.person = person
    self.second = second
    self.version = version
  }
}

/// One step of an alarm, by its number in the table of transitions.
package struct AlarmTransition: Hashable, Sendable {
  /// The row of the table, 1 to 38; `nil` for what becomes of a request that waits for a second person,
  /// which the table does not have: the reason tells what.
  package let row: Int?
  /// `nil` for what is about no single alarm.
  package let key: AlarmKey?
  /// When it was made, by the clock.
  package let at: Instant
  /// The number of the occurrence that it is part of; `nil` where there is none.
  package let occurrence: Int?
  package let from: AlarmRegions
  package let to: AlarmRegions
  /// The newest figure, in the unit of the indicator.
  package let value: Double?
  /// When that figure is of; `nil` where that is about when the step was made, and in older journals.
  package let valueTime: Instant?
  /// The level that is shown afterwards, or that was shown until it closed; `nil` where there was none.
  package let level: AlarmLevel?
  /// Whether it rings and blinks.
  package let isAnnounced: Bool
  package let reason: Cause

  /// Whether an occurrence begins with it: one that is told again within the same occurrence, as after 停用, is
  /// no further one.
  package var opensOccurrence: Bool { (row == 2 || row == 3) && !from.condition.isOn }

  /// Whether a bell rings for it, which calls people for 一级 and 二级 alone.
  package var rings: Bool { isAnnounced && level.map { $0 >= .second } == true }

  /// Why it came to this, where the row alone does not tell.
  package enum Cause: String, CaseIterable, Sendable {
    case none
    /// 频次: raised by how often the limit was crossed.
    case repeated
    /// 自动复归
    case returnedByItself = "returned_by_itself"
    /// 人工复归
    case returnedByHand = "returned_by_hand"
    /// 序列消失
    case seriesGone = "series_gone"
    /// 搁置到期仍活动
    case shelfExpired = "shelf_expired"
    /// 超时
    case overdue
    /// 规则移除
    case ruleRemoved = "rule_removed"
    /// 转办超时: the unit that it was sent to did not reply in time.
    case workOverdue = "work_overdue"
    /// 退回 or 复发
    case workReturned = "work_returned"
    /// 待第二人确认: 停用 was asked for.
    case secondAsked = "second_asked"
    /// 未同意: the second person declined.
    case secondDeclined = "second_declined"
    /// 撤回申请: who asked took it back.
    case requestTakenBack = "request_taken_back"
    /// 申请失效: nobody confirmed it in time, or the level became another one.
    case requestLapsed = "request_lapsed"
  }

  /// The figures of so many seconds before a step are those of its moment.
  package static let freshFigure: Int64 = 300

  init(
    _ row: Int?, _ key: AlarmKey?, at: Instant, occurrence: Int? = nil, value: Double? = nil,
    valueTime: Instant? = nil, from: AlarmRegions, to: AlarmRegions, level: AlarmLevel?,
    isAnnounced: Bool,
    reason: Cause = .none
  ) {
    self.row = row
    self.key = key
    self.at = at
    self.occurrence = occurrence
    self.value = value
    let isOld = valueTime.map { at.seconds(since: $0) >= AlarmTransition.freshFigure } ?? false
    self.valueTime = isOld ? valueTime : nil
    self.from = from
    self.to = to
    self.level = level
    self.isAnnounced = isAnnounced
    self.reason = reason
  }
}
