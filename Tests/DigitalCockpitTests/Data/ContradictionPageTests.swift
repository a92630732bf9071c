import CockpitCanvas
import CockpitTestSupport
import Testing

@testable import DigitalCockpit

struct ContradictionPageTests {
  private static func session(_ columns: Int = 120) throws -> Session {
    let world = try Written.world(ContradictoryFiles.petitions, ContradictoryFiles.enforcement)
    return try DemonstrationWorld.session(Size(columns: columns, rows: 30), world: world)
  }

  @Test("what sources define differently stands in s and is counted as a conflict")
  func listed() throws {
    var session = try Self.session()
    #expect(session.screen.contains("冲突3"))
    try session.type("s")
    let lines = session.screen.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("迟缺") && $0.contains("冲突3") })
    let rows = lines.filter { $0.contains("各来源含义不同") }
    #expect(rows.count == 3)
    #expect(rows[0].hasPrefix(">冲") && rows[0].contains("rate"))
    #expect(rows[0].contains("区信访局：合格率 %；区综合行政"))
  }

  @Test("its page says both meanings, both sources and under which ids they are shown")
  func page() throws {
    var session = try Self.session()
    try session.type("s j j Enter")
    #expect(session.screen.contains("[一号多义 type]"))
    let lines = session.screen.split(separator: "\n").map(String.init)
    #expect(
      lines.contains {
        $0.contains("区信访局") && $0.contains("类型：1=投诉 2=咨询") && $0.contains("type@xinfang")
      })
    #expect(
      lines.contains {
        $0.contains("区综合行政执法局") && $0.contains("类型：1=市容 2=违建") && $0.contains("1.json")
      })
  }

  @Test("the board of undefined indicators shows each with its own name, unit and figure")
  func board() throws {
    var session = try Self.session()
    try session.type("u")
    let lines = session.screen.split(separator: "\n").map(String.init)
    #expect(
      lines.contains { $0.contains("合格率") && $0.contains("%") && $0.contains("rate@xinfang") })
    #expect(lines.contains { $0.contains("生师比") && $0.contains("人") && $0.contains("rate@zfj") })
  }

  @Test("is found by its own id in the find line")
  func find() throws {
    var session = try Self.session()
    try session.type("/ r a t e @ z f j")
    #expect(session.screen.contains("生师比"))
  }
}
