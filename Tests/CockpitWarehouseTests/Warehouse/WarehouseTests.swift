import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct WarehouseTests {
  private let key = SnapshotText.outputKey

  private func file(
    _ created: String, _ rows: [(period: String, value: String)], source: String = "s",
    head: String = ""
  ) -> String {
    SnapshotText.snapshot(
      rows.map { SnapshotText.row(#","value":\#($0.value)"#, period: $0.period) },
      created: "\(created)T00:00:00+08:00", source: source, head: head)
  }

  private func moment(_ day: String) throws -> Instant {
    try #require(Instant(parsing: "\(day)T00:00:00+08:00"))
  }

  @Test("the newest row known at the moment counts for a period")
  func bitemporal() throws {
    let warehouse = try SnapshotText.warehouse([
      ("b.json", file("2026-10-20", [("2026-09", "2")])),
      ("a.json", file("2026-11-20", [("2026-09", "3"), ("2026-10", "4")])),
      ("c.json", file("2026-09-20", [("2026-08", "1")])),
    ])
    #expect(warehouse.history(key, knownAt: SnapshotText.end).map(\.value) == [1, 3, 4])
    #expect(warehouse.history(key, knownAt: try moment("2026-10-20")).map(\.value) == [1, 2])
    #expect(warehouse.latest(key, knownAt: try moment("2026-10-19"))?.value == 1)
    #expect(warehouse.latest(key, knownAt: try moment("2026-01-01")) == nil)
    #expect(
      warehouse.history(
        SeriesKey(indicator: "x", area: "y", span: .single), knownAt: SnapshotText.end
      ).isEmpty)
  }

  @Test("sequence and name decide among files of one second; a missing row takes a figure back")
  func ties() throws {
    let warehouse = try SnapshotText.warehouse([
      ("b.json", file("2026-11-20", [("2026-09", "2"), ("2026-10", "20")])),
      ("a.json", file("2026-11-20", [("2026-09", "3")])),
      ("0.json", file("2026-11-20", [("2026-10", "null")], head: #""sequence":1,"#)),
    ])
    #expect(warehouse.history(key, knownAt: SnapshotText.end).map(\.value) == [2, nil])
    #expect(warehouse.latest(key, knownAt: SnapshotText.end)?.period == .month(2026, 9))
    #expect(warehouse.statistics.latestSum == 2)
  }

  @Test("a vintage is kept where any field differs, sources apart, and they are a conflict")
  func vintages() throws {
    let warehouse = try SnapshotText.warehouse([
      ("a.json", file("2026-11-20", [("2026-10", "1")])),
      ("b.json", file("2026-11-21", [("2026-10", "1")])),
      ("c.json", file("2026-11-22", [("2026-10", "1.0,\"status\":\"final\"")])),
      ("d.json", file("2026-11-23", [("2026-10", "5")], source: "t")),
      ("e.json", file("2026-11-24", [("2026-10", "1,\"status\":\"final\"")])),
    ])
    let vintages = warehouse.vintages(key, period: .month(2026, 10), knownAt: SnapshotText.end)
    #expect(vintages.map(\.file) == ["a.json", "c.json", "d.json"])
    #expect(warehouse.hasSeveralSources(key, knownAt: SnapshotText.end))
    #expect(!warehouse.hasSeveralSources(key, knownAt: try moment("2026-11-22")))
    #expect(Set(warehouse.sources(knownAt: SnapshotText.end).map(\.id)) == ["s", "t"])
  }

  @Test(
    "who repeats a value after another source contradicted it says so again; else it is left out")
  func versions() throws {
    let warehouse = try SnapshotText.warehouse([
      ("a.json", file("2026-11-20", [("2026-10", "1")])),
      ("b.json", file("2026-11-21", [("2026-10", "1")])),
      ("c.json", file("2026-11-22", [("2026-10", "5")], source: "t")),
      ("d.json", file("2026-11-23", [("2026-10", "1"), ("2026-11", "1")])),
      ("e.json", file("2026-11-24", [("2026-11", "1")], source: "t")),
      ("f.json", file("2026-11-25", [("2026-11", "1")])),
    ])
    let versions = warehouse.versions(key, after: nil, knownAt: SnapshotText.end)
    #expect(
      versions.map { "\($0.period) \($0.source)" }
        == ["2026-10 s", "2026-10 t", "2026-10 s", "2026-11 s", "2026-11 t"])
  }

  @Test("files of a demonstration and real ones do not mix, and the names are said")
  func mixed() throws {
    let demonstration = file("2026-11-20", [], head: #""demonstration":true,"#)
    do {
      _ = try SnapshotText.warehouse([
        ("a.json", file("2026-11-20", [])), ("demo.json", demonstration),
      ])
      Issue.record("a mixed folder was accepted")
    } catch let error as MixedFilesError {
      #expect(error.demonstration == ["demo.json"])
      #expect(error.real == ["a.json"])
      #expect(error.description.contains("(demo.json) and real ones (a.json) are mixed"))
    }
    #expect(try SnapshotText.warehouse([("demo.json", demonstration)]).isDemonstration)
  }

  @Test("a file of the same name takes the place of the other")
  func replacing() throws {
    let warehouse = try SnapshotText.warehouse([
      ("a.json", file("2026-11-20", [("2026-10", "1"), ("2026-09", "9")]))
    ])
    let batch = try SnapshotText.read(file("2026-11-19", [("2026-10", "2")])).get().batch
    let replaced = try warehouse.adding(batch)
    #expect(replaced.history(key, knownAt: SnapshotText.end).map(\.value) == [2])
    #expect(warehouse.history(key, knownAt: SnapshotText.end).map(\.value) == [9, 1])
    #expect(replaced.statistics.files == 1)
    #expect(replaced.removing([FileName("a.json")]).series.isEmpty)
    #expect(replaced.removing([FileName("b.json")]).series == [key])
  }

  @Test("the statistics of nothing are zero")
  func empty() {
    let statistics = Warehouse().statistics
    #expect(statistics.files == 0 && statistics.series == 0 && statistics.firstPeriod == nil)
    #expect(statistics.latestSum == 0)
  }
}
