import CockpitCatalogue
import CockpitJSON
import CockpitValues
import Testing
@testable import CockpitDemonstration

struct SnapshotWriterTests {
  private let amount = Indicator(
    id: "a\"b", name: LocalizedText(zh: "甲"), unit: Unit("亿元"), decimals: 2,
    growth: .init(basis: .current))
  private let noon = Instant(seconds: 1_795_262_400)

  private func write(_ body: (inout SnapshotWriter) -> Void) throws -> JSONObject {
    let source = DemonstrationSource(of: amount)
    var writer = SnapshotWriter(
      id: "x", region: "330203", source: source, createdAt: noon, offset: .china)
    body(&writer)
    return try JSONNode.parse(writer.finish()).object()
  }

  private var release: Release {
    Release(
      table: ReportedTable(ofOwner: amount), period: .month(2026, 10), at: noon, status: .revised)
  }

  private func figure(_ value: Double?, growth: Double? = nil) -> ReportedFigure {
    ReportedFigure(
      area: "330203", value: value, reason: value == nil ? "无" : nil, growth: growth)
  }

  @Test("a figure stands with its decimals, growth, status and time")
  func figureMembers() throws {
    let file = try write { $0.write([figure(-0.005, growth: 4.25)], of: release) }
    let rows = try file.required("observations").elements()
    let row = try #require(rows.first).object()
    #expect(try row.required("indicator").string() == "a\"b")
    #expect(try row.required("period").string() == "2026-10")
    #expect(try row.required("value").number() == 0)
    #expect(try row.required("growth").object().required("yoy").number() == 4.2)
    #expect(try row.required("growth").object().required("basis").string() == "current")
    #expect(try row.required("status").string() == "revised")
    #expect(try row.required("released_at").string() == "2026-11-21T20:00:00+08:00")
  }

  @Test(
    "numbers are rounded once and never print a negative zero",
    arguments: [
      (1.005, "1.00"), (0.125, "0.12"), (-0.125, "-0.12"), (-0.004, "0.00"), (12, "12.00"),
      (-3.5, "-3.50"), (0.999, "1.00"), (Double.infinity, "null"), (Double.nan, "null"),
      (1e300, "null"),
    ])
  func numbers(value: Double, text: String) throws {
    var writer = SnapshotWriter(
      id: "x", region: "1", source: DemonstrationSource(of: amount), createdAt: noon,
      offset: .china)
    writer.write([value], of: amount, area: "1", start: noon, step: 300)
    let all = String(decoding: writer.finish(), as: UTF8.self)
    #expect(all.contains("\"step\":\"PT5M\",\"status\":\"unaudited\",\"values\":[\(text)]"))
  }

  @Test("areas are defined before the figures")
  func areaDefinitions() throws {
    let file = try write {
      $0.write([
        Area(
          code: "3302-A", name: LocalizedText(zh: "区县甲", en: "District A"), level: .district,
          parent: "3302")
      ])
      $0.write([figure(1)], of: release)
    }
    let area = try #require(try file.required("areas").elements().first).object()
    #expect(try area.required("id").string() == "3302-A")
    #expect(try area.required("name").object().required("zh").string() == "区县甲")
    #expect(try area.required("level").string() == "district")
    #expect(try area.required("parent").string() == "3302")
    #expect(try file.required("observations").elements().count == 1)
  }

  @Test("figures and readings stand in one list each")
  func bothLists() throws {
    let file = try write {
      $0.write([figure(1), figure(nil)], of: release)
      $0.write([1, nil], of: amount, area: "1", start: noon, step: 3600)
      $0.write([2], of: amount, area: "2", start: noon, step: 3600)
    }
    #expect(try file.required("observations").elements().count == 2)
    #expect(try file.required("series").elements().count == 2)
    let series = try file.required("series").elements()
    #expect(try series[0].object().required("step").string() == "PT1H")
    #expect(try series[0].object().required("values").elements()[1].isNull)
  }

  @Test("a file without figures still says that it is a demonstration")
  func emptyFile() throws {
    let file = try write { _ in }
    #expect(try file.required("demonstration").boolean())
    #expect(file.optional("observations") == nil)
  }
}
