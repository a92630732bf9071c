import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

/// A response as it is seen: its step without a colour, what is followed, and 紧急信息 with its clock.
struct ResponseTests {
  private static let records = """
    {"type": "emergency_response", "id": "YJ-1", "title": "防汛防台", "level": "Ⅲ级", "stage": "处置",
     "owner": "区应急管理局", "opened": "2026-11-20T17:40:00+08:00"},
    {"type": "urgent_report", "id": "JJ-1", "title": "下穿道积水断行", "level": "一般", "stage": "接报",
     "area": "330203009", "opened": "2026-11-20T19:46:00+08:00"}
    """
  private static let figures = """
    {"indicator": "safety.warning_answered", "area": "330203", "period": "2026-11-20", "value": 96.8, "n": 345},
    {"indicator": "safety.warning_answered", "area": "330203006", "period": "2026-11-20", "value": 92.6, "n": 27},
    {"indicator": "safety.warning_answered", "area": "330203009", "period": "2026-11-20", "value": 100, "n": 30}
    """

  private func session(
    _ size: Size = Size(columns: 160, rows: 45), language: Language = .zh,
    at clock: String = "2026-11-20T20:00:00", stage: String = "接报"
  ) throws -> Session {
    let world = try Written.world(
      Written.snapshot(
        """
        "records": [\(Self.records.replacing("接报", with: stage))], "observations": [\(Self.figures)]
        """, created: "2026-11-20T19:50:00+08:00"))
    return Session(
      situation: world.situation(at: try moment(clock)), strings: Strings(language), size: size)
  }

  private func rows(_ session: Session) -> [Substring] {
    session.screen.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("tells under every title how long there is to report, then the response with its issuer")
  func band() throws {
    #expect(
      rows(try session())[1].hasPrefix(
        "! 紧急信息一般 下穿道积水断行 电话报 余16分 | 应急响应III级 防汛防台 区应急管理局 应答/叫应 334/345 15处未报"))
    let narrow = rows(try session(Size(columns: 80, rows: 24)))[1]
    #expect(narrow.hasPrefix("! 紧急信息一般 下穿道积水断行 电话报 余16分 | 应急响应III级 防汛防台"))
  }

  @Test("the steps of a response are no colour, a report that is late has one")
  func colour() throws {
    let colours = Set(AlarmLevel.allCases.map(\.style))
    func styles(_ session: Session) -> Set<Style> {
      let cells = session.view(glyphs: .of(.full)).flattened()
      return Set((0..<100).map { cells[$0, 1].style }).intersection(colours)
    }
    #expect(styles(try session()).isEmpty)
    let late = try session(at: "2026-11-20T20:20:00")
    #expect(rows(late)[1].contains("电话报 超时4分"))
    #expect(!styles(late).isEmpty)
  }

  @Test("lists by w who has not answered, those that said nothing first")
  func areas() throws {
    var session = try session()
    try session.type("w")
    let screen = session.screen
    #expect(screen.contains("响应情况") && screen.contains("应答/叫应") && screen.contains("已转/应转"))
    let lines = rows(session)
    func place(_ name: String) throws -> Int {
      try #require(lines.lastIndex { $0.hasPrefix(" \(name)") || $0.hasPrefix(">\(name)") })
    }
    #expect(lines[try place("海曙区")].contains("334/345"))
    #expect(lines[try place("白云")].contains("25/27"))
    #expect(lines[try place("南门")].contains("未报"))
    #expect(try place("南门") < place("白云") || lines[try place("南门")].contains("未报"))
    #expect(screen.contains("电话报 余16分"))
  }

  @Test("counts down while the page lies still, in the line under the title and in the row")
  func countdown() throws {
    var session = try session()
    try session.type("w")
    func told(_ words: String) -> Int {
      session.screen.split(separator: "\n").count { $0.contains(words) }
    }
    #expect(told("电话报 余16分") == 2)
    for _ in 0..<121 { _ = session.handle(.clock(session.now.adding(seconds: 1))) }
    #expect(told("电话报 余13分") == 2 && told("余16分") == 0)
    #expect(PageText.step(ofAge: -960) != PageText.step(ofAge: -899))
    #expect(PageText.step(ofAge: -20) != PageText.step(ofAge: 20))
    let steps = (-7200...7200).map { PageText.step(ofAge: Int64($0)) }
    #expect(steps == steps.sorted())
  }

  @Test("a response of which only towns tell says how many did, and never zero")
  func townsAlone() throws {
    let town =
      #"{"indicator": "safety.evacuated", "area": "330203009", "period": "2026-11-20T19:00:00+08:00", "value": 0, "n": 46}"#
    let world = try Written.world(
      Written.snapshot(
        #""records": [\#(Self.records)], "observations": [\#(town)]"#,
        created: "2026-11-20T19:50:00+08:00"))
    var session = Session(
      situation: world.situation(at: try moment("2026-11-20T20:00:00")), strings: Strings(.zh),
      size: Size(columns: 160, rows: 45))
    #expect(rows(session)[1].contains("已转/应转 未报 1处已报"))
    try session.type("w")
    #expect(session.screen.contains("0/46"))
  }

  @Test("the page of a report says by when each stage is due")
  func page() throws {
    var session = try session(stage: "电话报")
    try session.type("w Enter")
    #expect(session.screen.contains("报送时限  电话报 已报 > 书面报 21:46前"))
    #expect(session.screen.contains("书面报 余1时46分"))
  }

  @Test("is in exports with its clock, and speaks English on English screens")
  func exports() throws {
    var session = try session()
    try session.type("w")
    #expect(session.exported.json.contains("电话报 余16分"))
    let english = rows(
      try self.session(Size(columns: 240, rows: 45), language: .en))[1]
    #expect(english.contains("By telephone due in 16 min"))
    #expect(english.contains("Warnings answered by those called 334/345"))
  }

  @Test(
    "a 法定预警 is noticed by c, whatever its level, and w says by whom or that nobody did",
    arguments: [
      (#""title": "暴雨红色预警", "level": "红色""#, AlarmLevel.first),
      (#""title": "台风橙色预警""#, .second), (#""title": "暴雨预警", "level": "紫色""#, nil),
      (#""title": "暴雨预警""#, nil),
    ] as [(String, AlarmLevel?)])
  func notice(record: String, level: AlarmLevel?) throws {
    let world = try Written.world(
      Written.snapshot(
        #""records": [{"type": "statutory_warning", "id": "YB-1", \#(record)}]"#,
        created: "2026-11-20T19:50:00+08:00"))
    var session = Session(
      situation: world.situation(at: try moment("2026-11-20T20:00:00")), strings: Strings(.zh),
      size: Size(columns: 160, rows: 45))
    var queues = Queues(rules: [])
    _ = queues.take(session.situation.officialNotices, at: session.now)
    #expect(queues.notices.entries[.ofWarning("YB-1")]?.notice.level == level)
    let person = Person(name: "张三", unit: "防汛办", role: .operator)
    let shift = Shift(Actor(person, user: "duty", terminal: "t"), since: session.now)
    _ = session.handle(.duty(DutyState(queues: queues), nil))
    try session.type("w")
    #expect(session.screen.contains("无人知悉"))
    #expect(session.handle(.key(.character("c"))).isEmpty)
    #expect(session.screen.contains("未签到"))
    _ = session.handle(.duty(DutyState(queues: queues, shift: shift), nil))
    #expect(session.handle(.key(.character("c"))) == [.duty(.notice("YB-1", level: level))])
    _ = try queues.notice("YB-1", seen: level, by: shift.actor, at: session.now)
    _ = session.handle(.duty(DutyState(queues: queues, shift: shift), .done))
    #expect(session.screen.contains("张三(防汛办) 已知悉"))
  }
}
