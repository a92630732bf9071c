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

/// Warnings and responses: from when on they hold, how grave they are, and where they stand.
struct AnnouncementsTests {
  private static let red = """
    {"type": "statutory_warning", "id": "YB-1", "title": "台风红色预警", "level": "红色",
     "opened": "2026-11-21"}
    """
  private static let purple = """
    {"type": "statutory_warning", "id": "YB-2", "title": "暴雨预警", "level": "紫色", "stage": "发布",
     "opened": "2026-11-21"}
    """
  private static let tomorrow = """
    {"type": "statutory_warning", "id": "YB-3", "title": "大风橙色预警", "level": "橙色", "stage": "发布",
     "opened": "2026-11-22T08:00:00+08:00"}
    """
  private static let blue = """
    {"type": "statutory_warning", "id": "YB-4", "title": "道路结冰预警", "level": "蓝色", "stage": "发布",
     "opened": "2026-11-20"}
    """

  private func session(
    _ records: String..., size: Size = Size(columns: 160, rows: 45), language: Language = .zh,
    at clock: String = "2026-11-21T14:32:00"
  ) throws -> Session {
    let world = try Written.world(
      Written.snapshot(
        "\"records\": [\(records.joined(separator: ","))]", created: "2026-11-21T14:31:00+08:00"))
    return Session(
      situation: world.situation(at: try moment(clock)), strings: Strings(language), size: size)
  }

  private func rows(_ session: Session) -> [Substring] {
    session.screen.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("announces what holds from a later day on with that day, after what is in force")
  func upcoming() throws {
    let both = try session(Self.tomorrow, Self.blue)
    #expect(
      rows(both)[1].contains("! 法定预警蓝色 道路结冰预警 | 11-22起 法定预警 大风橙色预警"))
    #expect(both.situation.announcements.map(\.isInForce) == [true, false])
    #expect(both.situation.announcements.map(\.ageDays) == [1, nil])
    // It says at which moment it begins.
    let early = try session(Self.tomorrow, Self.blue, at: "2026-11-22T07:59:59")
    #expect(early.situation.announcements.map(\.isInForce) == [true, false])
    #expect(rows(early)[1].contains("| 08:00起 法定预警 大风橙色预警"))
    #expect(early.situation.nextDue == Instant(parsing: "2026-11-22T08:00:00+08:00"))
    let then = try session(Self.tomorrow, Self.blue, at: "2026-11-22T08:00:00")
    #expect(rows(then)[1].contains("! 法定预警 大风橙色预警 | 法定预警蓝色 道路结冰预警"))
    let plain = both.plainText
    #expect(plain.summary(of: both.plainState).contains("将生效：11-22起 法定预警 大风橙色预警"))
    #expect(
      plain.changes(from: both.plainState, to: then.plainState)
        .contains("生效中：法定预警 大风橙色预警"))
  }

  @Test("a warning whose file is gone, and that nobody lifted, is told of on every screen as such")
  func unheard() throws {
    var heard = try session(Self.red, Self.blue)
    var queues = Queues(rules: [])
    _ = queues.take(heard.situation, catchingUp: .heard)
    _ = heard.handle(.duty(DutyState(queues: queues), nil))
    #expect(rows(heard)[1].hasPrefix("! 法定预警 台风红色预警 | ") && !rows(heard)[1].contains("失联"))
    var session = try session(Self.blue)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    #expect(rows(session)[1].hasPrefix("! 法定预警 台风红色预警 失联"), "\(rows(session)[1])")
    #expect(rows(session)[1].contains("道路结冰预警"))
    #expect(
      session.plainText.summary(of: session.plainState).contains { $0.contains("未收到解除") })
    try session.type("w")
    #expect(session.screen.contains("法定预警 台风红色预警") && session.screen.contains("未收到解除"))
  }

  @Test(
    "nor is a response or an urgent report over because its file is gone: each says so everywhere")
  func unheardResponse() throws {
    let response = """
      {"type": "emergency_response", "id": "YJ-1", "title": "防汛防台", "level": "Ⅲ级", "stage": "启动",
       "owner": "emergency", "opened": "2026-11-21"}
      """
    let report = """
      {"type": "urgent_report", "id": "JJ-1", "title": "石碶下穿积水断行", "stage": "发生",
       "opened": "2026-11-21T14:20:00+08:00"}
      """
    let heard = try session(response, report)
    var queues = Queues(rules: [])
    let entries = queues.take(heard.situation, catchingUp: .heard)
    #expect(entries.count { if case .warning = $0.event { true } else { false } } == 2)
    var session = try session(Self.blue)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    #expect(rows(session)[1].contains("应急响应III级 防汛防台 失联"), "\(rows(session)[1])")
    #expect(rows(session)[1].contains("紧急信息(级别不明) 石碶下穿积水断行 失联"), "\(rows(session)[1])")
    let plain = session.plainText.summary(of: session.plainState)
    #expect(plain.count { $0.contains("未收到结束，不代表结束") } == 2, "\(plain)")
    let changes = session.plainText.changes(from: heard.plainState, to: session.plainState)
    #expect(changes.count { $0.contains("未收到结束，不代表结束") } == 2, "\(changes)")
    #expect(!changes.contains { $0.contains("已结束") }, "\(changes)")
    try session.type("w")
    #expect(session.screen.contains("未收到结束，不代表结束"))
    // Nobody takes notice of them here: that is the issuer's to say, and who follows it.
    #expect(!session.screen.contains("不代表结束  无人知悉"))
    let ended = try self.session(
      response.replacing("启动", with: "终止"), report.replacing("发生", with: "终报"))
    let over = queues.take(ended.situation)
    #expect(
      over.contains {
        if case .warning(let change, nil) = $0.event { change.kind == .lifted } else { false }
      })
    let lost = session.plainState
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    #expect(!rows(session)[1].contains("应急响应"))
    let endings = session.plainText.changes(from: lost, to: session.plainState)
    #expect(endings.contains("已结束：应急响应Ⅲ级 防汛防台 区应急管理局"), "\(endings)")
  }

  @Test(
    "notice of a warning whose file is gone can be taken by c, and nothing else be done with it")
  func noticeOfGone() throws {
    let heard = try session(Self.red)
    var queues = Queues(rules: [])
    _ = queues.take(heard.situation, catchingUp: .heard)
    let shift = Shift(
      Actor(Person(name: "张三", unit: "防汛办", role: .operator), user: "duty", terminal: "t"),
      since: heard.now)
    for records in [[Self.blue], []] {
      var session = try session(records.joined())
      _ = session.handle(.duty(DutyState(queues: queues, shift: shift), nil))
      try session.type("w")
      #expect(session.screen.contains("不代表解除  无人知悉"), "\(session.screen)")
      #expect(session.handle(.key(.character("c"))) == [.duty(.notice("YB-1", level: .first))])
      #expect(session.handle(.key(.enter)).isEmpty)
      #expect(session.place.page.as(AnnouncementsPage.self) != nil)
      var noticed = queues
      _ = try noticed.notice("YB-1", seen: .first, by: shift.actor, at: session.now)
      _ = session.handle(.duty(DutyState(queues: noticed, shift: shift), .done))
      #expect(session.screen.contains("张三(防汛办) 已知悉"), "\(session.screen)")
      #expect(rows(session)[1].hasPrefix("! 法定预警 台风红色预警 失联"), "it still is not lifted")
    }
  }

  @Test(
    "a warning that is gone has its level as before where its title does not say it",
    arguments: [
      (blue, "法定预警蓝色 道路结冰预警", "级别不明"), (purple, "法定预警(级别不明) 暴雨预警", "蓝色"),
    ])
  func levelOfGone(record: String, name: String, other: String) throws {
    let heard = try session(record)
    if record == Self.blue { #expect(rows(heard)[1].hasPrefix("! \(name)")) }
    var queues = Queues(rules: [])
    _ = queues.take(heard.situation)
    var session = try session(Self.tomorrow)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    #expect(rows(session)[1].hasPrefix("! \(name) 失联"), "\(rows(session)[1])")
    #expect(session.plainText.summary(of: session.plainState).contains { $0.contains(name) })
    try session.type("w")
    let line = rows(session).first { $0.contains("未收到解除") } ?? ""
    #expect(line.contains(name) && !line.contains(other), "\(line)")
  }

  @Test("a warning without a title that is gone is called the same on every line: by its number")
  func untitled() throws {
    let heard = try session(
      #"{"type": "statutory_warning", "id": "YB-9", "level": "红色", "opened": "2026-11-21"}"#)
    var queues = Queues(rules: [])
    _ = queues.take(heard.situation, catchingUp: .heard)
    var session = try session(Self.blue)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    #expect(rows(session)[1].hasPrefix("! 法定预警红色 YB-9 失联"), "\(rows(session)[1])")
    try session.type("w")
    #expect(session.screen.contains("法定预警红色 YB-9"))
  }

  @Test("with no file at all, warnings, 督办 and 数据 of the journal are on the screen all the same")
  func nothingLeft() throws {
    let heard = try session(Self.red)
    var queues = Queues(rules: [])
    _ = queues.take(heard.situation, catchingUp: .heard)
    var session = Session(
      situation: try Written.world().situation(at: heard.now), strings: Strings(.zh),
      size: Size(columns: 160, rows: 45))
    #expect(session.isPlanLibrary)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    #expect(session.screen.contains("法定预警 台风红色预警 失联"), "\(session.screen)")
    #expect(session.plainLines.contains { $0.contains("法定预警 台风红色预警 失联") })
  }

  @Test("does not colour what is still to come")
  func colour() throws {
    let session = try session(Self.tomorrow)
    let cells = session.view(glyphs: .of(.full)).flattened()
    #expect((0..<60).allSatisfy { cells[$0, 1].style != AlarmLevel.second.style })
  }

  @Test("tells a level that the pack does not know as such, as grave as the second, at every size")
  func unknownLevel() throws {
    for size in [Size(columns: 160, rows: 45), Size(columns: 80, rows: 24)] {
      let session = try session(Self.purple, Self.red, Self.blue, size: size)
      #expect(session.situation.announcements.map(\.record.id.id) == ["YB-1", "YB-2", "YB-4"])
      #expect(rows(session)[1].hasPrefix("! 法定预警 台风红色预警 | 法定预警紫色(级别未列) 暴雨预警"))
      #expect(rows(session)[1].contains("道路结冰预警") || rows(session)[1].contains("+1 条"))
    }
    let none = try session(
      #"{"type":"emergency_response","id":"1","title":"防台","stage":"启动","level":""}"#)
    #expect(rows(none)[1].contains("应急响应(级别不明) 防台"))
  }

  @Test("lists levels and states by w, an open warning without a stage as in force")
  func list() throws {
    var session = try session(Self.purple, Self.red, Self.tomorrow)
    try session.type("w")
    func line(_ id: String) -> Substring { rows(session).first { $0.contains(id) } ?? "" }
    #expect(rows(session).contains { $0.contains("级别") && $0.contains("状态") })
    #expect(line("YB-1").contains("红色 ") && line("YB-1").contains("生效中"))
    #expect(line("YB-2").contains("紫色(级别未列)"))
    #expect(line("YB-3").contains("橙色") && line("YB-3").contains("11-22起"))
    #expect(session.exported.json.contains(#""level":"紫色(级别未列)""#))
    var narrow = try self.session(Self.red, size: Size(columns: 40, rows: 10))
    try narrow.type("w")
    #expect(narrow.screen.contains("红色") && narrow.screen.contains("生效中"))
    try session.type("r")
    #expect(!session.screen.contains("正常"))
  }

  @Test("says a level once, in both languages")
  func once() throws {
    let english = try session(Self.red, language: .en)
    #expect(rows(english)[1].contains("! Statutory warnings 台风红色预警"))
    #expect(!rows(english)[1].contains("Red"))
  }

  @Test("shows the counts beside what is wrong with a file, at every size that has two lines more")
  func counts() throws {
    let diagnostic = Diagnostic(
      severity: .error, file: "b.json", line: 3, column: 1,
      sentence: "expected a number" as WrittenSentence, excerpt: "")
    let refusal = Refusal(file: "b.json", diagnostic: diagnostic, lastGood: nil)
    for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
      let world = try Written.world(
        [Written.snapshot("\"records\": [\(Self.red)]")], refusals: [refusal])
      let session = try DemonstrationWorld.session(size, world: world)
      #expect(rows(session)[1].hasPrefix("! 法定预警"))
      #expect(rows(session)[2].hasPrefix("全部 "))
      #expect(rows(session)[3].contains("快照未采用"))
    }
  }

  @Test("opens a folder of records alone on its records, and calls it no library of plans")
  func recordsOnly() throws {
    let session = try session(Self.red)
    #expect(!session.situation.isPlanLibrary)
    #expect(session.place.page.as(RecordTypesPage.self) != nil)
    #expect(!session.screen.contains("仅规划") && !session.screen.contains("没有快照"))
  }
}
