import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

/// What is typed and chosen in the dialog of a deed.
struct DeedDialogTests {
  private let signOn = "S text:张三 Space text:防汛办 Enter"

  private func type(_ text: String, _ evening: inout FloodEvening) {
    for character in text { _ = evening.session.handle(.key(.character(character))) }
  }

  private func notes(_ evening: FloodEvening) -> [String] {
    evening.queues.history.compactMap { entry in
      if case .note(let text, _, _) = entry.event { text } else { nil }
    }
  }

  @Test("keeps a note as it was typed, full-width marks and all")
  func fullWidth() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) o n")
    type("１２：３０，请注意！（二号泵）", &evening)
    try evening.type("Enter")
    #expect(notes(evening) == ["１２：３０，请注意！（二号泵）"])
  }

  @Test("takes the number of a reason in either width, and a name behind a wide blank")
  func widths() throws {
    var evening = try FloodEvening()
    try evening.type("S")
    type("张三　防汛办", &evening)
    try evening.type("Enter a c")
    type("４", &evening)
    try evening.type("Enter")
    #expect(evening.queues.listed.contains { $0.occurrence?.acknowledgedBy?.unit == "防汛办" })
  }

  @Test("其他 is no reason where no note can say what it is")
  func other() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j z")
    #expect(!evening.screen.contains("8 其他") && evening.screen.contains("1-7"))
    try evening.type("8 Enter")
    #expect(evening.screen.contains("请选理由(1-7)") && !evening.screen.contains("选 8"))
    try evening.type("Esc a c")
    #expect(evening.screen.contains("8 其他") && evening.screen.contains("1-8"))
  }

  @Test("领导批示 has its number in the note, whatever is done by it, and the journal has it")
  func instructed() throws {
    for (key, what) in [("c", nil), ("z", "搁置"), ("X", "停用(双签)")] {
      var evening = try FloodEvening()
      try evening.type("\(signOn) a j \(key) 7 Enter")
      #expect(evening.screen.contains("领导批示：请在批注里写文号"))
      type("海政办〔2026〕12号", &evening)
      try evening.type("Enter")
      #expect(evening.session.deedDialog == nil, "\(key)")
      #expect(notes(evening) == (what.map { ["\($0)：海政办〔2026〕12号"] } ?? []))
    }
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j c 4 Enter u 7 Enter")
    #expect(evening.screen.contains("领导批示：请在批注里写文号"))
    type("海政办〔2026〕12号", &evening)
    try evening.type("Enter")
    #expect(notes(evening) == ["撤回确认：海政办〔2026〕12号"])
    #expect(evening.queues.counts[.acknowledged] == 0)
  }

  @Test("人工复归 has no reason by which the alarm is still there")
  func reset() throws {
    let dialog = DeedDialog(.reset)
    #expect(dialog.reasonNumbers == "1-3 5 7 9")
    #expect(!dialog.reasons.contains(.knownAndPending))
    #expect(DeedDialog(.shelve).reasonNumbers == "1-7")
  }

  @Test("人工复归 is refused at once where figures are beyond the limit or cannot show that it is over")
  func impossibleReset() throws {
    var evening = try FloodEvening()
    let key = AlarmKey(rule: "gas-leak", area: "330203001")
    func feed(_ value: Double) {
      evening.happen(after: 60) { queues, now in
        _ = queues.take(
          FloodEvening.figures("safety.gas_leaks", key.area, value, minutes: [0], at: now), at: now)
      }
    }
    func tell(_ state: InputQuality) {
      evening.happen { queues, now in
        _ = queues.take(
          AlarmInput(qualities: [
            .init(indicator: "safety.gas_leaks", area: key.area, state: state)
          ]), at: now)
      }
    }
    feed(1)
    #expect(evening.first?.key == key)
    try evening.type("\(signOn) a")
    #expect(!evening.screen.contains("B 人工复归"))
    try evening.type("B")
    #expect(evening.session.message == "人工复归：最近值还没有回到限值以内，不能复归")
    #expect(evening.session.deedDialog == nil)
    feed(0)
    tell(.lost)
    try evening.type("B")
    #expect(evening.session.message?.hasPrefix("人工复归：数据迟、旧、失联或冲突") == true)
    #expect(evening.session.deedDialog == nil)
    tell(.good)
    try evening.type("B 1 Enter")
    #expect(evening.queues.alarms.alarms[key]?.regions.condition == .normal)
  }

  @Test("撤回确认 has 误确认 before all other reasons, and no other deed has it")
  func mistake() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j c")
    #expect(!evening.screen.contains("误确认"))
    try evening.type("4 Enter u")
    #expect(evening.screen.contains("0 误确认") && evening.screen.contains("0 3 5 7 理由"))
    try evening.type("Enter")
    #expect(evening.screen.contains("请选理由(0 3 5 7)"))
    try evening.type("0 Enter")
    #expect(evening.queues.counts[.acknowledged] == 0)
    let done = evening.queues.history.compactMap { entry in
      if case .alarms(let change) = entry.event { change.deed?.action } else { nil }
    }
    #expect(done.last == .withdraw(reason: .acknowledgedByMistake))
  }

  @Test("a number that a note begins with is no other reason; with nothing typed one chooses again")
  func digits() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a c 4")
    type("3组到场", &evening)
    #expect(evening.session.deedDialog?.reason == .knownAndPending)
    #expect(evening.session.deedDialog?.text == "3组到场")
    try evening.type("C-u Backspace 2")
    #expect(evening.session.deedDialog?.reason?.rawValue == 2)
    #expect(evening.session.deedDialog?.text == "")
  }

  @Test("a number that is no reason is no note either: it says which there are")
  func noReason() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j z 9")
    #expect(evening.screen.contains("请选理由(1-7)"))
    #expect(evening.session.deedDialog?.text == "" && evening.session.deedDialog?.reason == nil)
    try evening.type("2 9")
    #expect(evening.session.deedDialog?.reason == AlarmReason(rawValue: 2))
    #expect(evening.session.deedDialog?.text == "9")
  }

  @Test("a red that is put away is still told in the header")
  func hidden() throws {
    var evening = try FloodEvening()
    let key = try #require(evening.first?.key)
    #expect(evening.queues.alarms.alarms[key]?.level == .first)
    #expect(evening.queues.counts.gravestHidden == nil)
    try evening.type("\(signOn) a X 2 Enter")
    try evening.type("S text:李四 Space text:水利局 Enter X Enter 0")
    #expect(evening.queues.alarms.alarms[key]?.standing == .outOfService)
    #expect(evening.queues.counts.gravestHidden == .first)
    #expect(evening.screen.contains("隐藏1(最高 红)"))
  }

  @Test("转办 goes to the unit of the rule within its time, with nothing typed")
  func dispatch() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j x")
    let alarm = try #require(evening.session.deedDialog?.alarm)
    #expect(evening.screen.contains("办理单位: _  > "))
    try evening.type("Enter")
    let sent = try #require(evening.queues.alarms.alarms[alarm.key])
    #expect(sent.regions.work == .sent && sent.dispatch?.unit == alarm.rule.owner)
    #expect(
      sent.dispatch?.dueAt
        == evening.session.now.adding(seconds: Int64(alarm.respondWithin / 60 * 60)))
    #expect(notes(evening).isEmpty)
  }

  @Test(
    "转办 goes to a unit by a part of its name or its number, in so many minutes; the rest is a note")
  func dispatchChosen() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j x")
    type("综合行政执法", &evening)
    try evening.type("Tab 2 5 Tab")
    type("已电话3组", &evening)
    let key = try #require(evening.session.deedDialog?.alarm?.key)
    try evening.type("Enter")
    #expect(notes(evening) == ["转办：已电话3组"])
    let sent = try #require(evening.queues.alarms.alarms[key])
    #expect(sent.dispatch?.dueAt == evening.session.now.adding(seconds: 1500))
    try evening.type("Enter")
    #expect(evening.screen.contains("已派单(区综合行政执法局 限 20:25)"))
    #expect(
      evening.queues.trail(of: key, occurrence: nil).contains { entry in
        if case .note(_, key, _) = entry.event { true } else { false }
      })
    // A note that is not recorded keeps the deed from being done.
    try evening.type("Esc x")
    type("张三13800000000", &evening)
    try evening.type("Enter")
    #expect(evening.screen.contains("像是手机号或身份证号，不予记录"))
    #expect(evening.queues.alarms.alarms[key]?.regions.work == .sent && notes(evening).count == 1)
    // Nor is there one where the deed is refused.
    try evening.type("Esc j z 4")
    type("不应记下", &evening)
    let other = try #require(evening.session.deedDialog?.alarm?.key)
    try evening.other(.acknowledge(reason: .knownAndPending, note: ""), on: other)
    try evening.type("Enter")
    #expect(evening.session.deedDialog?.refusal != nil && notes(evening).count == 1)
  }

  @Test(
    "a time that is none is asked for where it stands, and an unknown unit is asked for once"
  )
  func dispatchTime() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j x")
    type("石碶街道排水班", &evening)
    try evening.type("Tab C-u Enter")
    #expect(evening.screen.contains("时限请写 1 到 10080 的整数(分钟)"))
    try evening.type("3 0 Enter")
    #expect(evening.screen.contains("资料包里没有“石碶街道排水班”，再确认一次就照此派单"))
    #expect(evening.queues.listed.allSatisfy { $0.dispatch == nil })
    try evening.type("Enter")
    #expect(
      evening.queues.listed.contains { $0.dispatch?.unit == Department.ID("石碶街道排水班") })
  }

  @Test("what nobody has accepted yet is sent elsewhere")
  func redispatch() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a j x")
    let alarm = try #require(evening.session.deedDialog?.alarm)
    let key = alarm.key
    try evening.type("Enter x")
    #expect(evening.screen.contains("改派"))
    try evening.type("Right Enter")
    type("综合行政执法", &evening)
    try evening.type("Enter")
    let sent = try #require(evening.queues.alarms.alarms[key])
    #expect(sent.regions.work == .sent)
    #expect(
      sent.dispatch?.unit == evening.session.situation.catalogue.departmentID(of: "区综合行政执法局"))
    // The arrows change nothing of what is asked for while a unit is named.
    try evening.type("x Right Enter Tab Left Right Tab Left Enter")
    #expect(evening.queues.alarms.alarms[key]?.regions.work == .sent)
    #expect(evening.queues.alarms.alarms[key]?.dispatch?.unit == alarm.rule.owner)
    // Once it is accepted it stays where it is.
    try evening.type("x Enter x")
    #expect(evening.session.deedDialog?.options == [.work(.replied)])
    // The record tells the two apart.
    #expect(evening.screen.contains("改派 "))
  }

  @Test("交班 asks for who takes over")
  func successor() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) o x")
    #expect(evening.screen.contains("接班人(姓名 单位): _"))
  }

  @Test("a long note shows its end, and at the limit says that the rest is not taken")
  func long() throws {
    var evening = try FloodEvening(size: Size(columns: 80, rows: 24))
    try evening.type("\(signOn) o n")
    type(String(repeating: "泵", count: 480) + "末尾", &evening)
    #expect(evening.screen.contains("末尾_"))
    type(String(repeating: "站", count: 40), &evening)
    #expect(evening.screen.contains("最多500字"))
    try evening.type("Enter")
    #expect(notes(evening).first?.count == DeedDialog.longestText)
  }

  @Test("a note is whole while it is typed, on a screen of any width", arguments: [72, 60, 48, 40])
  func narrow(columns: Int) throws {
    var evening = try FloodEvening(size: Size(columns: columns, rows: 24))
    try evening.type("\(signOn) a n")
    let words = (10...24).map { "第\($0)号泵" }
    type(words.joined(), &evening)
    let screen = evening.screen.filter { !" │─\n".contains($0) }
    // The last lines of it show.
    for word in words.suffix(6) { #expect(screen.contains(word), "\(word)") }
  }

  @Test("what is recorded of an alarm is whole on its page")
  func record() throws {
    var evening = try FloodEvening(size: Size(columns: 80, rows: 24))
    try evening.type("\(signOn) a n")
    let words = (10...24).map { "第\($0)号泵" }
    type(words.joined(), &evening)
    try evening.type("Enter Enter ) )")
    let screen = evening.screen.filter { !" │─\n".contains($0) }
    for word in words { #expect(screen.contains(word), "\(word)") }
  }

  @Test("nor is one in the name of whoever signs on or takes over")
  func personalName() throws {
    var evening = try FloodEvening()
    try evening.type("S")
    type("张三13800000000", &evening)
    try evening.type("Enter")
    #expect(evening.screen.contains("像是手机号或身份证号，不予记录"))
    #expect(evening.queues.shifts.isEmpty)
    try evening.type("Esc \(signOn) o x")
    type("李四13800000000", &evening)
    try evening.type("Enter")
    #expect(evening.queues.shifts.values.map(\.actor.person.name) == ["张三"])
  }

  @Test(
    "a number that identifies a person is not recorded, wherever it is written",
    arguments: ["请拨13800000000", "身份证330203199001011236", "请拨１３８００００００００"])
  func personal(text: String) throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) o n")
    type(text, &evening)
    try evening.type("Enter")
    #expect(evening.screen.contains("像是手机号或身份证号，不予记录"))
    #expect(notes(evening).isEmpty)
    try evening.type("Esc a c 4")
    type(text, &evening)
    try evening.type("Enter")
    #expect(evening.queues.counts[.acknowledged] == 0)
  }

  @Test("a room is not left by two keys: that nobody takes over is said first")
  func unmanned() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) o x Enter")
    #expect(evening.screen.contains("没有写接班人") && evening.session.deedDialog != nil)
    try evening.type("Enter")
    #expect(evening.session.deedDialog == nil)
  }

  @Test("an alarm of a cause of its own has no other to be told with, and no dialog")
  func merge() throws {
    var evening = try FloodEvening()
    try evening.type("\(signOn) a b")
    #expect(evening.session.deedDialog == nil)
  }
}
