extension SnapshotColumns {
  /// The same figures under other numbers of their series, ordered by the new ones.
  ///
  /// - Complexity: O(series) where the order stays, else O(rows)
  func renumbered(_ numbers: [Int32]) -> SnapshotColumns {
    let renumbered = series.map { numbers[Int($0)] }
    if renumbered == series { return self }
    if zip(renumbered, renumbered.dropFirst()).allSatisfy({ $0 < $1 }) {
      return SnapshotColumns(self, series: renumbered, offsets: offsets, rows: nil)
    }
    let order = renumbered.indices.sorted { renumbered[$0] < renumbered[$1] }
    var rows: [Int] = []
    rows.reserveCapacity(rowCount)
    var starts: [Int32] = [0]
    for place in order {
      rows.append(contentsOf: self.rows(at: place))
      starts.append(Int32(rows.count))
    }
    return SnapshotColumns(self, series: order.map { renumbered[$0] }, offsets: starts, rows: rows)
  }

  /// The columns of another file with its rows in another order; `nil` for the same one.
  private init(_ other: SnapshotColumns, series: [Int32], offsets: [Int32], rows: [Int]?) {
    func moved<Element>(_ column: [Element]) -> [Element] {
      guard let rows, !column.isEmpty else { return column }
      return rows.map { column[$0] }
    }
    func moved(_ texts: [RowText]) -> [RowText] {
      guard let rows, !texts.isEmpty else { return texts }
      let byRow = Dictionary(
        texts.map { ($0.row, $0.text) }, uniquingKeysWith: { first, _ in first })
      return rows.enumerated().compactMap { index, row in
        byRow[Int32(row)].map { RowText(row: Int32(index), text: $0) }
      }
    }
    self.init(
      header: other.header, indicators: other.indicators, areas: other.areas,
      dimensions: other.dimensions,
      records: other.records, series: series, offsets: offsets, periods: moved(other.periods),
      values: moved(other.values), yearOnYear: moved(other.yearOnYear),
      monthOnMonth: moved(other.monthOnMonth), bases: moved(other.bases),
      statuses: moved(other.statuses), releases: moved(other.releases), cases: moved(other.cases),
      reasons: moved(other.reasons), notes: moved(other.notes),
      convertedRows: other.convertedRows, byteCount: other.byteCount)
  }
}
