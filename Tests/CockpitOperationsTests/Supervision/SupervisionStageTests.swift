import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitOperations

/// Every transition of an item, and every guard.
struct SupervisionStageTests {
  private typealias Trial = SupervisionTrial

  /// What people do, with all that the deed needs.
  private static let deeds: [(row: SupervisionStep.Row, action: SupervisionAction)] = [
    (.approve, .approve), (.decline, .decline(reason: "重复")), (.dispatch, .dispatch(to: "housing")),
    (.accept, .accept), (.reply, .reply("办好了")), (.check, .check), (.close, .close(note: "")),
    (.sendBack, .sendBack(reason: "没办好")),
    (.suspend, .suspend(until: SupervisionTrial.day(2026, 11, 2), reason: "等批复")),
    (.resume, .resume), (.postpone, .postpone(workingDays: 3, reason: "停工")),
    (.reopen, .reopen(reason: "复发")),
    (
      .review,
      .review(
        .init(isRuleChanged: true, isThresholdChanged: false, isDataFixed: false, text: "改规则"))
    ),
  ]

  /// The table of transitions: what may be done where, and where it leads.
  private static let table: [SupervisionStage: [SupervisionStep.Row: SupervisionStage]] = [
    .proposed: [.approve: .opened, .decline: .declined],
    .opened: [.dispatch: .dispatched, .suspend: .suspended],
    .dispatched: [.accept: .accepted, .suspend: .suspended, .postpone: .postponed],
    .accepted: [.reply: .replied, .suspend: .suspended, .postpone: .postponed],
    .postponed: [.reply: .replied, .suspend: .suspended, .postpone: .postponed],
    .replied: [.check: .verifying, .sendBack: .returned],
    .verifying: [.close: .closed, .sendBack: .returned],
    .returned: [
      .dispatch: .dispatched, .reply: .replied, .suspend: .suspended, .postpone: .postponed,
    ],
    .suspended: [.resume: .accepted],
    .closed: [.reopen: .returned, .review: .closed],
    .declined: [:],
  ]

  @Test(
    "goes from each stage where the table says, and nowhere else",
    arguments: SupervisionStage.allCases.filter { $0 != .dissolved })
  func transitions(stage: SupervisionStage) throws {
    let start = try Trial.standing(stage)
    let rows = try #require(Self.table[stage])
    for (row, action) in Self.deeds {
      var trial = start
      let refusal = trial.refusal(action, by: Trial.chief, with: Trial.deputy)
      guard let end = rows[row] else {
        #expect(refusal == .nothingThere, "\(stage) \(row)")
        continue
      }
      #expect(refusal == nil, "\(stage) \(row)")
      let item = try trial.item()
      let step = try #require(trial.last.first)
      #expect(item.stage == end, "\(stage) \(row)")
      #expect((step.row, step.from, step.to, step.person) == (row, stage, end, Trial.chief))
      #expect(item.version == (try start.item()).version + trial.last.count)
    }
  }

  @Test("an observer does nothing, nor does somebody without a name")
  func observers() throws {
    for stage in SupervisionStage.allCases where stage != .dissolved {
      var trial = try Trial.standing(stage)
      for (_, action) in Self.deeds {
        #expect(trial.refusal(action, by: Trial.observer, with: Trial.chief) == .observer)
        #expect(trial.refusal(action, by: Person(name: " ", role: .supervisor)) == .observer)
      }
    }
  }

  @Test("only a supervisor approves, declines and opens again")
  func supervisors() throws {
    var proposed = try Trial.standing(.proposed)
    #expect(proposed.refusal(.approve, by: Trial.inspector) == .needsSupervisor)
    #expect(proposed.refusal(.decline(reason: "重复"), by: Trial.officer) == .needsSupervisor)
    var closed = try Trial.standing(.closed)
    #expect(closed.refusal(.reopen(reason: "复发"), by: Trial.inspector) == .needsSupervisor)
  }

  @Test("the unit that handles it neither verifies nor closes it, by whatever name it goes")
  func ownWork() throws {
    var replied = try Trial.standing(.replied)
    var verifying = try Trial.standing(.verifying)
    let own = [
      Trial.officer, Trial.colleague, Person(name: "周", unit: "finance", role: .supervisor),
      Person(name: "周", unit: " 区财政局 ", role: .supervisor),
    ]
    for person in own {
      #expect(replied.refusal(.check, by: person) == .ownWork)
      #expect(replied.refusal(.sendBack(reason: "没办好"), by: person) == .ownWork)
      #expect(verifying.refusal(.close(note: "好"), by: person) == .ownWork)
    }
    let nowhere = Person(name: "周", role: .supervisor)
    #expect(verifying.refusal(.close(note: "好"), by: nowhere) == .needsOwnUnit)
    #expect(verifying.refusal(.close(note: "好"), by: Trial.chief) == nil)
  }

  @Test("who answered does not verify it under another unit, nor the unit that had it before")
  func formerUnits() throws {
    var trial = try Trial.standing(.returned)
    try trial.act(.dispatch(to: "housing"), by: Trial.inspector)
    try trial.act(.accept, by: Person(name: "吴", unit: "区住建局", role: .operator))
    try trial.act(.reply("接着办好了"), by: Person(name: "吴", unit: "区住建局", role: .operator))
    #expect(trial.refusal(.check, by: Trial.colleague) == .ownWork)
    let moved = Person(name: "吴", unit: "区政府办督查室", role: .supervisor)
    #expect(trial.refusal(.check, by: moved) == .ownHand)
    #expect(trial.refusal(.check, by: Trial.inspector) == nil)
  }

  @Test("an answer has words, and whatever stops an item has a reason", arguments: ["", " \n　"])
  func words(blank: String) throws {
    var accepted = try Trial.standing(.accepted)
    #expect(accepted.refusal(.reply(blank), by: Trial.officer) == .needsText)
    var proposed = try Trial.standing(.proposed)
    #expect(proposed.refusal(.decline(reason: blank), by: Trial.chief) == .needsReason)
    var verifying = try Trial.standing(.verifying)
    #expect(verifying.refusal(.sendBack(reason: blank), by: Trial.inspector) == .needsReason)
    var closed = try Trial.standing(.closed)
    #expect(closed.refusal(.reopen(reason: blank), by: Trial.chief) == .needsReason)
    let review = SupervisionReview(
      isRuleChanged: false, isThresholdChanged: false, isDataFixed: true, text: blank)
    #expect(closed.refusal(.review(review), by: Trial.inspector) == .needsText)
    var opened = try Trial.standing(.opened)
    #expect(
      opened.refusal(.dispatch(to: Department.ID(blank)), by: Trial.inspector) == .needsUnit)
    let day = Trial.day(2026, 11, 2)
    #expect(
      accepted.refusal(
        .suspend(until: day, reason: blank), by: Trial.officer, with: Trial.chief) == .needsReason)
    #expect(
      accepted.refusal(
        .postpone(workingDays: 3, reason: blank), by: Trial.officer, with: Trial.chief)
        == .needsReason)
  }

  @Test(
    "a note can be written wherever it stands, and changes nothing but the trail",
    arguments: SupervisionStage.allCases.filter { $0 != .dissolved })
  func notes(stage: SupervisionStage) throws {
    var trial = try Trial.standing(stage)
    let before = try trial.item()
    #expect(trial.refusal(.note(" "), by: Trial.officer) == .needsText)
    #expect(trial.refusal(.note("已催办"), by: Trial.observer) == .observer)
    try trial.act(.note("已催办"), by: Trial.officer)
    let after = try trial.item()
    #expect((after.stage, after.due, after.reason) == (before.stage, before.due, before.reason))
    #expect(after.handlers == before.handlers && after.version == before.version + 1)
    let step = try #require(trial.last.first)
    #expect((step.row, step.from, step.to, step.reason) == (.note, stage, stage, "已催办"))
  }

  @Test("延期 and 挂账 have an approver: a supervisor other than the one who asks")
  func approvers() throws {
    var trial = try Trial.standing(.accepted)
    let ways: [SupervisionAction] = [
      .postpone(workingDays: 3, reason: "停工"),
      .suspend(until: Trial.day(2026, 11, 2), reason: "等批复"),
    ]
    for action in ways {
      #expect(trial.refusal(action, by: Trial.officer) == .needsApprover)
      #expect(trial.refusal(action, by: Trial.officer, with: Trial.inspector) == .needsApprover)
      #expect(trial.refusal(action, by: Trial.officer, with: Trial.observer) == .needsApprover)
      #expect(trial.refusal(action, by: Trial.chief, with: Trial.chief) == .needsApprover)
      let same = Person(name: " 赵 ", unit: "督查室", role: .supervisor)
      #expect(trial.refusal(action, by: Trial.chief, with: same) == .needsApprover)
    }
  }

  @Test("延期 counts, and gives working days from the day that was due")
  func postponement() throws {
    var trial = try Trial.standing(.accepted)
    // Five working days after Monday: Sunday 27 is worked.
    #expect(try trial.item().due == Trial.day(2026, 9, 27))
    try trial.act(.postpone(workingDays: 4, reason: "停工"), by: Trial.officer, with: Trial.chief)
    // 28, 29, 30 September; then the holidays.
    #expect(try trial.item().due == Trial.day(2026, 10, 8))
    try trial.act(.postpone(workingDays: 2, reason: "再停"), by: Trial.officer, with: Trial.deputy)
    let item = try trial.item()
    // 9 October, and Saturday 10, which is worked.
    #expect(item.due == Trial.day(2026, 10, 10) && item.postponements == 2)
    #expect((item.hold?.asker, item.hold?.approver) == (Trial.officer, Trial.deputy))
    for days in [0, -1, 251] {
      #expect(
        trial.refusal(
          .postpone(workingDays: days, reason: "停工"), by: Trial.officer, with: Trial.chief)
          == .badDay)
    }
  }

  @Test("挂账 has a day of review that is to come, and goes on from where it stood")
  func suspension() throws {
    for stage in [SupervisionStage.opened, .dispatched, .accepted, .returned] {
      var trial = try Trial.standing(stage)
      for day in [Trial.monday, Trial.day(2026, 1, 1), Trial.day(2036, 1, 1)] {
        #expect(
          trial.refusal(
            .suspend(until: day, reason: "等批复"), by: Trial.officer, with: Trial.chief) == .badDay)
      }
      let review = Trial.day(2026, 11, 2)
      try trial.act(.suspend(until: review, reason: "等批复"), by: Trial.officer, with: Trial.chief)
      #expect(try trial.item().due == review)
      try trial.act(.resume, by: Trial.inspector)
      #expect(try trial.item().stage == stage)
    }
  }

  @Test("who acts on an old version is told who was first")
  func versions() throws {
    var trial = try Trial.standing(.dispatched)
    let seen = try trial.item().version
    try trial.act(.accept, by: Trial.officer, version: seen)
    #expect(
      trial.refusal(.reply("办好了"), by: Trial.colleague, version: seen)
        == .changed(by: Trial.officer))
  }

  @Test("an instruction of a leader has a number and a unit, and nothing can be said of it")
  func instruction() throws {
    var trial = Trial()
    let subject = SupervisionSubject.instruction(number: "批〔2026〕7号")
    try trial.act(.propose(subject, unit: "区住建局"), by: Trial.inspector, on: subject.id)
    let item = try trial.item(subject.id)
    #expect((item.kind, item.unit, item.stage) == (.instruction, "housing", .proposed))
    #expect(
      trial.refusal(.propose(subject, unit: nil), by: Trial.inspector, on: subject.id)
        == .alreadyThere)
    let empty = SupervisionSubject.instruction(number: " ")
    #expect(
      trial.refusal(.propose(empty, unit: nil), by: Trial.inspector, on: empty.id) == .needsText)
  }

  @Test("nobody hands in a deviation or a milestone")
  func byHand() {
    var trial = Trial()
    let subjects = [
      Trial.lag, .milestone(indicator: "revenue", year: 2026), .task(id: "RW-1", year: 2026),
    ]
    for subject in subjects {
      #expect(subject.kind.isProposedByCockpit)
      #expect(
        trial.refusal(.propose(subject, unit: nil), by: Trial.chief, on: subject.id) == .notByHand)
    }
  }

  @Test("复盘 is kept with the item, and asked anew once it was opened again")
  func review() throws {
    var trial = try Trial.standing(.closed)
    let review = SupervisionReview(
      isRuleChanged: false, isThresholdChanged: true, isDataFixed: false, text: "阈值偏松")
    try trial.act(.review(review), by: Trial.inspector)
    #expect(try trial.item().review == review && trial.item().stage == .closed)
    try trial.act(.reopen(reason: "复发"), by: Trial.chief)
    let item = try trial.item()
    #expect(item.review == nil && item.reopenings == 1 && item.verifier == nil)
    #expect(item.steps.contains { $0.row == .review && $0.reason == "阈值偏松" })
  }
}
