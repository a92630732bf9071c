/// What the cockpit says of one indicator in one area at one moment.
package struct Reading: Sendable, Hashable {
  package let indicator: Indicator
  package let series: SeriesKey
  /// The latest period that has a value; `nil` if none ever had.
  package let latest: Observation?
  /// The period before it that has a value.
  package let previous: Observation?
  /// The same period of the year before, if it has a value.
  package let lastYear: Observation?

  package init(
    indicator: Indicator, series: SeriesKey, latest: Observation? = nil,
    previous: Observation? = nil, lastYear: Observation? = nil
  ) {
    self.indicator = indicator
    self.series = series
    self.latest = latest
    self.previous = previous
    self.lastYear = lastYear
  }

  /// Whether a figure is known; what is missing is never shown as zero.
  package var isReported: Bool { latest != nil }

  /// The growth that was published with the latest figure, in percent or percentage points.
  ///
  /// Of an indicator that is itself a growth, the figure.
  package var publishedGrowth: Double? {
    indicator.isGrowthOnly ? latest?.value : latest?.growth?.yearOnYear
  }
}
