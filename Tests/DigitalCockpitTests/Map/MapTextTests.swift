import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording
import Testing

@testable import DigitalCockpit

struct MapTextTests {
  /// What stands in the tile of an area where an indicator has these rows.
  private static func tile(
    _ id: String, _ rows: [String], by measure: AreaComparison.Measure, of area: String
  ) throws -> String {
    let world = try Written.world(
      Written.snapshot("\"observations\": [\(rows.joined(separator: ","))]"))
    let session = try DemonstrationWorld.session(world: world)
    let indicator = try #require(session.catalogue.indicator(id))
    let figures = try #require(session.situation.comparison(of: indicator, by: measure))
    let entry = try #require(figures.entries.first { $0.area.code == area })
    return MapText(strings: Strings(.zh), figures: figures).figure(entry).text
  }

  private static func row(_ id: String, _ area: String, _ period: String, _ more: String) -> String
  {
    #"{"indicator": "\#(id)", "area": "\#(area)", "period": "\#(period)", \#(more)}"#
  }

  @Test("writes a change since the day before as 增, 平 or 无基")
  func yesterday() throws {
    let id = "people.hotline_calls"
    let rows = [
      Self.row(id, "330203001", "2026-11-20", #""value": 12"#),
      Self.row(id, "330203002", "2026-11-20", #""value": 12"#),
      Self.row(id, "330203003", "2026-11-20", #""value": 2"#),
      Self.row(id, "330203001", "2026-11-19", #""value": 10"#),
      Self.row(id, "330203002", "2026-11-19", #""value": 12"#),
    ]
    #expect(try Self.tile(id, rows, by: .yesterday, of: "330203001") == "增2")
    #expect(try Self.tile(id, rows, by: .yesterday, of: "330203002") == "平")
    #expect(try Self.tile(id, rows, by: .yesterday, of: "330203003") == "无基")
  }

  @Test("writes the published growth with its unit")
  func lastYear() throws {
    let id = "economy.budget_revenue"
    let row = Self.row(id, "330203001", "2026-10", #""value": 8.25, "growth": {"yoy": -1.7}"#)
    #expect(try Self.tile(id, [row], by: .lastYear, of: "330203001") == "减1.7%")
  }

  @Test("writes marks for what is withheld, missing, old or doubted")
  func absent() throws {
    let id = "people.hotline_ontime"
    let rows = [
      Self.row(id, "330203003", "2026-10", #""value": 140"#),
      Self.row(id, "330203004", "2026-10", #""value": 96"#),
    ]
    let withheld = Self.row(
      "industry.output", "330203001", "2026-10", #""value": null, "reason": "不显示""#)
    #expect(try Self.tile("industry.output", [withheld], by: .value, of: "330203001") == "*")
    #expect(try Self.tile(id, rows, by: .value, of: "330203002") == "缺")
    #expect(try Self.tile(id, rows, by: .value, of: "330203003") == "异")
  }
}
