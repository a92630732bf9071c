import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

/// What the cockpit of 海曙 takes from files of other regions in its folder.
struct ColumnsSinkRegionsTests {
  private func row(_ indicator: String, _ area: String, _ value: Double) -> String {
    #"{"indicator": "\#(indicator)", "area": "\#(area)", "period": "2026-10", "value": \#(value)}"#
  }

  private func snapshot(of region: String, _ rows: [String], tail: String = "") -> String {
    """
    {"schema": "cockpit.snapshot/1", "region": "\(region)", "created_at": "2026-11-21T09:00:00+08:00",
     "source": {"id": "stats", "name": "统计局"}, "observations": [\(rows.joined(separator: ", "))]\(tail)}
    """
  }

  private func read(_ texts: String...) throws -> (warehouse: Warehouse, warnings: [String]) {
    var catalogue = try HaishuPack.catalogue()
    catalogue.otherRegions = ["330212"]
    var reader = SnapshotReader(catalogue: catalogue, listsStrays: true)
    var (files, warnings): ([SnapshotColumns], [String]) = ([], [])
    for (number, text) in texts.enumerated() {
      let bytes = Array(text.utf8)
      files.append(
        try bytes.withUnsafeBufferPointer { reader.read($0, name: "\(number).json") }.get())
      warnings += reader.warnings.map(\.sentence.description)
    }
    return (try Warehouse([SnapshotBatch(keys: reader.keys, files: files)]), warnings)
  }

  @Test(
    "of the city's file come the city's figures and those of the district, and nothing is astray")
  func city() throws {
    let city = snapshot(
      of: "3302",
      [
        row("economy.retail_above", "3302", 4000), row("economy.retail_above", "330203", 700),
        row("economy.retail_above", "330206", 600), row("city.own_rate", "3302", 1),
        row("economy.cpi", "330203001", 101),
      ],
      tail: """
        , "records": [{"type": "project", "id": "p1", "title": "甲", "area": "330203"}],
        "indicators": [{"id": "city.own_rate", "name": "自有率", "unit": "个"}],
        "areas": [{"id": "330206", "name": "北仑区"}]
        """)
    let (warehouse, warnings) = try read(city)
    #expect(
      warehouse.series.map { "\($0.indicator) \($0.area)" }.sorted()
        == ["economy.retail_above 3302", "economy.retail_above 330203"])
    #expect(warehouse.strays().isEmpty && warehouse.barrenFiles().isEmpty && warnings.isEmpty)
    #expect(warehouse.records().entries.isEmpty && warehouse.definitions().indicators.isEmpty)
    let overview = warehouse.overview(knownAt: SnapshotText.end)
    #expect(overview.filesOfOtherRegions == ["3302": 1])
    #expect(overview.newest == nil)
    #expect(warehouse.sources(knownAt: SnapshotText.end).map(\.isOfOtherRegion) == [true])
    #expect(warehouse.statistics.filesOfOtherRegions == 1)
  }

  @Test("a department of the city is another source than that of the district with the same id")
  func sources() throws {
    let (warehouse, _) = try read(
      snapshot(of: "330203", [row("economy.retail_above", "330203", 700)]),
      snapshot(of: "3302", [row("economy.retail_above", "330203", 710)]))
    let key = SeriesKey(indicator: "economy.retail_above", area: "330203", span: .yearToDate)
    let history = warehouse.history(key, knownAt: SnapshotText.end)
    #expect(history.count == 1)
    #expect(warehouse.latest(key, knownAt: SnapshotText.end)?.source == "3302/stats")
    #expect(
      warehouse.sources(knownAt: SnapshotText.end).filter { !$0.isOfOtherRegion }.map(\.id)
        == ["stats"])
  }

  @Test("a neighbour's file tells nothing of the district, whatever it compares itself with")
  func neighbour() throws {
    let (warehouse, warnings) = try read(
      snapshot(
        of: "330212",
        [row("economy.retail_above", "330203", 700), row("economy.retail_above", "330212", 900)]))
    #expect(warehouse.series.isEmpty && warnings.isEmpty)
    #expect(
      warehouse.overview(knownAt: SnapshotText.end).filesOfOtherRegions == ["330212": 1])
  }

  @Test("a 镇街 belongs to the cockpit of its district, with all that its file holds")
  func street() throws {
    let (warehouse, _) = try read(
      snapshot(
        of: "330203001",
        [row("economy.retail_above", "330203001", 12), row("street.shops", "330203001", 40)],
        tail: #", "indicators": [{"id": "street.shops", "name": "门店", "unit": "家"}]"#))
    #expect(warehouse.series.count == 2)
    #expect(warehouse.overview(knownAt: SnapshotText.end).filesOfOtherRegions.isEmpty)
  }

  @Test(
    "a region that the pack does not have is another one unless it speaks of the district",
    arguments: [("3306", true), ("330203", false)])
  func unknown(area: String, isOther: Bool) throws {
    let (warehouse, warnings) = try read(
      snapshot(of: "3306", [row("economy.retail_above", area, 700)]))
    #expect(warehouse.series.isEmpty == isOther)
    #expect(
      warehouse.overview(knownAt: SnapshotText.end).filesOfOtherRegions
        == (isOther ? ["3306": 1] : [:]))
    // A code may be mistyped: who checks the file hears of it.
    #expect(warnings.count == 1 && warnings[0].contains("3306"))
  }
}
