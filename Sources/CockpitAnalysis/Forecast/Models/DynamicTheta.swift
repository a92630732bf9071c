/// The dynamic optimised Theta model: simple smoothing that leans on a line which follows the series.
///
/// The forecast is the smoothed level plus a share of the line of least squares through all values so far, which is
/// updated with every value. Source: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), "Models for
/// optimising the theta method and their relationship to state space models" (DOTM).
struct DynamicTheta: Hashable, Sendable {
  let alpha: Double
  /// The weight of the line, 1 - 1 / theta: 0 is simple smoothing.
  let weight: Double
  let squaredErrors: Double
  let count: Int
  /// What the coming steps need of the past.
  private let end: State

  /// The state after a number of values.
  private struct State: Hashable, Sendable {
    /// The smoothed level.
    var level: Double
    /// (1 - alpha) to the power of the number of values.
    var fade: Double
    var line: RunningLine
  }

  /// Fits `alpha`, the weight of the line and the first level by least squares.
  ///
  /// The errors depend on the weight and the first level in a straight line, so that only `alpha` is searched for.
  ///
  /// - Parameter values: at least three.
  /// - Complexity: O(values) for each of some 20 sums of squares
  init(_ values: UnsafeBufferPointer<Double>) {
    let profile = ThetaProfile(values)
    let alpha = profile.bestAlpha()
    let best = profile.profile(alpha: alpha)
    var state = State(
      level: alpha * values[0] + (1 - alpha) * (values[0] / 2 + best.level), fade: 1 - alpha,
      line: RunningLine(values[0]))
    var squares = 0.0
    let counted = min(3, values.count - 2)
    for index in 1..<values.count {
      let error = values[index] - Self.forecast(state, alpha, best.weight)
      if index >= counted { squares += error * error }
      Self.advance(&state, by: values[index], alpha)
    }
    self.alpha = alpha
    weight = best.weight
    squaredErrors = squares
    count = values.count
    end = state
  }

  /// The means of the coming steps; each forecast takes the place of the value in those that follow.
  func means(_ horizon: Int) -> [Double] {
    var state = end
    return (0..<horizon).map { _ in
      let forecast = Self.forecast(state, alpha, weight)
      Self.advance(&state, by: forecast, alpha)
      return forecast
    }
  }

  /// The standard deviations of the errors of the coming steps, as the model has them.
  func deviations(_ horizon: Int) -> [Double] {
    let variance = squaredErrors / Double(max(1, count - 3))
    return (0..<horizon).map { (variance * (1 + Double($0) * alpha * alpha)).squareRoot() }
  }

  private static func forecast(_ state: State, _ alpha: Double, _ weight: Double) -> Double {
    state.level + weight * state.line.drift(alpha: alpha, fade: state.fade)
  }

  private static func advance(_ state: inout State, by value: Double, _ alpha: Double) {
    state.level = alpha * value + (1 - alpha) * state.level
    state.fade *= 1 - alpha
    state.line.append(value)
  }
}
