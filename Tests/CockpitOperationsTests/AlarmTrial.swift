import CockpitCatalogue
import CockpitValues

@testable import CockpitOperations

/// An alarm book under trial: minutes from a moment, one rule unless there are more.
struct AlarmTrial {
  static let area = "330203001"
  static let start = Instant(parsing: "2026-11-20T18:00:00+08:00") ?? Instant(seconds: 0)
  static let officer = Person(name: "王", unit: "防汛办", role: .operator)
  static let other = Person(name: "李", unit: "水利局", role: .operator)
  static let chief = Person(name: "赵", unit: "指挥中心", role: .supervisor)
  static let observer = Person(name: "大屏", role: .observer)

  var book: AlarmBook
  /// The steps of the last event.
  var last: [AlarmTransition] = []

  init(_ rules: AlarmRule...) {
    book = AlarmBook(rules: rules)
  }

  static func at(_ minute: Double) -> Instant { start.adding(seconds: Int64(minute * 60)) }

  static let key = AlarmKey(rule: "water", area: area)

  /// A rule of water levels: 三级 from 15, 二级 from 20, 一级 from 27, three of three figures, half an hour
  /// to come back.
  static func rule(
    _ id: String = "water", version: Int = 1, class dataClass: AlarmRule.DataClass = .fast,
    limits: [AlarmRule.Limit]? = nil, needed: Int = 1, of: Int = 1,
    repeats: AlarmRule.Repeats? = nil,
    back: AlarmRule.Return = .after(seconds: 1800), latches: Bool? = nil, hangsOn: [String] = [],
    indicator: String = "depth", isTrial: Bool = false, name: String = "积水",
    group: String = ""
  ) -> AlarmRule {
    AlarmRule(
      id: id, version: version, name: LocalizedText(zh: name), indicator: indicator,
      dataClass: dataClass,
      limits: limits ?? [
        .init(on: 15, off: 10, consequence: .service, respondWithin: 1800),
        .init(on: 20, off: 15, consequence: .crowd, respondWithin: 1800),
        .init(on: 27, off: 22, consequence: .life, respondWithin: 540),
      ],
      confirmation: .init(needed: needed, of: of), repeats: repeats, comesBack: back,
      latches: latches, inhibitedBy: hangsOn, group: group, cause: LocalizedText(zh: "强降雨"),
      effect: LocalizedText(zh: "车辆被淹"), action: LocalizedText(zh: "封闭道路"),
      owner: Department.ID("water"), isTrial: isTrial)
  }

  /// A figure that is of the minute in which it arrives.
  mutating func figure(
    _ value: Double, at minute: Double, indicator: String = "depth", area: String = AlarmTrial.area
  ) {
    last = book.take(
      [AlarmSample(indicator: indicator, area: area, time: Self.at(minute), value: value)],
      at: Self.at(minute))
  }

  /// Lets figures come and go until the alarm flaps, ten hours at most; gives the next minute.
  mutating func flap(_ value: Double) -> Double {
    var minute = 0.0
    while alarm?.regions.isFlapping != true, minute < 600 {
      figure(minute.truncatingRemainder(dividingBy: 10) == 0 ? value : 1, at: minute)
      minute += 5
    }
    return minute
  }

  mutating func wait(until minute: Double) { last = book.advance(to: Self.at(minute)) }

  mutating func quality(_ quality: InputQuality, at minute: Double, isGone: Bool = false) {
    last = book.take(quality, of: "depth", isGone: isGone, at: Self.at(minute))
  }

  /// Does something; gives why it was refused.
  @discardableResult
  mutating func act(
    _ action: AlarmAction, at minute: Double, by person: Person = AlarmTrial.officer,
    second: Person? = nil, version: Int? = nil, on key: AlarmKey = AlarmTrial.key
  ) -> DeedRefusal? {
    do throws(DeedRefusal) {
      last = try book.take(
        AlarmDeed(action, by: person, second: second, version: version), on: key,
        at: Self.at(minute))
      return nil
    } catch {
      last = []
      return error
    }
  }

  @discardableResult
  mutating func acknowledge(at minute: Double, by person: Person = AlarmTrial.officer)
    -> DeedRefusal?
  {
    act(.acknowledge(reason: .knownAndPending, note: ""), at: minute, by: person)
  }

  var alarm: Alarm? { book.alarms[Self.key] }
  var rows: [Int] { last.compactMap(\.row) }
  /// What became of a request for a second person, which is no row of the table.
  var answers: [AlarmTransition.Cause] { last.filter { $0.row == nil }.map(\.reason) }
  var rang: Bool { last.contains { $0.isAnnounced } }
}

extension Queues {
  /// Takes in a water level that is of the minute in which it arrives.
  @discardableResult
  mutating func figure(
    _ value: Double, at minute: Double, in area: String = AlarmTrial.area
  ) -> [JournalEntry] {
    take(
      AlarmInput(samples: [
        AlarmSample(indicator: "depth", area: area, time: AlarmTrial.at(minute), value: value)
      ]), at: AlarmTrial.at(minute))
  }
}
