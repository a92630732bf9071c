package import CockpitValues

/// How much is in a warehouse.
package struct WarehouseStatistics: Sendable, Hashable {
  package let files: Int
  /// How many of the files are of other regions.
  package let filesOfOtherRegions: Int
  /// Rows with a value.
  package let observations: Int
  /// Rows without one.
  package let missing: Int
  /// Rows that came in another unit than their indicator's.
  package let converted: Int
  /// Rows that land nowhere, or not where their maker meant, be they used or not.
  package let strays: Int
  package let series: Int
  package let indicators: Int
  package let areas: Int
  /// Records by type and id, each once.
  package let records: Int
  /// The earliest period that a row is of; nil without a row.
  package let firstPeriod: Period?
  /// The latest period that a row is of; nil without a row.
  package let lastPeriod: Period?
  /// The size of the files.
  package let bytes: Int
  /// The sum over the series of the value that counts, added up from the smallest to the largest,
  /// so that it does not depend on the order of the series.
  package let latestSum: Double
}

extension Warehouse {
  /// What counts for one series as far as the files have been looked through.
  private struct Tally {
    var period = Period.year(0)
    var file: Int32 = -1
    var value = Double.nan
  }

  /// How much is in the warehouse.
  ///
  /// Goes through the files one by one, in the order of their memory.
  ///
  /// - Complexity: O(rows)
  package var statistics: WarehouseStatistics {
    var tallies = [Tally](repeating: Tally(), count: keys.count)
    var (rows, missing, bytes) = (0, 0, 0)
    var extent: (first: Period, last: Period)?
    for (number, stored) in files.enumerated() {
      guard let file = stored?.columns else { continue }
      rows += file.rowCount
      bytes += file.byteCount
      missing += tally(file, Int32(number), &tallies, &extent)
    }
    let present = tallies.indices.filter { tallies[$0].file >= 0 }
      .flatMap { parts(of: Int32($0)) }
    let latest = present.compactMap { _, place in
      let value = tallies[Int(place.number)].value
      // A tally is of all sources together.
      return value.isNaN || place.sources != nil ? latestValue(place, knownAt: nil) : value
    }
    return WarehouseStatistics(
      files: places.count,
      filesOfOtherRegions: files.count { $0.map { $0.columns.header.belonging != .own } ?? false },
      observations: rows - missing, missing: missing,
      converted: files.reduce(0) { $0 + ($1?.columns.convertedRows ?? 0) },
      strays: strayItems(knownAt: Instant(seconds: .max)).reduce(0) { $0 + $1.rows },
      series: present.count,
      indicators: Set(present.map(\.key.indicator)).count,
      areas: Set(present.map(\.key.area)).count,
      records: Set(files.lazy.compactMap { $0?.columns.records }.joined().map(\.id)).count,
      firstPeriod: extent?.first, lastPeriod: extent?.last, bytes: bytes,
      latestSum: latest.sorted().reduce(0, +))
  }

  /// Takes a file into the tallies and gives how many of its rows have no value.
  private func tally(
    _ file: SnapshotColumns, _ number: Int32, _ tallies: inout [Tally],
    _ extent: inout (first: Period, last: Period)?
  ) -> Int {
    for (place, series) in file.series.enumerated() {
      let rows = file.rows(at: place)
      let (first, last) = (file.periods[rows.lowerBound], file.periods[rows.upperBound - 1])
      if let known = extent {
        // By their codes: this is done for each series of each file.
        if first.code != known.first.code, first < known.first { extent?.first = first }
        if last.code != known.last.code, known.last < last { extent?.last = last }
      } else {
        extent = (first, last)
      }
      let best = tallies[Int(series)]
      let isSame = best.period.code == last.code
      if best.file < 0 || !isSame && best.period < last
        || isSame && gives(best.file, wayTo: file)
      {
        tallies[Int(series)].period = last
        tallies[Int(series)].file = number
        tallies[Int(series)].value = file.values[rows.upperBound - 1]
      }
    }
    return file.values.count { $0.isNaN }
  }

  private func gives(_ file: Int32, wayTo other: SnapshotColumns) -> Bool {
    files[Int(file)]?.columns.header.precedes(other.header) ?? true
  }
}
