import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// What the figures of a series say of those to come, in the terms of the series: to date where it is to date.
package struct Outlook: Hashable, Sendable {
  /// What is said of one period to come.
  package struct Step: Hashable, Sendable {
    package let period: Period
    /// In the unit of the figures; of growth, in percent or percentage points.
    package let distribution: PredictiveDistribution
  }

  /// What was carried forward.
  package let series: OutlookSeries
  /// How, and how well that would have gone so far.
  package let forecast: Forecast
  /// The periods to come, the next one first.
  package let steps: [Step]

  /// The step with which this year ends; `nil` where it ends with none, as among days.
  package var yearEnd: Step? {
    steps.first { $0.period.lastDay.month == 12 && $0.period.lastDay.day == 31 }
      .flatMap { [.day, .week].contains($0.period.kind) ? nil : $0 }
  }

  /// The outlook of a reading, or why there is none.
  ///
  /// - Complexity: that of a forecast of the series, or O(n) where it is remembered
  package static func of(
    _ reading: Reading, in situation: Situation, _ forecasts: ForecastMemo
  ) -> Result<Outlook, OutlookRefusal> {
    OutlookSeries.of(reading, in: situation).flatMap { series in
      let needed = OutlookSeries.needed(reading.indicator.frequency, season: series.season)
      let count = series.values.count { $0 != nil }
      guard count >= needed else { return .failure(series.tooFew(count: count, needed: needed)) }
      return forecasts.forecast(of: series).mapError(series.refusal).map { forecast in
        Outlook(
          series: series, forecast: forecast,
          steps: zip(series.coming, series.distributions(of: forecast, after: reading))
            .map(Step.init))
      }
    }
  }
}

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

  package let series: OutlookSeries
  /// The latest period first, and of each period what was told last.
  package let entries: [Entry]

  /// The review of a reading, or why there is none.
  ///
  /// - Complexity: that of a forecast of the series
  package static func of(
    _ reading: Reading, in situation: Situation
  ) -> Result<OutlookReview, OutlookRefusal> {
    OutlookSeries.of(reading, in: situation).flatMap { series in
      let (values, season, steps) = (series.values, series.season, series.coming.count)
      let first = values.firstIndex { $0 != nil } ?? 0
      return Forecast.past(values, season: season, horizon: steps, scale: series.scale)
        .mapError(series.refusal).map { past in
          let entries = past.map { forecast in
            let last = first + forecast.known - 1
            return Entry(
              period: series.periods[last + forecast.step], after: series.periods[last],
              forecast: forecast)
          }
          return OutlookReview(
            series: series,
            entries: entries.sorted { ($0.period, $0.after) > ($1.period, $1.after) })
        }
    }
  }
}

extension OutlookSeries {
  /// What the steps of the forecast say in the terms of the series.
  fileprivate func distributions(
    of forecast: Forecast, after reading: Reading
  ) -> [PredictiveDistribution] {
    guard measure == .amounts else { return forecast.steps }
    // A new year begins with nothing; the steps end with the year.
    let isNewYear = coming.first?.year != periods.last?.year
    return RunningSum.of(
      forecast.steps, after: isNewYear ? 0 : reading.latest?.value ?? 0,
      isRelative: forecast.seasonality == .multiplicative)
  }

  fileprivate func tooFew(count: Int, needed: Int) -> OutlookRefusal {
    breakPeriod.map { .broken(since: $0, count: count, needed: needed) }
      ?? .tooFew(count: count, needed: needed)
  }

  /// Why the values have no forecast, by their periods.
  fileprivate func refusal(_ refusal: ForecastRefusal) -> OutlookRefusal {
    switch refusal {
    case .tooFew(let count, let needed): tooFew(count: count, needed: needed)
    case .gap(let place, let length): .gap(after: periods[place], length: length)
    case .notFinite(let place): .notFinite(periods[place])
    case .noBase: .noFigure
    }
  }
}
