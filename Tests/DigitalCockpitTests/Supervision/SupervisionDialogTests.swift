import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What is done with items of 督办 by keys.
struct SupervisionDialogTests {
  private static let work = "meeting/Z-1"

  /// A session on a meeting's item that somebody handed in.
  private func handedIn(
    _ size: Size = Size(columns: 120, rows: 40), language: Language = .zh
  ) throws -> SupervisionTrial {
    var trial = try SupervisionTrial(size, language: language)
    try trial.type("d i Right text:Z-1 Tab text:老旧小区改造 Tab text:区住建局 Enter")
    return trial
  }

  @Test("hands an item in, and goes to it")
  func propose() throws {
    let trial = try handedIn()
    let item = try trial.item(Self.work)
    #expect(item.subject == .matter(.meeting, number: "Z-1", title: "老旧小区改造"))
    #expect((item.stage, item.steps.last?.person) == (.proposed, SupervisionTrial.chief))
    #expect(trial.session.place.focus?.id == Self.work)
    #expect(trial.session.message == "已记录")
  }

  @Test("has no place for what an instruction says, and refuses what is there already")
  func instruction() throws {
    var trial = try SupervisionTrial()
    try trial.type("d i")
    #expect(trial.session.supervisionDialog?.fields == [.number, .unit])
    try trial.type("Enter")
    #expect(trial.session.screen.contains("请写内容") && trial.last == nil)
    try trial.type("text:甬政督〔2026〕9号 Enter")
    #expect(try trial.item("instruction/甬政督〔2026〕9号").stage == .proposed)
    try trial.type("i text:甬政督〔2026〕9号 Enter")
    #expect(trial.session.screen.contains("已有这一件"))
  }

  @Test("goes from 立项 to 办结 by one key for each next step")
  func way() throws {
    var trial = try handedIn()
    try trial.type("c")
    #expect(trial.session.screen.contains("立项后才算督办事项，开始计时"))
    try trial.type("Enter x")
    #expect(trial.session.supervisionDialog?.text(.unit) == "区住建局", "who is named is proposed")
    try trial.type("Enter")
    #expect(try trial.item(Self.work).stage == .dispatched)
    trial.signOn(SupervisionTrial.officer)
    try trial.type("x Enter x text:已完成 Enter")
    #expect(try trial.item(Self.work).reply == "已完成")
    try trial.type("x Enter")
    #expect(trial.session.screen.contains("办理单位不能核查自己"))
    try trial.type("Esc")
    trial.signOn(SupervisionTrial.chief)
    try trial.type("x Enter V text:现场核实 Enter")
    let item = try trial.item(Self.work)
    #expect((item.stage, item.verifier) == (.closed, SupervisionTrial.chief))
    #expect(
      item.steps.map(\.row) == [.propose, .approve, .dispatch, .accept, .reply, .check, .close])
  }

  @Test("复盘 of what was closed says what was changed; or it is opened again")
  func afterwards() throws {
    var trial = try handedIn()
    try trial.type("c Enter x Enter")
    trial.signOn(SupervisionTrial.officer)
    try trial.type("x Enter x text:已完成 Enter")
    trial.signOn(SupervisionTrial.chief)
    try trial.type("x Enter Enter V Enter x text:改规则 Tab y Tab 1 Enter")
    #expect(trial.session.screen.contains("请写 y 或 n"))
    try trial.type("C-u n Tab y Enter")
    let review = try trial.item(Self.work).review
    #expect(
      review
        == SupervisionReview(
          isRuleChanged: true, isThresholdChanged: false, isDataFixed: true, text: "改规则"))
    #expect(trial.session.screen.contains("复盘      改规则；已改规则；已修数据"))
    try trial.type("x Right text:复发 Enter")
    let item = try trial.item(Self.work)
    #expect((item.stage, item.reopenings, item.reason) == (.returned, 1, "复发"))
  }

  @Test("only a supervisor approves or declines, and that is said before anything is written")
  func supervisors() throws {
    var trial = try handedIn()
    trial.signOn(SupervisionTrial.officer)
    for (key, deed) in [("c", "立项"), ("D", "不予立项")] {
      try trial.type(key)
      #expect(trial.session.supervisionDialog == nil)
      #expect(trial.session.message?.hasPrefix("\(deed)：要由主管来做") == true)
    }
    trial.signOn(SupervisionTrial.chief)
    try trial.type("D Enter")
    #expect(trial.session.screen.contains("请写理由"))
    try trial.type("text:重复 Enter")
    let item = try trial.item(Self.work)
    #expect((item.stage, item.reason) == (.declined, "重复"))
  }

  @Test("延期 and 挂账 take days, a reason and an approver, each on its line")
  func holds() throws {
    var trial = try handedIn()
    try trial.type("c Enter x Enter")
    try trial.type("P text:三 Tab text:停工 Tab text:钱 Space text:区政府办 Enter")
    #expect(trial.session.screen.contains("日期不对"))
    #expect(trial.session.supervisionDialog?.current == .workingDays)
    try trial.type("C-u 3 Enter")
    var item = try trial.item(Self.work)
    #expect((item.stage, item.hold?.approver.name) == (.postponed, "钱"))
    #expect(item.hold?.approver.unit == "区政府办")
    try trial.type("H text:12-31 Tab text:等批复 Tab Enter")
    #expect(trial.session.screen.contains("要有另一人批准"))
    try trial.type("钱 Enter")
    item = try trial.item(Self.work)
    #expect(item.stage == .suspended)
    #expect(item.due == CivilDate(year: 2026, month: 12, day: 31))
    #expect(trial.session.screen.contains("挂账复核日"))
    try trial.type("x Enter")
    #expect(try trial.item(Self.work).stage == .accepted)
  }

  @Test("a day without its year is the next such day", arguments: ["2027-01-05", "01-05", "1-5"])
  func days(text: String) throws {
    var trial = try handedIn()
    try trial.type("c Enter H text:\(text) Tab text:等批复 Tab 钱 Enter")
    #expect(try trial.item(Self.work).due == CivilDate(year: 2027, month: 1, day: 5))
  }

  @Test("a note stands in the trail and changes nothing else")
  func note() throws {
    var trial = try handedIn()
    try trial.type("n text:已电话核对 Enter")
    let item = try trial.item(Self.work)
    #expect(item.stage == .proposed && item.reason == nil)
    #expect(item.steps.last.map { ($0.row, $0.reason) } ?? (.gone, "") == (.note, "已电话核对"))
    #expect(!trial.session.context.supervisionText.way(item).contains("批注"))
    try trial.type("Enter")
    #expect(trial.lines.contains(">11-21 14:32 批注 赵(督查一室) 已电话核对"))
  }

  @Test("says why a deed cannot be done, and lets nobody act before they sign on")
  func obstacles() throws {
    var trial = try handedIn()
    try trial.type("V")
    #expect(trial.session.message == "核查通过办结：这一件在现在的阶段不能这样办")
    trial.signOn(nil)
    try trial.type("c")
    #expect(trial.session.supervisionDialog == nil)
    #expect(trial.session.message == Strings(.zh)(.duty(.signOnFirst)))
  }

  @Test("asks in each language within the screen", arguments: Language.allCases)
  func languages(language: Language) throws {
    var trial = try handedIn(Size(columns: 80, rows: 24), language: language)
    try trial.type("n text:\(String(repeating: "长", count: 120))")
    #expect(trial.session.screen.contains("长_"), "the end of what is typed is seen")
    try trial.type("Esc i")
    let hints = trial.lines.filter { line in
      ["Tab ", "Enter ", "Esc "].allSatisfy { line.contains($0) }
    }
    #expect(hints.count == 1)
    let strings = Strings(language)
    for kind in SupervisionKind.allCases where !kind.isProposedByCockpit {
      #expect(trial.session.screen.contains(strings(kind.words)), "\(kind)")
    }
  }
}
