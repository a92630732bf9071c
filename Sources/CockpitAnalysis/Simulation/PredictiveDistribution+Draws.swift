extension PredictiveDistribution {
  /// The distribution of a value that somebody states with an interval, as in ``interval(_:)``.
  ///
  /// The coverage is the probability of the interval, above 0 and below 1.
  init(
    stated value: Double, in interval: ClosedRange<Double>, coverage: Double,
    bounds: ClosedRange<Double>
  ) {
    let deviate = StudentFour.quantile(0.5 + coverage / 2)
    self.init(
      point: value, below: (value - interval.lowerBound) / deviate,
      above: (interval.upperBound - value) / deviate, bounds: bounds)
  }

  /// The value at a place of Student's distribution with four degrees of freedom, in the unit of the series.
  func value(at place: Double) -> Double {
    bounds.nearest(to: point + place * (place < 0 ? below : above))
  }
}
