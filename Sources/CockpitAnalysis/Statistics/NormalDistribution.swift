import CockpitValues
import Glibc

/// The standard normal distribution.
enum NormalDistribution {
  /// The value that three quarters of the distribution lie below.
  static let upperQuartile = Quantiles.upperQuartileOfNormal

  /// The probability of a value at or below `z`.
  static func probability(below z: Double) -> Double {
    erfc(-z / 2.0.squareRoot()) / 2
  }

  /// The value that a share of the distribution lies below.
  ///
  /// `probability` is above 0 and below 1. The start is formula 26.2.23 of Abramowitz and Stegun: Handbook of
  /// Mathematical Functions, 1964; Newton's method does the rest.
  static func quantile(_ probability: Double) -> Double {
    let tail = min(probability, 1 - probability)
    let t = (-2 * log(tail)).squareRoot()
    let above = (0.010_328 * t + 0.802_853) * t + 2.515_517
    let below = ((0.001_308 * t + 0.189_269) * t + 1.432_788) * t + 1
    // The tail is solved for on its own side, where its probability has all its digits.
    var z = t - above / below
    for _ in 0..<3 {
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      z += (erfc(z / 2.0.squareRoot()) / 2 - tail) / density
    }
    return probability < 0.5 ? -z : z
  }
}
