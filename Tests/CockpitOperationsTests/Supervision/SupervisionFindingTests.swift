import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// What the data propose, and what departments' records say.
struct SupervisionFindingTests {
  private typealias Trial = SupervisionTrial

  private static func report(
    _ text: String, _ stage: SupervisionStage?, unit: Department.ID = "housing",
    due: CivilDate? = SupervisionTrial.day(2026, 9, 30)
  ) -> SupervisionReport {
    SupervisionReport(
      record: "DB-1", subject: .instruction(number: "批7"), unit: unit, stageText: text,
      stage: stage, due: due)
  }

  // MARK: Deviations

  @Test("a deviation opens 拟办, once while it lasts, and no item")
  func proposal() throws {
    var trial = Trial()
    trial.find(.failing, .yellow)
    let item = try trial.item(Trial.lag.id)
    #expect((item.stage, item.kind, item.unit) == (.proposed, .deviation, "finance"))
    #expect(item.due == nil && item.approver == nil && !item.stage.isApproved)
    #expect(trial.last.map(\.row) == [.propose])
    trial.find(.failing, .yellow)
    trial.find(.failing, .red, periods: 1, month: 9)
    #expect(trial.last.isEmpty && trial.book.items.count == 1)
    #expect(try trial.item(Trial.lag.id).marks.map(\.light) == [.yellow, .red])
  }

  @Test("拟办 goes by itself once the deviation is surely over, and comes anew with the next one")
  func dissolution() throws {
    var trial = Trial()
    trial.find(.failing, .yellow)
    trial.find(.met, .green, periods: 0, month: 9)
    #expect(trial.last.map(\.row) == [.dissolve])
    #expect(try trial.item(Trial.lag.id).stage == .dissolved)
    trial.find(.failing, .yellow, month: 10)
    #expect(try trial.item(Trial.lag.id + "#2").stage == .proposed)
    #expect(trial.book.items.count == 2)
  }

  @Test("data that are late, doubted or gone end nothing and begin nothing")
  func unsure() throws {
    var trial = Trial()
    trial.find(.unsure)
    #expect(trial.book.items.isEmpty)
    trial.find(.failing, .yellow)
    trial.find(.unsure)
    #expect(try trial.item(Trial.lag.id).stage == .proposed)
    trial.last = trial.book.take([], [], at: trial.now)
    #expect(try trial.item(Trial.lag.id).stage == .proposed && trial.last.isEmpty)
  }

  @Test("an approved item never closes by itself, and covers a deviation that comes back")
  func approved() throws {
    var trial = Trial()
    trial.find(.failing, .yellow)
    try trial.act(.approve, by: Trial.chief, on: Trial.lag.id)
    trial.find(.met, .green, periods: 0, month: 9)
    let item = try trial.item(Trial.lag.id)
    #expect(item.stage == .opened && !item.isLasting)
    trial.find(.failing, .yellow, month: 10)
    #expect(trial.book.items.count == 1)
    #expect(try trial.item(Trial.lag.id).isLasting)
  }

  @Test("what was declined is not proposed again while it lasts")
  func declined() throws {
    var trial = Trial()
    trial.find(.failing, .yellow)
    try trial.act(.decline(reason: "季节性"), by: Trial.chief, on: Trial.lag.id)
    trial.find(.failing, .red, month: 9)
    #expect(trial.book.items.count == 1)
    trial.find(.met, .green, periods: 0, month: 10)
    trial.find(.failing, .yellow, month: 11)
    #expect(trial.book.items.count == 2)
  }

  @Test("黄2 takes an item up one rung, once for each row of periods")
  func consecutive() throws {
    var trial = Trial()
    trial.find(.failing, .yellow)
    try trial.act(.approve, by: Trial.chief, on: Trial.lag.id)
    trial.find(.failing, .yellow, periods: 2, month: 9)
    var item = try trial.item(Trial.lag.id)
    #expect(item.rung == 1 && item.mark?.consecutivePeriods == 2)
    #expect(item.escalations.map(\.cause) == [.consecutive(run: 1)])
    trial.find(.failing, .yellow, periods: 3, month: 10)
    item = try trial.item(Trial.lag.id)
    #expect(item.rung == 1)
    // A new row of periods.
    trial.find(.failing, .yellow, periods: 1, month: 11)
    trial.find(.failing, .yellow, periods: 2, month: 12)
    item = try trial.item(Trial.lag.id)
    #expect(item.escalations.map(\.cause) == [.consecutive(run: 1), .consecutive(run: 2)])
  }

  @Test("拟办 goes up to nobody, however long it lasts")
  func proposalsStay() throws {
    var trial = Trial()
    trial.find(.failing, .yellow, periods: 5)
    trial.wait(until: Trial.day(2026, 12, 1))
    #expect(try trial.item(Trial.lag.id).rung == 0 && trial.last.isEmpty)
  }

  @Test("a revision of a period takes the place of what was shown for it")
  func revision() throws {
    var trial = Trial()
    trial.find(.failing, .yellow)
    trial.find(.failing, .red)
    let item = try trial.item(Trial.lag.id)
    #expect(item.marks.map(\.light) == [.red] && item.runs == 1)
  }

  // MARK: Records

  @Test("a department's record is an item, and leads its stage, its unit and its day")
  func records() throws {
    var trial = Trial()
    trial.find(.unsure, reports: [Self.report("签收", .accepted)])
    let item = try trial.item("record/DB-1")
    #expect((item.stage, item.unit, item.kind) == (.accepted, "housing", .instruction))
    #expect(item.due == Trial.day(2026, 9, 30) && item.contradiction == nil)
    trial.find(.unsure, reports: [Self.report("签收", .accepted)])
    #expect(trial.last.isEmpty)
    trial.find(.unsure, reports: [Self.report("回复", .replied)])
    #expect(trial.last.map(\.row) == [.report])
    #expect((trial.last.first?.from, trial.last.first?.to) == (.accepted, .replied))
  }

  @Test("what was done here stands beside the record: a contradiction is shown and not merged")
  func contradiction() throws {
    var trial = Trial()
    trial.find(.unsure, reports: [Self.report("签收", .accepted)])
    try trial.act(.reply("办好了"), by: Trial.officer, on: "record/DB-1")
    var item = try trial.item("record/DB-1")
    #expect(item.stage == .accepted && item.reply == "办好了")
    #expect(item.contradiction?.reported == .accepted && item.contradiction?.own == .replied)
    trial.now = trial.now.adding(seconds: 60)
    trial.find(.unsure, reports: [Self.report("回复", .replied)])
    item = try trial.item("record/DB-1")
    #expect(item.contradiction == nil && item.stage == .replied)
    #expect(
      trial.refusal(
        .check, by: Person(name: "吴", unit: "区住建局", role: .supervisor), on: "record/DB-1")
        == .ownWork)
  }

  @Test("what a department's record is about is not handed in once more")
  func handedInTwice() {
    var trial = Trial()
    trial.find(.unsure, reports: [Self.report("签收", .accepted)])
    let same = SupervisionSubject.instruction(number: "批7")
    #expect(
      trial.refusal(.propose(same, unit: nil), by: Trial.inspector, on: same.id) == .alreadyThere)
  }

  @Test("a record that is gone leaves its item, and says so")
  func gone() throws {
    var trial = Trial()
    trial.find(.unsure, reports: [Self.report("签收", .accepted)])
    trial.find(.unsure)
    #expect(trial.last.map(\.row) == [.gone])
    #expect(try trial.item("record/DB-1").report?.isGone == true)
    trial.find(.unsure)
    #expect(trial.last.isEmpty)
    trial.find(.unsure, reports: [Self.report("签收", .accepted)])
    #expect(trial.last.map(\.row) == [.back])
    #expect(try trial.item("record/DB-1").report?.isGone == false)
  }

  @Test("a stage that the pack does not name is shown as it is written")
  func unknownStage() throws {
    var trial = Trial()
    trial.find(.unsure, reports: [Self.report("流转中", nil)])
    let item = try trial.item("record/DB-1")
    #expect(item.report?.stageText == "流转中" && item.report?.stage == nil)
  }
}
