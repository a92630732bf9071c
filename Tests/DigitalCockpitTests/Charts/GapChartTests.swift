import CockpitWarehouse
import Testing

@testable import CockpitCatalogue
@testable import DigitalCockpit

struct GapChartTests {
  @Test("holds no 镇街 against the target of the district")
  func streets() throws {
    let session = try DemonstrationWorld.session()
    let id = "economy.budget_revenue"
    let indicator = try #require(session.catalogue.indicator(id))
    func chart(_ area: String) -> GapChart? {
      GapChart(
        context: session.context, indicator: indicator,
        series: SeriesKey(indicator: id, area: area, span: indicator.span))
    }
    #expect(chart("330203") != nil)
    #expect(chart("330203008") == nil)
  }
}
