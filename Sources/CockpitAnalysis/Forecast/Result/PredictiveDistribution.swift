/// What one coming value may be: the value that is forecast, with the likelihood of those around it.
///
/// Half of the probability lies on each side of the point forecast. Each half is one of Student's distribution with
/// four degrees of freedom, with a scale of its own, for what grows by a rate errs farther upwards.
package struct PredictiveDistribution: Hashable, Sendable {
  /// The point forecast, in the unit of the series; as likely too high as too low.
  package let point: Double
  /// The scale of the lower half, in the unit of the series; 0 where the value is certain.
  package let below: Double
  /// The scale of the upper half, in the unit of the series; 0 where the value is certain.
  package let above: Double
  /// The values that are possible; what the two halves have beyond a bound lies on it.
  package let bounds: ClosedRange<Double>

  /// The shares of probability that are shown as intervals.
  package enum Coverage: Double, CaseIterable, Hashable, Sendable {
    /// 50 %: what comes lies in it as often as not.
    case half = 0.5
    /// 80 %: one in ten is above it, one in ten below.
    case eighty = 0.8
    /// 95 %: one in forty is above it, one in forty below.
    case ninetyFive = 0.95

    /// The limits of the interval, in scales on both sides.
    var deviate: Double { StudentFour.quantile(0.5 + rawValue / 2) }
  }

  /// The interval that leaves out as much probability below as above, in the unit of the series.
  ///
  /// - Complexity: O(1)
  package func interval(_ coverage: Coverage) -> ClosedRange<Double> {
    let deviate = coverage.deviate
    return bounds.nearest(to: point - deviate * below)...bounds.nearest(to: point + deviate * above)
  }

  /// The value below which the coming one lies with a probability, in the unit of the series.
  ///
  /// `nil` unless the probability is between 0 and 1, without these: there the tails have no end.
  ///
  /// - Complexity: O(1)
  package func quantile(_ probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    let deviate = StudentFour.quantile(probability)
    return bounds.nearest(to: point + deviate * (deviate < 0 ? below : above))
  }

  /// The probability, 0 to 1, that the coming value is below a limit in the unit of the series.
  ///
  /// It is the inverse of the quantiles, so that it fits the intervals: at the lower limit of the 80 % interval it is
  /// 0.1. Where the value is certain, it is 0 up to the point forecast and 1 above it.
  ///
  /// - Complexity: O(1)
  package func probability(below limit: Double) -> Double {
    if limit <= bounds.lowerBound { return 0 }
    if limit > bounds.upperBound { return 1 }
    let scale = limit < point ? below : above
    guard scale > 0 else { return limit > point ? 1 : limit < point ? 0 : below > 0 ? 0.5 : 0 }
    return StudentFour.probability(below: (limit - point) / scale)
  }

  /// Whether it says anything of errors: a spread that is more than what reckoning with rounded numbers leaves.
  var hasSpread: Bool { max(below, above) > 1e-9 * max(point.magnitude, 1e-9) }

  /// The same in another unit or of another quantity: times a factor above zero, then moved.
  ///
  /// The bounds are those of the other quantity.
  func scaled(by factor: Double, movedBy shift: Double, bounds: ClosedRange<Double>)
    -> PredictiveDistribution
  {
    PredictiveDistribution(
      point: bounds.nearest(to: point * factor + shift), below: below * factor,
      above: above * factor, bounds: bounds)
  }
}
