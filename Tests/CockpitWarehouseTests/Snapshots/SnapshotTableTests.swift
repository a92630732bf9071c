import CockpitCatalogue
import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWarehouse

struct SnapshotTableTests {
  /// Ten periods of a region, of which the last ones have figures of three more areas.
  private let table: SnapshotTable = {
    var table = SnapshotTable(indicator: "output", decimals: 1)
    table.areas = ["330203", "330203001", "330203002", "9"]
    for month in 1...10 {
      let count = month < 7 ? 1 : 4
      let first = table.figures.count
      table.lines.append(
        SnapshotTable.Line(
          period: .month(2026, month), status: month == 9 ? .revised : [],
          releasedAt: Instant(seconds: 1_780_000_000 + Int64(month)),
          figures: first..<first + count))
      for area in 0..<count {
        let isMissing = month == 8 && area == 1
        table.figures.append(
          SnapshotTable.Figure(
            value: isMissing ? nil : Double(100 * month + area), cases: area == 2 ? 12 : nil,
            reason: isMissing ? "未报" : nil,
            growth: area == 0 ? .init(yearOnYear: 4.5, basis: .current) : nil))
      }
    }
    return table
  }()

  private func read(
    _ send: @escaping @Sendable (inout ColumnsSink) throws(JSONError) -> Void
  ) throws -> (columns: SnapshotColumns, reader: SnapshotReader) {
    var reader = SnapshotReader(catalogue: SnapshotText.catalogue, listsStrays: true)
    let result = reader.read(name: "a.json") { sink throws(JSONError) in
      try sink.header(RowSinkTests.header, at: 0)
      try send(&sink)
      try sink.end(at: 99)
    }
    return (try result.get(), reader)
  }

  @Test("a table is the rows that it has line by line, with their places")
  func rows() throws {
    let table = table
    let (whole, reader) = try read { sink throws(JSONError) in try sink.table(table, at: 10) }
    let (single, other) = try read { sink throws(JSONError) in
      for (place, row) in table.rows.enumerated() { try sink.row(row, at: 10 + place) }
    }
    #expect(table.rows.reduce(0) { count, _ in count + 1 } == 22 && whole.rowCount == 22)
    #expect(reader.keys == other.keys)
    #expect(whole.strays == single.strays)
    #expect(
      reader.warnings.map(\.sentence.description) == other.warnings.map(\.sentence.description))
    let one = try Warehouse([SnapshotBatch(keys: reader.keys, files: [whole])])
    let same = try Warehouse([SnapshotBatch(keys: other.keys, files: [single])])
    for key in same.series {
      #expect(
        one.history(key, knownAt: SnapshotText.end) == same.history(key, knownAt: SnapshotText.end))
    }
    #expect(one.change(since: same) == WarehouseChange())
  }

  @Test("a sink that takes rows alone gets them line by line")
  func lines() throws {
    let (table, rows) = (table, Array(table.rows))
    #expect(rows.map(\.area).suffix(5) == ["9", "330203", "330203001", "330203002", "9"])
    #expect(rows.map(\.period).prefix(6) == (1...6).map { .month(2026, $0) }[...])
    #expect(rows[0].decimals == 1 && rows[0].releasedAt == table.lines[0].releasedAt)
    #expect(rows.filter { $0.reason != nil }.map(\.value) == [nil])
  }
}
