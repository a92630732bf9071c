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

  @Test("shows the rank where there are peers, and no such column where there are none")
  func rankColumn() throws {
    var session = try DemonstrationWorld.session(Size(columns: 160, rows: 45))
    try session.type("1")
    #expect(session.screen.contains("位次"))
    #expect(session.screen.contains("9/10"))
    try session.type("2")
    #expect(!session.screen.contains("位次"))
  }
}
