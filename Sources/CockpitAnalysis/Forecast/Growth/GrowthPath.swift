/// A forecast by growth: the published growth over the year before is forecast, and added to last year's values.
///
/// It serves series whose year has 11 periods because January and February are published together, and steady ones in
/// general: the seasons are those of last year, moving holidays aside, and no pattern has to be estimated.
package struct GrowthPath: Hashable, Sendable {
  /// The forecast of the growth, in percent.
  package let growth: Forecast
  /// The coming values, in the unit of last year's, the next one first.
  package let levels: [PredictiveDistribution]

  /// The point forecasts of the coming values, in the unit of last year's.
  package var points: [Double] { levels.map(\.point) }

  /// The forecast of the periods whose values of the year before are given.
  ///
  /// No further step is possible: the year before it would be a forecast itself.
  ///
  /// - Parameters:
  ///   - growth: the published growth over the same period of the year before, in percent, one for each period, the
  ///     earliest first; `nil` for a missing one.
  ///   - lastYear: the values of the year before of the coming periods, comparable with the growth, the next one first.
  /// - Returns: the path, or why the growth or last year's values allow none.
  /// - Complexity: that of a forecast of the growth
  package static func of(growth: [Double?], lastYear: [Double]) -> Result<
    GrowthPath, ForecastRefusal
  > {
    if let step = lastYear.firstIndex(where: { !($0 > 0 && $0 <= ForecastHistory.largestMagnitude) }
    ) {
      return .failure(.noBase(step: step))
    }
    // Growth over the year before has no seasons, for they are in both values, and it may be below zero.
    return Forecast.of(growth, season: 1, horizon: lastYear.count, scale: .interval).flatMap {
      forecast in
      // What was above zero last year, such as sales, is not below zero now.
      let levels = zip(forecast.steps, lastYear).map { step, base in
        step.scaled(by: base / 100, movedBy: base, bounds: 0...Double.infinity)
      }
      return .success(GrowthPath(growth: forecast, levels: levels))
    }
  }
}
