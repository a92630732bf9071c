import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// A book of 督办 under trial: days from Monday 2026-09-21 on, with the days off around 国庆 and a day worked
/// to make up for them.
struct SupervisionTrial {
  static let officer = Person(name: "王", unit: "区财政局", role: .operator)
  static let colleague = Person(name: "孙", unit: "区财政局", role: .operator)
  static let inspector = Person(name: "李", unit: "区政府办督查室", role: .operator)
  static let chief = Person(name: "赵", unit: "区政府办", role: .supervisor)
  static let deputy = Person(name: "钱", unit: "区政府办", role: .supervisor)
  static let observer = Person(name: "大屏", role: .observer)

  static let work = SupervisionSubject.matter(.keyWork, number: "Z-1", title: "老旧小区改造")
  static let lag = SupervisionSubject.deviation(indicator: "revenue", year: 2026)
  static let monday = day(2026, 9, 21)

  static let rules = SupervisionRules(
    kinds: SupervisionKind.allCases.map {
      .init(kind: $0, limits: [.dispatch: 1, .accept: 1, .reply: 5, .verify: 3])
    },
    escalation: EscalationChain(
      rungs: ["科室", "分管领导", "督查室", "区领导"].map { LocalizedText(zh: $0) },
      triggers: .init(overdueAfter: 1, consecutiveAfter: 2, isReopened: true)),
    light: ItemLightRule(
      bands: [.init(.green, from: 2), .init(.yellow, from: 0), .init(.red, from: nil)]))

  static let calendar = WorkCalendar([
    .init(
      year: 2026, source: "国办",
      holidays: [.init(name: LocalizedText(zh: "国庆"), days: day(2026, 10, 1)...day(2026, 10, 7))],
      makeUpDays: [day(2026, 9, 27), day(2026, 10, 10)])
  ])

  var book: SupervisionBook
  /// The steps of the last event.
  var last: [SupervisionStep] = []
  var now = at(monday)

  init(_ rules: SupervisionRules = SupervisionTrial.rules) {
    book = SupervisionBook(
      rules: rules, calendar: Self.calendar, offset: .china,
      departments: DepartmentIndex([
        Department(id: "finance", name: LocalizedText(zh: "区财政局")),
        Department(id: "housing", name: LocalizedText(zh: "区住建局")),
        Department(id: "supervision", name: LocalizedText(zh: "区政府办督查室")),
      ]))
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? CivilDate(daysSince1970: 0)
  }

  /// Nine in the morning of a day.
  static func at(_ day: CivilDate) -> Instant {
    day.start(offset: .china).adding(seconds: 9 * 3600)
  }

  /// Goes on to a day.
  mutating func wait(until day: CivilDate) {
    now = Self.at(day)
    last = book.advance(to: now)
  }

  mutating func act(
    _ action: SupervisionAction, by person: Person, with second: Person? = nil,
    on id: String = SupervisionTrial.work.id, version: Int? = nil
  ) throws(DeedRefusal) {
    last = try book.take(
      SupervisionDeed(action, by: person, second: second, version: version), on: id, at: now)
  }

  /// Why something is not done, and that nothing changes then.
  mutating func refusal(
    _ action: SupervisionAction, by person: Person, with second: Person? = nil,
    on id: String = SupervisionTrial.work.id, version: Int? = nil
  ) -> DeedRefusal? {
    let before = book.items
    do throws(DeedRefusal) {
      try act(action, by: person, with: second, on: id, version: version)
      return nil
    } catch {
      #expect(book.items == before)
      return error
    }
  }

  func item(_ id: String = SupervisionTrial.work.id) throws -> SupervisionItem {
    try #require(book.items[id])
  }

  /// The item of the trial at a stage that it comes to without detours.
  static func standing(_ stage: SupervisionStage) throws -> SupervisionTrial {
    var trial = SupervisionTrial()
    let way: [(SupervisionStage, SupervisionAction, Person, Person?)] = [
      (.proposed, .propose(work, unit: "finance"), inspector, nil),
      (.opened, .approve, chief, nil),
      (.dispatched, .dispatch(to: "finance"), inspector, nil),
      (.accepted, .accept, officer, nil),
      (.replied, .reply("已完成七成"), officer, nil),
      (.verifying, .check, inspector, nil),
      (.closed, .close(note: "现场核实"), inspector, nil),
    ]
    let branches: [SupervisionStage: (SupervisionStage, SupervisionAction, Person, Person?)] = [
      .declined: (.proposed, .decline(reason: "已有同类事项"), chief, nil),
      .returned: (.verifying, .sendBack(reason: "现场未见整改"), inspector, nil),
      .suspended: (
        .accepted, .suspend(until: day(2026, 10, 20), reason: "等省里批复"), officer, chief
      ),
      .postponed: (.accepted, .postpone(workingDays: 10, reason: "汛期停工"), officer, chief),
    ]
    let branch = branches[stage]
    for (reached, action, person, second) in way {
      try trial.act(action, by: person, with: second)
      if reached == branch?.0 ?? stage { break }
    }
    if let branch { try trial.act(branch.1, by: branch.2, with: branch.3) }
    #expect(try trial.item().stage == stage)
    return trial
  }

  /// What the data say of the deviation of the trial.
  mutating func find(
    _ state: SupervisionFinding.State, _ light: Light? = nil, periods: Int = 1, month: Int = 8,
    reports: [SupervisionReport] = []
  ) {
    let mark = light.map {
      DeviationMark(
        period: Period(parsing: "2026-\(month < 10 ? "0" : "")\(month)", offset: .china)
          ?? .day(Self.monday), light: $0, consecutivePeriods: periods)
    }
    last = book.take(
      [SupervisionFinding(Self.lag, unit: "finance", state, mark: mark)], reports, at: now)
  }
}
