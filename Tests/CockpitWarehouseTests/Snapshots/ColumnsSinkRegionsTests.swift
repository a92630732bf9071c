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
    "of the city's file come the city's own figures, and nothing else is missed")
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
        == ["economy.retail_above 3302"])
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
      snapshot(
        of: "330203",
        [row("economy.retail_above", "330203", 700), row("economy.retail_above", "3302", 3990)]),
      snapshot(
        of: "3302",
        [row("economy.retail_above", "330203", 710), row("economy.retail_above", "3302", 4000)]))
    func latest(_ area: String) -> Observation? {
      warehouse.latest(
        SeriesKey(indicator: "economy.retail_above", area: area, span: .yearToDate),
        knownAt: SnapshotText.end)
    }
    // The district speaks for itself; of the city both say something.
    #expect(latest("330203")?.value == 700 && latest("330203")?.source == "stats")
    #expect(latest("3302")?.source == "3302/stats")
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
    "of a region that no pack is about nothing is taken, and every screen names it",
    arguments: ["3306", "330230", " 330203", "海曙区"])
  func unknown(region: String) throws {
    let text = snapshot(of: region, [row("economy.retail_above", "330203", 700)])
    let (warehouse, warnings) = try read(text, text)
    #expect(warehouse.series.isEmpty)
    #expect(warehouse.overview(knownAt: SnapshotText.end).filesOfOtherRegions == [region: 2])
    #expect(warnings.count == 2 && warnings[0].contains("\"\(region)\""))
    let barren = warehouse.barrenFiles()
    #expect(barren.map(\.unknownRegion) == [region])
    #expect(barren.first?.diagnostic.message.contains("\"\(region)\"") == true)
  }

  @Test("an area that the file defines itself is a part of the pack's region")
  func defined() throws {
    let (warehouse, warnings) = try read(
      snapshot(
        of: "330203-GX", [row("economy.retail_above", "330203-GX", 12)],
        tail: #", "areas": [{"code": "330203-GX", "name": "高新园", "parent": "330203"}]"#))
    #expect(warehouse.series.count == 1 && warnings.isEmpty)
  }

  @Test(
    "a file that makes a region of its own is nobody's, whatever it says of the district",
    arguments: [
      #"{"code": "330299", "name": "新区", "parent": "3302", "level": "district"}"#,
      #"{"code": "330299", "name": "新区"}"#,
    ])
  func selfMade(area: String) throws {
    let (warehouse, warnings) = try read(
      snapshot(
        of: "330299", [row("economy.retail_above", "330203", 950)], tail: ", \"areas\": [\(area)]"))
    #expect(warehouse.series.isEmpty && warnings.count == 1)
    #expect(warehouse.barrenFiles().map(\.unknownRegion) == ["330299"])
  }

  @Test("a 镇街 of a neighbour is another region's, and no fault")
  func neighboursStreet() throws {
    let (warehouse, warnings) = try read(
      snapshot(of: "330212001", [row("economy.retail_above", "330212001", 5)]))
    #expect(warehouse.series.isEmpty && warnings.isEmpty && warehouse.barrenFiles().isEmpty)
  }

  @Test("a 镇街 speaks for itself alone; what it says of the district or its city is named, not used")
  func partsAlone() throws {
    let (warehouse, _) = try read(
      snapshot(
        of: "330203001",
        [
          row("economy.retail_above", "330203001", 12), row("economy.retail_above", "330203", 950),
          row("economy.retail_above", "3302", 4000),
        ]))
    #expect(warehouse.series.map(\.area) == ["330203001"])
    let strays = warehouse.strays().flatMap(\.strays)
    #expect(strays.map(\.kind) == [.otherArea] && strays.map(\.count) == [2])
    #expect(strays.allSatisfy { $0.fault.description.contains("speaks for it alone") } == true)
  }
}
