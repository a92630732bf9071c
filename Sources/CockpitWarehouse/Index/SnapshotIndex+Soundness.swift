import CockpitCatalogue
import CockpitValues

// Whether what an index holds can be what a reader of files made. The sums tell of flipped bits; who may
// write an index may write right sums as well, and then no number of it may lead out of a column.

extension SnapshotIndex {
  /// Whether every number of the index leads to something that is there.
  ///
  /// - Complexity: O(rows)
  var isSound: Bool {
    let counts = members.map { $0.columns.series.count }
    return members.allSatisfy { $0.columns.isSound(seriesCount: keys.count) }
      && series.isSound(seriesCount: keys.count, seriesOfFiles: counts)
  }
}

extension SnapshotColumns {
  fileprivate func isSound(seriesCount: Int) -> Bool {
    func fits(_ column: Column<some Any>) -> Bool { column.isEmpty || column.count == rowCount }
    func fits(_ texts: [RowText]) -> Bool {
      texts.allSatisfy { $0.row >= 0 && $0.row < rowCount } && texts.isAscending { $0.row < $1.row }
    }
    let unitCount = Int32(clamping: conversions.count)
    return values.count == rowCount && fits(yearOnYear) && fits(monthOnMonth) && fits(bases)
      && fits(statuses) && fits(releases) && fits(cases) && fits(units)
      && (!hasForecasts || !statuses.isEmpty) && fits(reasons) && fits(notes)
      && series.isAscending(by: <) && series.first ?? 0 >= 0 && series.last ?? -1 < seriesCount
      && offsets.count == series.count + 1 && offsets.first == 0
      && offsets.last.map(Int.init) == rowCount && offsets.isAscending(by: <=)
      && periods.allSatisfy(\.isSound) && units.allSatisfy { $0 < unitCount }
      && bases.allSatisfy { $0 <= Indicator.Growth.Basis.allCases.count }
      && releases.allSatisfy { $0 == .min || Instant(seconds: $0).isSound }
      && conversions.allSatisfy { (0...rowCount).contains($0.rows) } && byteCount >= 0
      && byteCount < 1 << 48
  }
}

extension SeriesIndex {
  fileprivate func isSound(seriesCount: Int, seriesOfFiles counts: [Int]) -> Bool {
    offsets.count == seriesCount + 1 && offsets.first == 0
      && offsets.last.map(Int.init) == entries.count && offsets.isAscending(by: <=)
      && entries.allSatisfy { entry in
        counts.indices.contains(Int(entry.file))
          && (0..<counts[Int(entry.file)]).contains(Int(entry.place))
      }
  }
}

/// The seconds before and after 1970 of which calendars can be asked: 17,000 years, and far from what words
/// overflow with.
private let calendarReach: UInt64 = 1 << 39

extension Instant {
  /// Whether it is near enough to reckon with.
  var isSound: Bool { seconds.magnitude < calendarReach }
}

extension CivilDate {
  /// The day, where it is near enough to reckon with.
  init?(soundDaysSince1970 days: Int) {
    guard days.magnitude < calendarReach / 86_400 else { return nil }
    self.init(daysSince1970: days)
  }
}

extension Period {
  /// Whether a reader of files could have made it.
  fileprivate var isSound: Bool {
    ordinal.magnitude < calendarReach && (kind != .months || ordinal % 12 != 0)
  }
}

extension Collection {
  /// Whether each element and the next are in an order.
  fileprivate func isAscending(by areInOrder: (Element, Element) -> Bool) -> Bool {
    zip(self, dropFirst()).allSatisfy(areInOrder)
  }
}
