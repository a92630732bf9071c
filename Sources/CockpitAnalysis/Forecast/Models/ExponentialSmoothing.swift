import Glibc

/// Exponential smoothing with additive errors and no season, fitted by least squares.
///
/// The level follows each one-step error by `alpha`, the slope by `beta`; a damped slope shrinks by `damping` in each
/// step. Source: Hyndman, Koehler, Ord and Snyder (2008), "Forecasting with Exponential Smoothing", chapters 3 to 6.
struct ExponentialSmoothing: Hashable, Sendable {
  /// How the level goes on.
  enum Trend: CaseIterable, Hashable, Sendable {
    /// ETS(A,N,N).
    case none
    /// ETS(A,A,N).
    case additive
    /// ETS(A,Ad,N).
    case damped

    /// The parameters of the mean: the smoothing weights, the damping, the first states.
    var parameterCount: Int {
      switch self {
      case .none: 2
      case .additive: 4
      case .damped: 5
      }
    }
  }

  /// The weights of the recursion.
  struct Weights: Hashable, Sendable {
    let alpha: Double
    let beta: Double
    let damping: Double
  }

  let trend: Trend
  let weights: Weights
  /// The level after the last value.
  let level: Double
  /// The slope after the last value.
  let slope: Double
  /// The sum of the squared one-step errors.
  let squaredErrors: Double
  let count: Int
  /// Where the search for the weights ended, to begin the next one from.
  let searched: NelderMead.Point

  /// Akaike's criterion, corrected for short series; too short ones get a value that is never chosen.
  var aicc: Double {
    let parameters = Double(trend.parameterCount + 1)
    let spare = Double(count) - parameters - 1
    let correction = spare > 0 ? 2 * parameters * (parameters + 1) / spare : 1e9
    return Double(count) * log(max(squaredErrors, 1e-300) / Double(count)) + 2 * parameters
      + correction
  }

  /// The means of the coming steps.
  func means(_ horizon: Int) -> [Double] {
    var (power, sum) = (1.0, 0.0)
    return (0..<horizon).map { _ in
      power *= weights.damping
      sum += power
      return level + sum * slope
    }
  }

  /// The standard deviations of the errors of the coming steps, as the model has them.
  func deviations(_ horizon: Int) -> [Double] {
    let variance = squaredErrors / Double(max(1, count - trend.parameterCount))
    var (power, sum, factor) = (1.0, 0.0, 0.0)
    return (0..<horizon).map { step in
      let weight = step == 0 ? 1 : weights.alpha + weights.beta * sum
      factor += weight * weight
      power *= weights.damping
      sum += power
      return (variance * factor).squareRoot()
    }
  }
}
