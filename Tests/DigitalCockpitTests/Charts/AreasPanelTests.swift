import CockpitCanvas
import CockpitJudgement
import Testing

@testable import CockpitCatalogue
@testable import DigitalCockpit

/// One indicator by 镇街 as it is drawn.
struct AreasPanelTests {
  private func picture(_ indicator: String, _ rows: [String]) throws -> [String] {
    let world = try Written.world(
      Written.snapshot("\"observations\": [\(rows.joined(separator: ","))]"))
    let session = try DemonstrationWorld.session(world: world)
    let definition = try #require(world.catalogue.indicator(indicator))
    var canvas = Canvas(size: Size(columns: 70, rows: 18), glyphs: .of(.ascii))
    AreasPanel(context: session.context, indicator: definition).draw(in: canvas.bounds, on: &canvas)
    return canvas.cells.plainText.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func rows(_ indicator: String, units: Int? = nil) throws -> [String] {
    let streets = try DemonstrationWorld.catalogue().areas.children(of: "330203")
    return streets.enumerated().map { index, street in
      let count = units.map { #","n":\#(index == 4 ? 1 : $0)"# } ?? ""
      return #"""
        {"indicator":"\#(indicator)","area":"\#(street.code)","period":"2026-10",
         "value":\#(index + 1)\#(count)}
        """#
    }
  }

  private func total(_ indicator: String, _ value: String) -> String {
    #"{"indicator":"\#(indicator)","area":"330203","period":"2026-10","value":\#(value)}"#
  }

  @Test("the sum of the parts stands above them, 一致 with the district's own figure")
  func consistent() throws {
    let revenue = "economy.budget_revenue"
    let picture = try picture(revenue, rows(revenue) + [total(revenue, "153.00")])
    #expect(picture.first == "一般公共预算收入 1-10月 合计 153.00 亿元 一致")
    #expect(picture[1].hasPrefix("龙观   17.00 "))
  }

  @Test("a sum that differs by more than rounding is 待核, with the difference")
  func inconsistent() throws {
    let revenue = "economy.budget_revenue"
    let picture = try picture(revenue, rows(revenue) + [total(revenue, "155.00")])
    #expect(picture.first == "一般公共预算收入 1-10月 合计 153.00 亿元 待核 与本级差 +2.00")
  }

  @Test("areas without a figure are 缺, and there is no sum")
  func missing() throws {
    let revenue = "economy.budget_revenue"
    let picture = try picture(revenue, Array(rows(revenue).dropFirst(2)))
    #expect(picture.first == "一般公共预算收入 1-10月 15/17 个已报 亿元")
    #expect(picture.filter { $0.contains("缺") }.count == 2)
  }

  @Test("a 镇街 that never had a sensor has nothing to report: 无, and not 缺")
  func noStation() throws {
    let session = try FloodEvening().session
    let level = try #require(session.situation.catalogue.indicator("safety.water_level"))
    var canvas = Canvas(size: Size(columns: 70, rows: 18), glyphs: .of(.ascii))
    AreasPanel(context: session.context, indicator: level).draw(in: canvas.bounds, on: &canvas)
    let picture = canvas.cells.plainText
    #expect(picture.hasPrefix("内河水位(代表站) 20:00 米"))
    #expect(picture.count { $0 == "无" } == 11 && !picture.contains("缺"), "\(picture)")
  }

  @Test("what would tell of one enterprise is 不显示, and counted")
  func withheld() throws {
    let output = "industry.output"
    let picture = try picture(output, rows(output, units: 30))
    #expect(picture.first == "规上工业总产值 1-10月 合计 153.0 亿元 2 个不显示")
    #expect(picture.filter { $0.contains("不显示") }.count == 3)
  }
}
