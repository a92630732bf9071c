import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct SeriesLayersTests {
  /// A file of some series, each with one row.
  private static func file(_ series: [Int32]) -> SnapshotColumns {
    let header = SnapshotHeader(
      id: "f", region: "330203", createdAt: Instant(seconds: 0), fileName: "f",
      source: .init(id: "s", name: "s"))
    return SnapshotColumns(
      header: header, indicators: [], areas: [], dimensions: [], records: [],
      series: Column(series), offsets: Column((0...Int32(series.count)).map(\.self)),
      periods: Column(series.map { .year(Int($0)) }), values: Column(series.map { Double($0) }),
      yearOnYear: [], monthOnMonth: [], bases: [], statuses: [], releases: [], cases: [],
      reasons: [], notes: [], conversions: [], units: [], hasForecasts: false, byteCount: 0)
  }

  @Test("names the files of each series as a look through all of them does", arguments: 0..<20)
  func oracle(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var files: [Warehouse.StoredFile?] = []
    var layers = SeriesLayers()
    for _ in 0..<200 {
      let series = (0..<8).filter { _ in Bool.random(using: &random) }.map { Int32($0) }
      files.append(Warehouse.StoredFile(Self.file(series)))
      if files.count > 3, Int.random(in: 0..<5, using: &random) == 0 {
        files[Int.random(in: 0..<files.count, using: &random)] = nil
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        layers = layers.covering(StoredFiles(files), seriesCount: 8)
        #expect(layers.fileCount == files.count)
      }
    }
    layers = layers.covering(StoredFiles(files), seriesCount: 8)
    for series in Int32(0)..<8 {
      var found: [[Int]] = []
      layers.forEach(of: series) { file, place in
        if files[file] != nil { found.append([file, place]) }
      }
      let expected = files.indices.compactMap { file in
        files[file]?.columns.series.firstIndex(of: series).map { [file, $0] }
      }
      #expect(found == expected)
      for place in files.indices {
        let isThere = expected.contains { $0[0] == place }
        #expect(layers.contains(series) { $0 == place && files[place] != nil } == isThere)
      }
    }
    layers.forEach(of: 8) { _, _ in Issue.record("nothing has a series that came later") }
  }
}
