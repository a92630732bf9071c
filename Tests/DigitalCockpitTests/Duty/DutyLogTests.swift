import CockpitCanvas
import CockpitCatalogue
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// The log of the journal, as the command and the sheet print it.
struct DutyLogTests {
  @Test("the log has a line for each step of an item of the data, and none for what only stands")
  func dataLog() throws {
    let evening = try FloodEvening()
    var queues = evening.queues
    let text = DutyText(
      strings: Strings(.zh), catalogue: evening.session.situation.catalogue,
      situation: evening.session.situation)
    let now = evening.session.now
    let item = try #require(queues.data.items.first)
    let number = "D-\(item.number.padded(to: 4))"
    func lines() -> [String] {
      queues.history.flatMap { text.lines($0, now: now) }.filter { $0.contains(number) }
    }
    #expect(lines().count == 1 && lines()[0].contains("发现"))
    for action in [
      DataAction.acknowledge(reason: .waitingForOthers, note: ""), .ask(note: "电话供电公司"),
      .answer("下周补报"),
    ] {
      _ = try queues.take(action, on: item.key, seen: nil, by: FloodEvening.officer, at: now)
    }
    let said = lines()
    #expect(said.count == 4)
    #expect(said[1].contains("知悉") && said[1].contains("等待外部") && said[1].contains("张三"))
    #expect(said[2].contains("催办") && said[2].contains("电话供电公司"))
    #expect(said[3].contains("说明") && said[3].contains("下周补报"))
    for entry in queues.standing(at: now, after: "journal-000001.jsonl") {
      #expect(text.lines(entry, now: now).isEmpty)
    }
  }

  @Test("a log of a journal alone tells warnings and what was handed in by their titles")
  func titles() throws {
    let evening = try FloodEvening()
    let (catalogue, now) = (evening.session.situation.catalogue, evening.session.now)
    var queues = Queues(catalogue, rules: [])
    let work = SupervisionSubject.matter(.livelihood, number: "3", title: "老旧小区改造")
    let issued = queues.take(
      [
        OfficialNotice(
          .ofWarning("YB-9"), title: "台风红色预警", issuer: "气象台", level: .first, area: "330203"),
        // Whose title has no level is told with it.
        OfficialNotice(
          .ofWarning("YB-10"), title: "强对流", issuer: "气象台", level: .third, area: "330203"),
      ], at: now)
    let handed = try queues.take(
      .propose(work, unit: nil), on: work.id, seen: nil, by: FloodEvening.officer, at: now)
    let text = DutyText(strings: Strings(.zh), catalogue: catalogue)
    #expect(
      (issued + handed).flatMap { text.lines($0, now: now) } == [
        "11-20 20:00 发布 黄色 强对流 气象台", "11-20 20:00 发布 台风红色预警 气象台",
        "11-20 20:00 拟办 民生实事 老旧小区改造 3 张三(防汛办)",
      ])
  }

  @Test("after a line that cannot be believed, times are those of the figures and not of the clock")
  func catchesUp() throws {
    let early = try FloodEvening("18:31:00")
    let late = try FloodEvening()
    let key = try #require(late.queues.listed.first?.key)
    let whole = try #require(late.queues.alarms.alarms[key]?.occurrence?.startedAt)
    #expect(early.queues.alarms.alarms[key]?.occurrence == nil)
    // What was believed ends at 18:31.
    var queues = early.queues
    _ = queues.take(late.session.situation, isWhole: true, catchingUp: .heard)
    #expect(queues.alarms.alarms[key]?.occurrence?.startedAt == whole)
    #expect(!queues.history.contains { $0.hasClockFault })
    var other = early.queues
    _ = other.take(late.session.situation, isWhole: true)
    #expect(other.alarms.alarms[key]?.occurrence?.startedAt == late.session.now)
  }
}

extension JournalEntry {
  /// Whether it says that the clock was at fault.
  fileprivate var hasClockFault: Bool {
    guard case .alarms(let change) = event else { return false }
    return change.steps.contains { $0.row == 36 }
  }
}
