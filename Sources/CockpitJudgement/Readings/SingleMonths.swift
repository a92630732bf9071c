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
    let indicator = reading.indicator
    guard reading.series.span == .yearToDate, indicator.isSumToDate,
      let last = reading.latest?.period
    else { return nil }
    let figures = CumulativeFigures(of: reading, history: history)
    let months = SingleMonths(
      year: last.year,
      entries: indicator.periods(inYearOf: last).map { period in
        SingleMonths.Entry(
          period: period, month: figures.month(period),
          earlier: figures.month(period.samePeriodLastYear), isDue: period <= last)
      })
    return months.entries.contains { $0.value != nil } ? months : nil
  }
}

extension Indicator {
  /// Whether a figure is the sum of what the periods of its year brought so far.
  package var isSumToDate: Bool {
    span == .yearToDate && [.flow, .count].contains(kind) && !isGrowthOnly
  }
}
