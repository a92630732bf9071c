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
  package var yearEnd: Step? { Outlook.yearEnd(of: steps) }

  private static func yearEnd(of steps: [Step]) -> Step? {
    steps.first { $0.period.lastDay.month == 12 && $0.period.lastDay.day == 31 }
      .flatMap { [.day, .week].contains($0.period.kind) ? nil : $0 }
  }

  /// What the naive forecast that the method is held against says of the end of the year, in the terms of the series;
  /// `nil` where the year ends with none.
  package let naiveYearEnd: Double?

  /// The outlook of a reading, or why there is none.
  ///
  /// One that is not reviewed is not held against earlier times: its spread is that of series in general.
  ///
  /// - Complexity: that of a forecast of the series, or O(n) where it is remembered
  package static func of(
    _ reading: Reading, in situation: Situation, _ forecasts: ForecastMemo, isReviewed: Bool = true
  ) -> Result<Outlook, OutlookRefusal> {
    OutlookSeries.of(reading, in: situation).flatMap { series in
      let needed = OutlookSeries.needed(reading.indicator.frequency, season: series.season)
      guard series.values.count >= needed else { return .failure(series.tooFew(needed)) }
      return forecasts.forecast(of: series, isReviewed: isReviewed).mapError(series.refusal).map {
        forecast in
        let steps = zip(series.coming, series.distributions(of: forecast, after: reading))
          .map(Step.init)
        return Outlook(
          series: series, forecast: forecast, steps: steps,
          naiveYearEnd: Outlook.yearEnd(of: steps).map {
            series.naive(forecast, until: $0.period, after: reading)
          })
      }
    }
  }
}

extension OutlookSeries {
  /// What the steps of the forecast say in the terms of the series.
  fileprivate func distributions(
    of forecast: Forecast, after reading: Reading
  ) -> [PredictiveDistribution] {
    measure == .amounts ? Self.sums(of: forecast, after: reached(reading)) : forecast.steps
  }

  /// What the sums of the steps may be, by how such sums were told at earlier times.
  static func sums(of forecast: Forecast, after reached: Double) -> [PredictiveDistribution] {
    let isRelative = forecast.seasonality == .multiplicative
    let sums = RunningSum.of(
      forecast.steps, after: reached, isRelative: isRelative,
      widening: { SpreadCalibration.widening(step: $0, count: forecast.count) })
    return sums.enumerated().map { place, sum in
      let factor = SumRecord(forecast.past, steps: place + 1, isRelative: isRelative).factor
      return PredictiveDistribution(
        point: sum.point, below: sum.below * factor, above: sum.above * factor, bounds: sum.bounds)
    }
  }

  /// What the year of the steps has reached already: a new year begins with nothing, and the steps end with the year.
  private func reached(_ reading: Reading) -> Double {
    coming.first?.year != periods.last?.year ? 0 : reading.latest?.value ?? 0
  }

  /// What is told of a period where each step is what was a cycle before, or what was last.
  fileprivate func naive(_ forecast: Forecast, until end: Period, after reading: Reading) -> Double
  {
    let lag = forecast.record?.naive == .sameSeason ? season : 1
    let cycle = Array(values.suffix(lag))
    let steps = coming.prefix { $0 <= end }.indices.map { cycle[$0 % cycle.count] }
    return measure == .amounts ? steps.reduce(reached(reading), +) : steps.last ?? 0
  }

  /// Why there are fewer values than are needed.
  fileprivate func tooFew(_ needed: Int) -> OutlookRefusal {
    let count = values.count
    if let gap { return .gap(gap, count: count, needed: needed) }
    return breakPeriod.map { .broken(since: $0, count: count, needed: needed) }
      ?? .tooFew(count: count, needed: needed)
  }

  /// Why the values have no forecast, by their periods.
  fileprivate func refusal(_ refusal: ForecastRefusal) -> OutlookRefusal {
    switch refusal {
    case .tooFew(_, let needed): tooFew(needed)
    case .notFinite(let place): .notFinite(periods[place])
    // Neither is possible: no value is missing, and nothing is added to figures of the year before.
    case .gap, .noBase: .noFigure
    }
  }
}
