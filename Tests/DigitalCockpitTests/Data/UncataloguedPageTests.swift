import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import DigitalCockpit

struct UncataloguedPageTests {
  /// A table of an office abroad, as an import writes it.
  private static let imported = """
    "indicators": [
      {"id": "tab1.pop", "name": "Population", "unit": "persons", "decimals": 0, "frequency": "Q"},
      {"id": "tab2.pop", "name": "Population", "unit": "persons", "decimals": 0, "frequency": "Q"}],
    "areas": [{"code": "01", "name": "Stockholm"}, {"code": "0180", "name": "Stockholm"},
      {"code": "03", "name": "Uppsala"}],
    "dimensions": [
      {"id": "kon", "name": "sex", "categories": [
        {"code": "1", "name": "total"}, {"code": "2", "name": "total"},
        {"code": "3", "name": "men"}]},
      {"id": "typ", "name": "type", "categories": [{"code": "X", "name": "observed"}]}],
    "observations": [
      {"indicator": "tab1.pop", "area": "01", "period": "2024-Q1", "value": 5,
        "dimensions": {"kon": "1", "typ": "X"}},
      {"indicator": "tab1.pop", "area": "01", "period": "2024-Q1", "value": 6,
        "dimensions": {"kon": "2", "typ": "X"}},
      {"indicator": "tab1.pop", "area": "0180", "period": "2024-Q1", "value": 7,
        "dimensions": {"kon": "3", "typ": "X"}},
      {"indicator": "tab1.pop", "area": "03", "period": "2024-Q1", "value": null,
        "reason": "不显示", "dimensions": {"kon": "3", "typ": "X"}},
      {"indicator": "tab2.pop", "area": "03", "period": "2024-Q1", "value": 8}]
    """

  private func session() throws -> Session {
    try DemonstrationWorld.session(world: Written.world(Written.snapshot(Self.imported)))
  }

  @Test("a folder of imported tables opens on the list of what it holds")
  func opensOnImports() throws {
    var session = try session()
    #expect(session.place.page == .uncatalogued)
    #expect(!session.isPlanLibrary)
    #expect(!session.hasWayBack)
    #expect(session.screen.contains("Population (tab1.pop)"))
    #expect(session.screen.contains("Population (tab2.pop)"))
    try session.type("1")
    #expect(session.place.page == .board("economy"))
    try session.type("Esc")
    #expect(session.place.page == .uncatalogued)
  }

  @Test("with one figure of the pack, or none at all, the first board opens")
  func opensOnBoards() throws {
    let row = """
      "observations": [{"indicator": "industry.output", "area": "330203007", "period": "2026-10",
        "value": 9}]
      """
    let mixed = try DemonstrationWorld.session(
      world: Written.world(Written.snapshot(Self.imported), Written.snapshot(row)))
    #expect(mixed.place.page != .uncatalogued)
    let empty = try DemonstrationWorld.session(world: Written.world())
    #expect(empty.place.page != .uncatalogued)
    #expect(empty.isPlanLibrary)
  }

  @Test("tells areas and categories of one name apart by their codes")
  func namesakes() throws {
    var session = try session()
    try session.type("Enter")
    #expect(session.place.page == .series("tab1.pop"))
    let rows = session.screen
    #expect(rows.contains("Stockholm (01)"))
    #expect(rows.contains("Stockholm (0180)"))
    #expect(rows.contains("Uppsala") && !rows.contains("Uppsala ("))
    #expect(rows.contains(" sex "))
    #expect(rows.contains("total (1)"))
    #expect(rows.contains("total (2)"))
    #expect(rows.contains("men") && !rows.contains("men ("))
    #expect(!rows.contains("observed"), "what is the same of all is left out")
    try session.type("Enter")
    #expect(session.screen.contains("Stockholm (01) > sex total (1)、type observed"))
  }

  @Test("the list of a series shows the marks of each figure")
  func marks() throws {
    let rows = [
      #"{"indicator":"industry.output","area":"330203","period":"2026-10","value":9,"status":"preliminary"}"#,
      #"{"indicator":"industry.output","area":"330205","period":"2026-10","value":8}"#,
    ]
    var session = try DemonstrationWorld.session(
      world: Written.world(Written.snapshot("\"observations\": [\(rows.joined(separator: ","))]")))
    try session.type("/ industry.output Enter >")
    #expect(session.place.page == .series("industry.output"))
    let lines = session.screen.split(separator: "\n")
    let head = try #require(lines.first { $0.contains("截至") && $0.contains("数值") })
    #expect(head.contains("标"))
    #expect(lines.first { $0.contains("海曙区") && $0.contains("9.0") }?.contains("初") == true)
  }

  @Test("finds a row of a long list by area and category")
  func findsRows() throws {
    var session = try session()
    try session.type("Enter / text:stockholmmen Enter")
    #expect(
      session.place.page
        == .detail(
          SeriesKey(
            indicator: "tab1.pop", area: "0180", span: .single,
            dimensions: ["kon": "3", "typ": "X"])))
  }

  @Test("an area opens the series of what is told of it by categories alone")
  func area() throws {
    var session = try session()
    try session.type("/ 0180 Enter")
    #expect(session.place.page == .area("0180"))
    try session.type("Enter")
    #expect(session.place.page == .series("tab1.pop"))
  }

  @Test("exports the series of indicators of which the region has no figure")
  func exports() throws {
    let tables = try session().shown.content.tables
    let rows = try #require(tables.first).rows
    #expect(rows.count == 5)
    #expect(rows.contains { $0.contains(.text("sex total (2)")) })
  }

  @Test("an imported series has no due date, and no delay")
  func freshness() throws {
    let session = try session()
    let series = try #require(session.situation.series(ofIndicator: "tab2.pop").first)
    let indicator = try #require(session.catalogue.indicator("tab2.pop"))
    let reading = session.situation.reading(of: indicator, series: series)
    #expect(reading.freshness.awaited == nil)
    #expect(session.readingText.freshness(reading) == "不定期")
    #expect(reading.dataIssues.isEmpty)
  }

  @Test("the page of an indicator without an owner ends its unit and span with no word for one")
  func withoutOwner() throws {
    let session = try session()
    let series = try #require(session.situation.series(ofIndicator: "tab2.pop").first)
    let lines = DetailPage(series).content(in: session.context).plainLines(at: session.now)
    let line = try #require(lines.first { $0.hasPrefix("口径") })
    #expect(line.contains("单位 persons") && !line.contains("责任"))
  }

  @Test("what a source keeps back is not shown, and is not missing")
  func withheld() throws {
    let session = try session()
    let series = try #require(
      session.situation.series(ofIndicator: "tab1.pop").first { $0.area == "03" })
    let indicator = try #require(session.catalogue.indicator("tab1.pop"))
    let reading = session.situation.reading(of: indicator, series: series)
    #expect(reading.withoutFigure?.isWithheld == true)
  }
}
