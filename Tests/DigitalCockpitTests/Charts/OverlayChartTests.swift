import CockpitCanvas
import Testing

@testable import DigitalCockpit

/// A second series laid over the one of a detail page.
struct OverlayChartTests {
  private func session(_ keys: String) throws -> Session {
    var session = try DemonstrationWorld.session(Size(columns: 120, rows: 40))
    try session.type(keys)
    return session
  }

  @Test("is chosen as things are found, and taken away by the same key")
  func choice() throws {
    var session = try session("1 j j Enter")
    let before = session.screen
    try session.type("o")
    #expect(session.screen.contains("叠加指标"))
    try session.type("text:economy.budget_revenue Enter")
    #expect(session.screen.contains("规上工业增加值 叠加 一般公共预算收入"))
    try session.type("o")
    #expect(session.screen == before)
  }

  @Test("stands on one axis where the units are the same, and says so")
  func sameUnit() throws {
    let session = try session("1 j j Enter o text:economy.budget_revenue Enter")
    #expect(session.screen.contains("(同为 亿元)"))
    #expect(!session.screen.contains("指数"))
  }

  @Test("is drawn as index numbers where the units differ, and the cursor reads both figures")
  func index() throws {
    var session = try session("1 j j Enter o text:economy.fdi Enter")
    if session.find != nil { try session.type("C-u text:实际利用外资 Enter") }
    #expect(session.screen.contains("单位不同，按指数 1-2月=100"))
    try session.type("c")
    let reading = try #require(session.chartReading)
    for part in ["1-10月", "规上工业增加值 218.1 亿元", "实际利用外资 1.95 亿美元", "指数 "] {
      #expect(reading.text.contains(part), "\(part) in \(reading.text)")
    }
    try session.type("g")
    #expect(session.chartReading?.text.contains("指数 100.0 / 100.0") == true)
  }

  @Test("is not offered for the hours of a sensor")
  func sensor() throws {
    let session = try session("5 j j j j j Enter o")
    #expect(session.message == "叠加指标：传感器逐时图不叠加")
  }
}
