/// What a model says of one coming step, before its spread is held against the errors it made.
struct ModelStep: Hashable, Sendable {
  let point: Double
  /// The distance from the point to the value one standard deviation below it, as the model has it.
  let below: Double
  /// The same above.
  let above: Double

  /// How often the model's own standard deviation an error is; `nil` where that is 0.
  func ratio(of error: Double) -> Double? {
    let spread = error < 0 ? below : above
    return spread > 0 ? error / spread : nil
  }

  /// The distribution of the coming value, with the spread times a factor.
  func distribution(times factor: Double, bounds: ClosedRange<Double>) -> PredictiveDistribution {
    PredictiveDistribution(
      point: point, below: below * factor, above: above * factor, bounds: bounds)
  }
}
