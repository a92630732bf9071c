import Algorithms
package import CockpitCatalogue
import CockpitValues

/// The figures of one file as columns, grouped by series and ordered by period within each.
///
/// `series[i]` is the place of a key among the keys of the batch or the warehouse that holds the
/// file; its rows are `offsets[i]..<offsets[i + 1]`. Columns that a file does not use are empty.
package struct SnapshotColumns: Sendable {
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
  let series: [Int32]
  let offsets: [Int32]
  let periods: [Period]
  /// Figures in the units of their indicators; NaN where one is missing.
  let values: [Double]
  let yearOnYear: [Double]
  let monthOnMonth: [Double]
  let bases: [UInt8]
  let statuses: [StatusMarks]
  /// Seconds since 1970; `Int64.min` where a row does not say.
  let releases: [Int64]
  /// The cases or units behind each figure; -1 where a row does not say.
  let cases: [Int32]
  let reasons: [RowText]
  let notes: [RowText]
  /// How many rows came in another unit than their indicator's.
  package let convertedRows: Int
  /// The size of the file; 0 for rows that did not come from one.
  package let byteCount: Int

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

  /// One row as an observation.
  func observation(at row: Int) -> Observation {
    let release = releases.isEmpty ? Int64.min : releases[row]
    return Observation(
      period: periods[row],
      value: values[row].isNaN ? nil : values[row],
      cases: cases.isEmpty || cases[row] < 0 ? nil : Int(cases[row]),
      reason: text(in: reasons, at: row),
      growth: growth(at: row),
      status: statuses.isEmpty ? StatusMarks(rawValue: 0) : statuses[row],
      releasedAt: release == .min ? nil : Instant(seconds: release),
      knownSince: header.createdAt,
      source: header.source.id,
      file: header.fileName,
      note: text(in: notes, at: row))
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
