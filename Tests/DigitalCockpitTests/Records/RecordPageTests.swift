import CockpitCanvas
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitJudgement
@testable import CockpitValues
@testable import DigitalCockpit

/// What the screens of records say, on records written in the test.
struct RecordPageTests {
  private static let appeals = Written.snapshot(
    #"""
    "records": [
     {"type": "appeal", "id": "A1", "title": "甲企业咨询", "owner": "区经信局", "area": "330203001",
      "stage": "受理", "opened": "2026-11-02", "due": "2026-11-18", "channel": "企业码",
      "departments": ["区经信局", {"department": "区财政局", "since": "2026-11-09"}]},
     {"type": "appeal", "id": "A2", "title": "乙企业咨询", "owner": "区经信局", "stage": "办理",
      "opened": "2026-11-20", "due": "2026-12-20"},
     {"type": "appeal", "id": "A3", "title": "丙企业咨询", "owner": "区科技局", "stage": "研究"},
     {"type": "appeal", "id": "A4", "title": "丁企业咨询", "owner": "区科技局", "stage": "办理",
      "due": "2026-11-24"}]
    """#)
  private static let closed = Written.snapshot(
    #""records": [{"type": "appeal", "id": "A2", "stage": "办结", "closed": "2026-11-20"}]"#,
    source: "other", created: "2026-11-21T10:00:00+08:00")

  private func session(_ snapshots: [String] = [appeals], keys: String) throws -> Session {
    var session = try DemonstrationWorld.session(world: Written.world(snapshots))
    try session.type(keys)
    return session
  }

  private func lines(_ session: Session, from first: String, count: Int) -> [String] {
    let lines = session.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix(first) } ?? lines.endIndex
    return lines[start...].prefix(count).map {
      String($0.reversed().drop { $0 == " " }.reversed())
    }
  }

  @Test("counts the stages in one line, lists what needs somebody, and counts the rest")
  func list() throws {
    let session = try session(keys: "/ text:appeal Enter")
    #expect(session.place.page == .recordList("appeal"))
    #expect(
      lines(session, from: "发起", count: 5) == [
        "发起 0 > 受理 1 > 办理 2 > 办结 0 | 研究(未列) 1",
        " 编号   名称         镇街   责任单位   阶段   已历天   期限    状态",
        ">A1     甲企业咨询   南门   区经信局   受理       19   11-18   超期 2 个工作日",
        " A4     丁企业咨询   -      区科技局   办理        -   11-24   即将到期 余2工作日",
        " A3     丙企业咨询   -      区科技局   研究        -   -       阶段未列",
      ])
    #expect(session.screen.contains("正常1项不列出(按 v 全列)"))
    let whole = try self.session(keys: "/ text:appeal Enter v")
    #expect(whole.screen.contains("正常1项已列出(按 v 收起)"))
    #expect(whole.foci.count == 4)
  }

  @Test("opens a record: its state, stages, way through departments, further texts and versions")
  func record() throws {
    let session = try session(keys: "/ text:appeal Enter Enter")
    #expect(session.place.page == .record(.init(type: "appeal", id: "A1")))
    #expect(
      lines(session, from: "状态", count: 11) == [
        "状态      超期 2 个工作日", "阶段      发起 > 受理(当前) > 办理 > 办结", "责任单位  区经信局",
        "镇街      南门", "经办部门  区经信局 > 区财政局 11-09起", "开始      11-02", "期限      11-18",
        "已历天    19", "渠道      企业码", "阶段出处  海曙区数字政府“十四五”规划 专栏6-2(2)", "编号      诉求 A1",
      ])
    #expect(lines(session, from: "─ 各版本", count: 3).last?.contains("0.json") == true)
  }

  @Test("says at which time a record began and ended where that is known")
  func moments() throws {
    let record = """
      {"type": "event", "id": "E1", "stage": "办结", "opened": "2026-11-20T19:46:00+08:00",
       "closed": "2026-11-21T08:05:00+08:00"}
      """
    let session = try session(
      [Written.snapshot("\"records\": [\(record)]")], keys: "/ text:E1 Enter")
    #expect(lines(session, from: "开始", count: 2) == ["开始      11-20 19:46", "结束      11-21 08:05"])
  }

  @Test("has no column that no record has anything for, and cuts no level for a name")
  func columns() throws {
    let title = "防汛防台及地质灾害防御应急响应和后续处置工作"
    let records = ["Ⅲ级", "五级"].enumerated().map { place, level in
      """
      {"type": "emergency_response", "id": "YJ-\(place)", "title": "\(title)\(place)", "level": "\(level)",
       "stage": "处置", "owner": "区应急管理局"}
      """
    }
    var session = try DemonstrationWorld.session(
      Size(columns: 80, rows: 24),
      world: Written.world(Written.snapshot("\"records\": [\(records.joined(separator: ","))]")))
    try session.type("w")
    let rows = lines(session, from: " 编号", count: 3)
    #expect(!rows[0].contains("期限") && !rows[0].contains("镇街"))
    #expect(rows.contains { $0.contains(" III级 ") } && rows.contains { $0.contains("五级(级别未列)") })
  }

  @Test(
    "in English at half width the stage stands beside the state, which leads with what is wrong")
  func narrow() throws {
    var session = Session(
      situation: try Written.world(Self.appeals).situation(at: DemonstrationWorld.now),
      strings: Strings(.en), size: Size(columns: 40, rows: 24))
    try session.type("/ text:appeal Enter")
    let rows = session.screen.split(separator: "\n").filter { $0.contains("甲企业咨询") }
    #expect(rows.count == 1)
    #expect(rows.first?.contains("Received") == true && rows.first?.contains("overdue 2") == true)
  }

  @Test("finds a single record by its id and by its title")
  func find() throws {
    let id = Record.ID(type: "appeal", id: "A4")
    #expect(try session(keys: "/ text:A4 Enter").place.page == .record(id))
    #expect(try session(keys: "/ text:丁企业 Enter").place.page == .record(id))
    #expect(try session(keys: "/ text:dqyzx Enter").place.page == .record(id))
  }

  @Test("shows what needs somebody in the type that is in focus, where there is room")
  func preview() throws {
    let session = try session(keys: "r j j j j")
    let lines = lines(session, from: "─ 诉求", count: 5)
    #expect(lines.dropFirst().first == "发起 0 > 受理 1 > 办理 2 > 办结 0 | 研究(未列) 1")
    #expect(lines.contains { $0.contains("甲企业咨询") })
  }

  @Test("says that two sources claim one record, and keeps both versions with their files")
  func conflict() throws {
    var session = try session([Self.appeals, Self.closed], keys: "/ text:appeal Enter")
    #expect(session.screen.contains("冲突"))
    #expect(session.situation.recordReading(.init(type: "appeal", id: "A2"))?.isOpen == false)
    try session.type("j Enter")
    #expect(session.screen.contains("海曙区统计局；海曙区统计局"))
    #expect(session.screen.contains("0.json") && session.screen.contains("1.json"))
  }

  @Test("lists all types with counts by r, and those without records as not connected")
  func types() throws {
    let session = try session(keys: "r")
    #expect(session.place.page == .records)
    let row = lines(session, from: " 诉求", count: 1).first ?? ""
    #expect(row.hasPrefix(" 诉求            4      4      1      3       19   区科技局 2"), "\(row)")
    #expect(lines(session, from: ">项目", count: 1) == [">项目       未接入"])
  }

  @Test("says of each kind how many there are, how many ended and how old the oldest is")
  func kinds() throws {
    let records = [
      #"{"type": "event", "id": "1", "kind": "僵尸车处置", "stage": "办结"}"#,
      #"{"type": "event", "id": "2", "kind": "僵尸车处置", "stage": "受理", "opened": "2026-11-11", "due": "2026-11-13"}"#,
      #"{"type": "event", "id": "3", "kind": "噪声", "stage": "受理"}"#,
      #"{"type": "event", "id": "4", "stage": "受理"}"#,
    ]
    let session = try session(
      [Written.snapshot("\"records\": [\(records.joined(separator: ","))]")],
      keys: "/ text:event Enter")
    #expect(
      lines(session, from: "─ 类别", count: 5).dropFirst().map { $0 } == [
        " 类别                           总数   在办   超期   最久天   办结率",
        " 居民区餐饮油烟扰民治理            -", " 重大建设项目渣土消纳乱象          -",
        " 僵尸车处置                        2      1      1       10    50.0%",
      ])
    #expect(
      session.screen.contains(
        " 噪声                              1      1      0        -     0.0%"))
  }

  @Test("knows nothing of a record before its file was created")
  func bitemporal() throws {
    let world = try Written.world(Self.appeals)
    var session = Session(
      situation: world.situation(at: DemonstrationWorld.now.adding(seconds: -86_400)),
      strings: Strings(.zh), size: Size(columns: 120, rows: 40))
    try session.type("/ text:appeal Enter")
    #expect(session.screen.contains("没有这类台账"))
    _ = session.handle(.situation(world.situation()))
    #expect(session.screen.contains("超期 2 个工作日"))
  }

  @Test("shows the records of a system below what its plan says")
  func system() throws {
    let session = try session(keys: "/ text:hs.sys.industry_internet Enter")
    #expect(session.screen.contains("─ 台账 ─"))
    #expect(session.shown.items.last?.intent == .open(.recordList("appeal")))
  }

  @Test("draws hostile and endless records without tearing a cell")
  func hostile() throws {
    let rows = (0..<400).map {
      #"{"type": "appeal", "id": "\#($0)", "title": "\#(String(repeating: "长", count: $0))\u001b[31m\u202e", "stage": "段\#($0)"}"#
    }
    let world = try Written.world(
      Written.snapshot("\"records\": [\(rows.joined(separator: ","))]"))
    for size in [Size(columns: 1, rows: 1), Size(columns: 7, rows: 5), Size(columns: 80, rows: 24)]
    {
      for keys in ["r", "/ text:appeal Enter", "/ text:appeal Enter G Enter"] {
        var session = try DemonstrationWorld.session(size, world: world)
        try session.type(keys)
        #expect(session.view(glyphs: .of(.full)).flattened().brokenInvariants().isEmpty)
      }
    }
  }
}
