import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// The single months or quarters of the year of the newest figure of a cumulative series, each
/// beside that of the year before.
package struct SingleMonths: Sendable, Hashable {
  /// One month or quarter.
  package struct Entry: Sendable, Hashable {
    package let period: Period
    package let month: SingleMonth
    /// That of the year before.
    package let earlier: SingleMonth
    /// Whether it is not later than the newest figure.
    package let isDue: Bool

    /// The figure of the month, where it is due.
    package var value: Double? { isDue ? month.value : nil }
  }

  package let year: Int
  /// All of the year, those to come included.
  package let entries: [Entry]

  /// Whether a figure of the year is the difference of two cumulative ones.
  package var isDerived: Bool {
    entries.contains { entry in
      if case .derived = entry.month { entry.isDue } else { false }
    }
  }
}

extension Facts {
  /// The single months of the year of the newest figure; `nil` for what is no sum over the year, and
  /// where no month has a figure.
  ///
  /// None follows from a figure that is hard to believe.
  ///
  /// - Complexity: O(n) for the figures of the series
  func singleMonths(of reading: Reading) -> SingleMonths? {
    let (indicator, series) = (reading.indicator, reading.series)
    let isSum = [.flow, .count].contains(indicator.kind) && !indicator.isGrowthOnly
    guard series.span == .yearToDate, isSum else { return nil }
    let history = self.history(series)
    guard let last = reading.latest?.period else { return nil }
    let cumulative = Dictionary(
      history.filter { !reading.doubtedPeriods.contains($0.period) }.map { ($0.period, $0) },
      uniquingKeysWith: { _, later in later })
    let single = SeriesKey(
      indicator: series.indicator, area: series.area, span: .single,
      dimensions: series.dimensions)
    let published = Dictionary(
      self.history(single).map { ($0.period, $0.value) },
      uniquingKeysWith: { _, later in later })
    func month(_ period: Period) -> SingleMonth {
      SingleMonth.of(period, indicator, published: published[period] ?? nil) { cumulative[$0] }
    }
    let months = SingleMonths(
      year: last.year,
      entries: indicator.periods(inYearOf: last).map { period in
        SingleMonths.Entry(
          period: period, month: month(period), earlier: month(period.samePeriodLastYear),
          isDue: period <= last)
      })
    return months.entries.contains { $0.value != nil } ? months : nil
  }
}
