package import CockpitValues

/// What would have been told of the figures of a series at earlier times, against what came.
package struct OutlookReview: Hashable, Sendable {
  /// One figure, as it was told at one earlier time.
  package struct Entry: Hashable, Sendable {
    package let period: Period
    /// The period of the last figure that was known.
    package let after: Period
    /// In the terms of what is carried forward: of a cumulative series single periods.
    package let forecast: PastForecast
  }

  /// The latest period first, and of each period what was told last.
  package let entries: [Entry]

  /// The review of an outlook, with as many steps ahead.
  ///
  /// - Complexity: O(n log n) for what was told
  package init(_ outlook: Outlook) {
    let periods = outlook.series.periods
    entries = outlook.forecast.past.map { forecast in
      let last = forecast.known - 1
      return Entry(
        period: periods[last + forecast.step], after: periods[last], forecast: forecast)
    }.sorted { ($0.period, $0.after) > ($1.period, $1.after) }
  }
}
