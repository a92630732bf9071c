import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitOperations

/// Every rule of every pack, played by its own limits.
struct PackRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let pack: String
    let rule: AlarmRule
    let area: String

    var testDescription: String { "\(pack) \(rule.id)" }
    var key: AlarmKey { AlarmKey(rule: rule.id, area: area) }
  }

  private static let cases: [Case] = ProjectPacks.ids.flatMap { id -> [Case] in
    guard let catalogue = try? ProjectPacks.catalogue(id) else { return [] }
    return catalogue.alarmRules.map {
      Case(pack: id, rule: $0, area: $0.areas.first ?? catalogue.region)
    }
  }

  /// A rule on trial by figures that come as its indicator's do.
  private struct Course {
    let subject: Case
    var book: AlarmBook
    var clock = AlarmTrial.start

    init(_ subject: Case) {
      self.subject = subject
      book = AlarmBook(rules: [subject.rule.countersigned])
    }

    var alarm: Alarm? { book.alarms[subject.key] }

    mutating func figure(_ value: Double) {
      clock = clock.adding(seconds: Int64(subject.rule.period))
      _ = book.take(
        [
          AlarmSample(
            indicator: subject.rule.indicator, area: subject.area, time: clock, value: value)
        ], at: clock)
    }
  }

  @Test("there are rules to play") func some() { #expect(Self.cases.count >= 60) }

  @Test("is raised at each limit by as many figures as it asks for, not before", arguments: cases)
  func raises(subject: Case) throws {
    let rule = subject.rule
    let inside: Double = rule.side == .above ? -0.001 : 0.001
    for limit in rule.limits {
      var course = Course(subject)
      for _ in 1..<rule.confirmation.needed {
        course.figure(limit.on)
        #expect(course.alarm?.regions.condition == .pending)
      }
      course.figure(limit.on)
      #expect(course.alarm?.regions.condition == .active)
      #expect(course.alarm?.level == limit.level)
    }
    let first = try #require(rule.limits.first)
    var course = Course(subject)
    for _ in 0..<rule.confirmation.of { course.figure(first.on + inside) }
    #expect(course.alarm == nil)
  }

  @Test("is on until figures are at its off limit for as long as it asks for", arguments: cases)
  func falls(subject: Case) throws {
    let rule = subject.rule
    let first = try #require(rule.limits.first)
    var course = Course(subject)
    for _ in 0..<rule.confirmation.needed { course.figure(first.on) }
    guard case .after(let seconds) = rule.comesBack else {
      // Only a person ends what endangers life.
      for _ in 0..<300 { course.figure(first.off) }
      #expect(course.alarm?.regions.condition == .active)
      _ = try course.book.take(
        AlarmDeed(.reset(reason: .maintenance), by: AlarmTrial.officer), on: subject.key,
        at: course.clock)
      #expect(course.alarm?.regions.condition == .normal)
      return
    }
    // Between the two limits it stays, however long that is.
    if first.off != first.on {
      for _ in 0..<(2 + 2 * seconds / rule.period) { course.figure((first.on + first.off) / 2) }
      #expect(course.alarm?.regions.condition == .active)
    }
    for _ in 0..<max(1, (seconds + rule.period - 1) / rule.period) { course.figure(first.off) }
    #expect(course.alarm?.regions.condition != .normal)
    course.figure(first.off)
    #expect(course.alarm?.regions.condition == .normal)
  }

  @Test("a broken link mutes what hangs on it in its area, and nothing elsewhere or about water")
  func link() throws {
    let catalogue = try ProjectPacks.catalogue("haishu")
    var book = AlarmBook(rules: catalogue.alarmRules.map(\.countersigned))
    let areas = ["330203009", "330203008"]
    func tell(_ indicator: String, _ value: Double, in areas: [String]) {
      for step in 0..<6 {
        let time = AlarmTrial.at(Double(5 * step))
        _ = book.take(
          areas.map { AlarmSample(indicator: indicator, area: $0, time: time, value: value) },
          at: AlarmTrial.at(30))
      }
    }
    tell("safety.links_down", 1, in: ["330203009"])
    tell("city.congestion", 1.9, in: areas)
    tell("safety.waterlogging", 20, in: areas)
    func gate(_ rule: String, _ area: String) -> AlarmGate? {
      book.alarms[AlarmKey(rule: rule, area: area)]?.regions.gate
    }
    let parent = AlarmKey(rule: "link-down", area: "330203009")
    #expect(gate("congestion", "330203009") == .suppressed(by: parent))
    #expect(gate("congestion", "330203008") == .open)
    #expect(gate("waterlogging", "330203009") == .open)
  }
}
