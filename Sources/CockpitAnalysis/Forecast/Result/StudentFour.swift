import Glibc

/// Student's distribution with four degrees of freedom, whose tails are as heavy as those of forecast errors.
///
/// The errors of past forecasts that lie beyond the 95 % limits are 1.8 times as far away as those beyond the 80 %
/// limits, where the normal distribution has 1.5; four degrees have 1.8, and simple formulas. Source: Shaw (2006),
/// "Sampling Student's T distribution – use of the inverse cumulative distribution function".
enum StudentFour {
  /// The median distance from the centre: the quantile of three quarters.
  static let medianMagnitude = 0.740_697_084_112_683

  /// The probability of a value below a limit.
  static func probability(below limit: Double) -> Double {
    guard limit.isFinite else { return limit > 0 ? 1 : 0 }
    let square = limit * limit
    // Far out the density is 12 over the fifth power, and the difference of two halves has no digits left.
    if square > 1e6 { return limit > 0 ? 1 - 3 / (square * square) : 3 / (square * square) }
    let share = square / (4 + square)
    let half = 0.75 * share.squareRoot() * (1 - share / 3)
    return limit < 0 ? 0.5 - half : 0.5 + half
  }

  /// The limit below which a value lies with a probability, which is between 0 and 1 without these.
  static func quantile(_ probability: Double) -> Double {
    let root = (4 * probability * (1 - probability)).squareRoot()
    let magnitude = 2 * max(0, cos(acos(min(1, root)) / 3) / root - 1).squareRoot()
    return probability < 0.5 ? -magnitude : magnitude
  }
}
