import CockpitCanvas
import Testing

struct IndicatorTableTests {
  @Test("says the worst light among the rows that have no room")
  func hiddenLight() throws {
    var session = try DemonstrationWorld.session(Size(columns: 80, rows: 12))
    try session.type("1")
    #expect(session.screen.contains("+11 条(最高 红灯)"))
    try session.type("2")
    #expect(session.screen.contains("条\n"))
    #expect(!session.screen.contains("最高"))
  }

  @Test("at 40 columns the name leads, then figure, light and marks, and nothing else")
  func narrow() throws {
    var session = try DemonstrationWorld.session(Size(columns: 40, rows: 20))
    try session.type("1")
    let head = try #require(
      session.screen.split(separator: "\n").first { $0.contains("指标") && $0.contains("数值") })
    #expect(head.split(separator: " ").map(String.init) == ["指标", "数值", "灯", "标"])
    let rows = session.screen.split(separator: "\n").filter { $0.contains("外贸进出口总额") }
    #expect(rows.first?.hasSuffix("异") == true)
  }

  @Test("shows the rank where there are peers, and no such column where there are none")
  func rankColumn() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    try session.type("1")
    #expect(session.screen.contains("位次"))
    #expect(session.screen.contains("9(降1)/10"))
    try session.type("2")
    #expect(!session.screen.contains("位次"))
  }
}
