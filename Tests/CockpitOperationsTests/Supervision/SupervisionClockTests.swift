import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// Working days, lights and the chain of escalation.
struct SupervisionClockTests {
  private typealias Trial = SupervisionTrial

  @Test("each step has its working days, over days off and a day worked to make up for them")
  func days() throws {
    #expect(try Trial.standing(.proposed).item().due == nil)
    #expect(try Trial.standing(.opened).item().due == Trial.day(2026, 9, 22))
    #expect(try Trial.standing(.dispatched).item().due == Trial.day(2026, 9, 22))
    #expect(try Trial.standing(.accepted).item().due == Trial.day(2026, 9, 27))
    #expect(try Trial.standing(.replied).item().due == Trial.day(2026, 9, 24))
    #expect(try Trial.standing(.closed).item().due == nil)
    var late = try Trial.standing(.dispatched)
    late.wait(until: Trial.day(2026, 9, 29))
    try late.act(.accept, by: Trial.officer)
    // 30 September, 8, 9, 10 (worked), 12 October.
    #expect(try late.item().due == Trial.day(2026, 10, 12))
    #expect(try late.item().isDueProvisional(on: Trial.monday, Trial.calendar) == false)
  }

  @Test("the light follows the working days left; a proposal and what is over have none")
  func lights() throws {
    let item = try Trial.standing(.accepted).item()
    func light(_ day: CivilDate) -> Light? { item.light(on: day, by: Trial.rules, Trial.calendar) }
    #expect(light(Trial.day(2026, 9, 21)) == .green && light(Trial.day(2026, 9, 24)) == .green)
    #expect(light(Trial.day(2026, 9, 25)) == .yellow && light(Trial.day(2026, 9, 27)) == .yellow)
    #expect(light(Trial.day(2026, 9, 28)) == .red)
    for stage in [SupervisionStage.proposed, .declined, .closed] {
      let item = try Trial.standing(stage).item()
      #expect(item.light(on: Trial.day(2027, 1, 4), by: Trial.rules, Trial.calendar) == nil)
    }
  }

  @Test("an overdue step takes the item up one rung, never twice for the same day")
  func escalation() throws {
    var trial = try Trial.standing(.accepted)
    #expect(trial.book.nextDue == Trial.day(2026, 9, 28).start(offset: .china))
    trial.wait(until: Trial.day(2026, 9, 27))
    #expect(trial.last.isEmpty)
    trial.wait(until: Trial.day(2026, 9, 28))
    #expect(trial.last.map(\.row) == [.escalate] && trial.last.first?.reason == "overdue")
    #expect(try trial.item().rung == 1 && trial.book.nextDue == nil)
    trial.wait(until: Trial.day(2026, 9, 30))
    #expect(try trial.item().rung == 1 && trial.last.isEmpty)
    // The next step has a day of its own.
    try trial.act(.reply("办好了"), by: Trial.officer)
    trial.wait(until: Trial.day(2026, 11, 2))
    let item = try trial.item()
    #expect(item.rung == 2 && item.escalations.map(\.rung) == [1, 2])
    #expect(item.stage == .replied)
  }

  @Test("holidays do not count: what is due before them is overdue after them")
  func holidays() throws {
    var trial = Trial()
    trial.now = Trial.at(Trial.day(2026, 9, 30))
    try trial.act(.propose(Trial.work, unit: "finance"), by: Trial.inspector)
    try trial.act(.approve, by: Trial.chief)
    #expect(try trial.item().due == Trial.day(2026, 10, 8))
    trial.wait(until: Trial.day(2026, 10, 8))
    #expect(try trial.item().rung == 0)
    trial.wait(until: Trial.day(2026, 10, 9))
    #expect(try trial.item().rung == 1)
  }

  @Test("what is opened again goes up, and nobody stands above the last rung")
  func reopened() throws {
    var trial = try Trial.standing(.closed)
    for count in 1...5 {
      try trial.act(.reopen(reason: "复发"), by: Trial.chief)
      let item = try trial.item()
      #expect(item.reopenings == count && item.rung == min(count, 3))
      try trial.act(.reply("又办好了"), by: Trial.officer)
      try trial.act(.check, by: Trial.inspector)
      try trial.act(.close(note: ""), by: Trial.inspector)
    }
    #expect(
      try trial.item().escalations.map(\.cause) == [.reopened(1), .reopened(2), .reopened(3)])
  }

  @Test("挂账 whose day of review is over goes up, too")
  func review() throws {
    var trial = try Trial.standing(.suspended)
    trial.wait(until: Trial.day(2026, 10, 20))
    #expect(try trial.item().rung == 0)
    trial.wait(until: Trial.day(2026, 10, 21))
    #expect(
      try trial.item().escalations.map(\.cause) == [
        .overdue(.suspended, due: Trial.day(2026, 10, 20))
      ])
  }

  @Test("without a chain or limits nothing is due and nobody is told")
  func bare() throws {
    var trial = Trial(SupervisionRules())
    try trial.act(.propose(Trial.work, unit: nil), by: Trial.inspector)
    try trial.act(.approve, by: Trial.chief)
    trial.wait(until: Trial.day(2027, 9, 1))
    let item = try trial.item()
    #expect(item.due == nil && item.rung == 0 && trial.book.nextDue == nil)
  }

  @Test("a chain on trial says so at each rung")
  func onTrial() throws {
    let rules = SupervisionRules(
      kinds: Trial.rules.kinds,
      escalation: EscalationChain(
        rungs: [LocalizedText(zh: "科室"), LocalizedText(zh: "区领导")],
        triggers: .init(overdueAfter: 1), isTrial: true))
    var trial = Trial(rules)
    try trial.act(.propose(Trial.work, unit: nil), by: Trial.inspector)
    try trial.act(.approve, by: Trial.chief)
    trial.wait(until: Trial.day(2026, 9, 28))
    #expect(try trial.item().escalations.map(\.isTrial) == [true])
  }

  @Test("lists have the worst light first, then the nearest day, and what is over last")
  func order() throws {
    var trial = try Trial.standing(.accepted)
    let other = SupervisionSubject.instruction(number: "批7")
    try trial.act(.propose(other, unit: nil), by: Trial.inspector, on: other.id)
    try trial.act(.approve, by: Trial.chief, on: other.id)
    #expect(trial.book.ordered(at: trial.now).map(\.id) == [other.id, Trial.work.id])
    let third = SupervisionSubject.instruction(number: "批1")
    try trial.act(.propose(third, unit: nil), by: Trial.inspector, on: third.id)
    try trial.act(.decline(reason: "重复"), by: Trial.chief, on: third.id)
    #expect(trial.book.ordered(at: trial.now).last?.id == third.id)
  }
}
