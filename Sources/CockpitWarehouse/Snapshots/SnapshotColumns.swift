import Algorithms
package import CockpitCatalogue
import CockpitValues

/// The unit in which a file gives figures of an indicator that has another one.
package struct UnitConversion: Sendable, Hashable {
  /// The id of the indicator.
  package let indicator: String
  /// The unit as the file writes it.
  package let unit: String
  /// The unit of the indicator, as the pack or the file defines it.
  package let target: String
  /// How many figures were converted.
  package internal(set) var rows: Int
}

/// The figures of one file as columns, grouped by series and ordered by period within each.
///
/// `series[i]` is the place of a key among the keys of the batch or the warehouse that holds the
/// file; its rows are `offsets[i]..<offsets[i + 1]`. Columns that a file does not use are empty. They never change,
/// and are handed about by reference.
package final class SnapshotColumns: Sendable {
  /// A text that belongs to few rows.
  struct RowText: Sendable, Hashable {
    let row: Int32
    let text: String
  }

  package let header: SnapshotHeader
  /// The indicators that the file itself defines; so for areas and dimensions.
  package let indicators: [Indicator]
  package let areas: [Area]
  package let dimensions: [Dimension]
  package let records: [Record]
  /// Ascending.
  let series: Column<Int32>
  let offsets: Column<Int32>
  let periods: Column<Period>
  /// Figures in the units of their indicators; NaN where one is missing.
  let values: Column<Double>
  let yearOnYear: Column<Double>
  let monthOnMonth: Column<Double>
  let bases: Column<UInt8>
  let statuses: Column<StatusMarks>
  /// Seconds since 1970; `Int64.min` where a row does not say.
  let releases: Column<Int64>
  /// The cases or units behind each figure; -1 where a row does not say.
  let cases: Column<Int32>
  let reasons: [RowText]
  let notes: [RowText]
  /// What came in another unit than its indicator's.
  package let conversions: [UnitConversion]
  /// For each row the place of its conversion; -1 for a figure in the unit of its indicator.
  let units: Column<Int32>
  /// Whether any row is a forecast.
  let hasForecasts: Bool
  /// The size of the file; 0 for rows that did not come from one.
  package let byteCount: Int
  /// The rows that land nowhere, or not where their maker meant.
  package let strays: [Stray]

  init(
    header: SnapshotHeader, indicators: [Indicator], areas: [Area], dimensions: [Dimension],
    records: [Record], series: Column<Int32>, offsets: Column<Int32>, periods: Column<Period>,
    values: Column<Double>, yearOnYear: Column<Double>, monthOnMonth: Column<Double>,
    bases: Column<UInt8>, statuses: Column<StatusMarks>, releases: Column<Int64>,
    cases: Column<Int32>, reasons: [RowText], notes: [RowText], conversions: [UnitConversion],
    units: Column<Int32>, hasForecasts: Bool, byteCount: Int, strays: [Stray] = []
  ) {
    self.header = header
    self.indicators = indicators
    self.areas = areas
    self.dimensions = dimensions
    self.records = records
    self.series = series
    self.offsets = offsets
    self.periods = periods
    self.values = values
    self.yearOnYear = yearOnYear
    self.monthOnMonth = monthOnMonth
    self.bases = bases
    self.statuses = statuses
    self.releases = releases
    self.cases = cases
    self.reasons = reasons
    self.notes = notes
    self.conversions = conversions
    self.units = units
    self.hasForecasts = hasForecasts
    self.byteCount = byteCount
    self.strays = strays
  }

  /// How many figures came in another unit than their indicator's, of those that are used.
  package var convertedRows: Int { conversions.reduce(0) { $0 + $1.rows } }

  /// How many rows the file has, missing ones among them.
  package var rowCount: Int { periods.count }

  /// How many figures and records the file has together.
  package var entryCount: Int { rowCount + records.count }

  /// The rows of the series at a place of ``series``.
  func rows(at place: Int) -> Range<Int> { Int(offsets[place])..<Int(offsets[place + 1]) }

  /// The rows of a series; none where the file does not have it.
  ///
  /// - Complexity: O(log series)
  func rows(ofSeries id: Int32) -> Range<Int> {
    let place = series.partitioningIndex { $0 >= id }
    return place < series.count && series[place] == id ? rows(at: place) : 0..<0
  }

  /// Whether a row is a projection of its source, which is no figure that counts.
  func isForecast(at row: Int) -> Bool { hasForecasts && statuses[row].contains(.forecast) }

  /// The cases or units behind the figure of a row; `nil` where it does not say.
  func cases(at row: Int) -> Int? {
    cases.isEmpty || cases[row] < 0 ? nil : Int(cases[row])
  }

  /// One row as an observation, of which the origin is that of ``header``.
  func observation(at row: Int, from origin: Observation.Origin) -> Observation {
    let release = releases.isEmpty ? Int64.min : releases[row]
    let unit = units.isEmpty || units[row] < 0 ? nil : conversions[Int(units[row])].unit
    return Observation(
      period: periods[row],
      value: values[row].isNaN ? nil : values[row],
      cases: cases(at: row),
      growth: growth(at: row),
      status: statuses.isEmpty ? StatusMarks(rawValue: 0) : statuses[row],
      releasedAt: release == .min ? nil : Instant(seconds: release),
      from: origin,
      texts: Observation.Texts.of(
        reason: text(in: reasons, at: row), note: text(in: notes, at: row), givenUnit: unit))
  }

  /// The growth of a row; `nil` where it has none.
  func growth(at row: Int) -> Observation.Growth? {
    if yearOnYear.isEmpty { return nil }
    let year = yearOnYear[row]
    let month = monthOnMonth.isEmpty ? Double.nan : monthOnMonth[row]
    let basis = bases.isEmpty ? nil : GrowthBasis.basis(bases[row])
    guard !year.isNaN || !month.isNaN || basis != nil else { return nil }
    return Observation.Growth(
      yearOnYear: year.isNaN ? nil : year, monthOnMonth: month.isNaN ? nil : month, basis: basis)
  }

  /// The text of a row; `nil` where it has none.
  func text(in texts: [RowText], at row: Int) -> String? {
    guard !texts.isEmpty else { return nil }
    let place = texts.partitioningIndex { Int($0.row) >= row }
    return place < texts.count && Int(texts[place].row) == row ? texts[place].text : nil
  }
}

extension SnapshotColumns {
  /// The same figures under other numbers of their series, ordered by the new ones.
  ///
  /// - Complexity: O(series) where the order stays, else O(rows)
  func renumbered(_ numbers: [Int32]) -> SnapshotColumns {
    let renumbered = series.map { numbers[Int($0)] }
    if renumbered.elementsEqual(series) { return self }
    if zip(renumbered, renumbered.dropFirst()).allSatisfy({ $0 < $1 }) {
      return SnapshotColumns(self, series: Column(renumbered))
    }
    let order = renumbered.indices.sorted { renumbered[$0] < renumbered[$1] }
    var rows: [Int] = []
    rows.reserveCapacity(rowCount)
    var starts: [Int32] = [0]
    for place in order {
      rows.append(contentsOf: self.rows(at: place))
      starts.append(Int32(rows.count))
    }
    return SnapshotColumns(
      self, series: Column(order.map { renumbered[$0] }), offsets: Column(starts), rows: rows)
  }

  /// The same file as one that counts from another moment on.
  func known(since moment: Instant) -> SnapshotColumns {
    var header = header
    header.knownSince = moment
    return SnapshotColumns(self, header: header)
  }

  /// The same file with what was found to be astray in it.
  func with(strays: [Stray]) -> SnapshotColumns { SnapshotColumns(self, strays: strays) }

  /// The columns of another file with something else; with its rows in another order where one is given.
  private convenience init(
    _ other: SnapshotColumns, header: SnapshotHeader? = nil, series: Column<Int32>? = nil,
    offsets: Column<Int32>? = nil, rows: [Int]? = nil, strays: [Stray]? = nil
  ) {
    func moved<Element>(_ column: Column<Element>) -> Column<Element> {
      guard let rows, !column.isEmpty else { return column }
      return Column(rows.map { column[$0] })
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
      header: header ?? other.header, indicators: other.indicators, areas: other.areas,
      dimensions: other.dimensions, records: other.records, series: series ?? other.series,
      offsets: offsets ?? other.offsets, periods: moved(other.periods),
      values: moved(other.values), yearOnYear: moved(other.yearOnYear),
      monthOnMonth: moved(other.monthOnMonth), bases: moved(other.bases),
      statuses: moved(other.statuses), releases: moved(other.releases), cases: moved(other.cases),
      reasons: moved(other.reasons), notes: moved(other.notes),
      conversions: other.conversions, units: moved(other.units), hasForecasts: other.hasForecasts,
      byteCount: other.byteCount, strays: strays ?? other.strays)
  }
}

/// What one reader has read: the files' columns, and the series keys that they point to.
package struct SnapshotBatch: Sendable {
  /// What the numbers of series in the columns stand for: places in this list.
  package let keys: [SeriesKey]
  /// In the order in which they were read.
  package let files: [SnapshotColumns]

  package init(keys: [SeriesKey], files: [SnapshotColumns]) {
    self.keys = keys
    self.files = files
  }

  /// The ids of the indicators that the rows name.
  package var indicators: Set<String> {
    Set(files.lazy.flatMap(\.series).map { keys[Int($0)].indicator })
  }
}
