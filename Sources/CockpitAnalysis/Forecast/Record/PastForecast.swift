import CockpitValues

/// What the method would have told of a value at an earlier time, knowing what was known then, and what came.
package struct PastForecast: Hashable, Sendable {
  /// How many values were known.
  package let known: Int
  /// How many steps ahead the value was; the next one is 1.
  package let step: Int
  /// The forecast of the time, calibrated by the errors that were known then.
  package let distribution: PredictiveDistribution
  /// What came.
  package let value: Double
  /// What the naive forecast of the time said.
  package let naive: Double
  /// Whether what came lies in the 80 % interval of the time, whose limits are rounded as values are published.
  package let isHeld: Bool

  /// What came less what was told, in the unit of the series.
  package var error: Double { value - distribution.point }
}

extension PastForecast {
  init(
    known: Int, step: Int, _ distribution: PredictiveDistribution, value: Double, naive: Double,
    decimals: Int?
  ) {
    self.known = known
    self.step = step
    self.distribution = distribution
    self.value = value
    self.naive = naive
    let limits = distribution.interval(.eighty)
    func rounded(_ value: Double) -> Double {
      decimals.map { NumberText.rounded(value, decimals: $0) } ?? value
    }
    isHeld =
      rounded(limits.lowerBound) <= rounded(value) && rounded(value) <= rounded(limits.upperBound)
  }
}

extension RollingOrigins {
  /// The forecasts of all origins, the earliest first.
  ///
  /// - Complexity: O(origins · errors · log errors)
  func forecasts(decimals: Int?) -> [PastForecast] {
    origins.flatMap { origin in
      let calibration = SpreadCalibration(origins, known: origin.count)
      return origin.steps.enumerated().map { index, step in
        let factor = calibration.factor(step: index + 1, count: origin.count)
        let value = step.point + origin.errors[index]
        return PastForecast(
          known: origin.count, step: index + 1,
          step.distribution(times: factor, bounds: origin.bounds), value: value,
          naive: value - origin.naiveErrors[index], decimals: decimals)
      }
    }
  }
}
