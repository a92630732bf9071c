/// Turns what the warehouse knew at a moment into readings.
package struct Assessment: Sendable {
  private let catalogue: Catalogue
  private let warehouse: Warehouse
  private let knownAt: Instant

  /// An assessment of what was known at a moment: files created later do not count.
  package init(catalogue: Catalogue, warehouse: Warehouse, knownAt: Instant) {
    self.catalogue = catalogue
    self.warehouse = warehouse
    self.knownAt = knownAt
  }

  /// The reading of an indicator in an area, over all its dimensions.
  package func reading(of indicator: Indicator, area: String) -> Reading {
    reading(
      of: indicator,
      series: SeriesKey(indicator: indicator.id, area: area, span: indicator.span))
  }

  /// The reading of one series.
  ///
  /// - Complexity: O(observations of the series)
  package func reading(of indicator: Indicator, series: SeriesKey) -> Reading {
    let valued = history(series).filter { $0.value != nil }
    let latest = valued.last
    return Reading(
      indicator: indicator, series: series, latest: latest,
      previous: valued.dropLast().last,
      lastYear: latest.flatMap { latest in
        valued.first { $0.period == latest.period.samePeriodLastYear }
      })
  }

  /// The figures of a series that count, one for each period, the earliest first.
  package func history(_ series: SeriesKey) -> [Observation] {
    warehouse.history(series, knownAt: knownAt)
  }

  /// All figures of a period that were known, the one that counts first.
  package func vintages(_ series: SeriesKey, period: Period) -> [Observation] {
    warehouse.vintages(series, period: period, knownAt: knownAt)
  }
}
