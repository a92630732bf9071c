/// The recursion of exponential smoothing over one series: the innermost loops of a fit.
///
/// Errors are taken against the first states given here; a profile says how much better the best first states are.
struct SmoothingRecursion {
  let values: UnsafeBufferPointer<Double>
  /// The level before the first value, to begin with.
  let level: Double
  /// The slope before the first value, to begin with.
  let slope: Double

  /// The least sum of squares for given weights, with the first states that give it.
  struct Profile {
    let squares: Double
    /// What is added to the level before the first value.
    let level: Double
    /// What is added to the slope before the first value.
    let slope: Double
  }

  /// The best first level where there is no trend.
  func levelProfile(alpha: Double) -> Profile {
    var current = level
    // How much a one higher first level still counts.
    var share = 1.0
    var (squares, along, weight) = (0.0, 0.0, 0.0)
    for value in values {
      let error = value - current
      squares += error * error
      along += error * share
      weight += share * share
      current += alpha * error
      share *= 1 - alpha
    }
    let correction = along / weight
    return Profile(squares: max(0, squares - correction * along), level: correction, slope: 0)
  }

  /// The best first level and slope where there is a trend.
  ///
  /// Three runs go side by side: that of the series, and what a one higher level or slope at the beginning adds to
  /// each forecast. The errors of the best states follow from their sums of products.
  func trendProfile(_ weights: ExponentialSmoothing.Weights) -> Profile {
    let (alpha, beta, damping) = (weights.alpha, weights.beta, weights.damping)
    var (current, growth) = (level, slope)
    var (levelShare, levelGrowth) = (1.0, 0.0)
    var (slopeShare, slopeGrowth) = (0.0, 1.0)
    var (ee, el, es, ll, ls, ss) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for value in values {
      let step = damping * growth
      let forecast = current + step
      let error = value - forecast
      current = forecast + alpha * error
      growth = step + beta * error

      let levelStep = damping * levelGrowth
      let byLevel = levelShare + levelStep
      levelShare = byLevel - alpha * byLevel
      levelGrowth = levelStep - beta * byLevel

      let slopeStep = damping * slopeGrowth
      let bySlope = slopeShare + slopeStep
      slopeShare = bySlope - alpha * bySlope
      slopeGrowth = slopeStep - beta * bySlope

      ee += error * error
      el += error * byLevel
      es += error * bySlope
      ll += byLevel * byLevel
      ls += byLevel * bySlope
      ss += bySlope * bySlope
    }
    let determinant = ll * ss - ls * ls
    // The two cannot be told apart: the level alone is corrected.
    guard determinant > 1e-12 * ll * ss else {
      return Profile(squares: max(0, ee - el * el / ll), level: el / ll, slope: 0)
    }
    let level = (el * ss - es * ls) / determinant
    let slope = (es * ll - el * ls) / determinant
    return Profile(squares: max(0, ee - level * el - slope * es), level: level, slope: slope)
  }

  /// The best level and slope before the first value.
  func firstStates(
    _ weights: ExponentialSmoothing.Weights, _ trend: ExponentialSmoothing.Trend
  ) -> (level: Double, slope: Double) {
    let profile = trend == .none ? levelProfile(alpha: weights.alpha) : trendProfile(weights)
    return (level + profile.level, slope + profile.slope)
  }

  /// Runs over all values from given first states, to the states after the last.
  func run(
    _ weights: ExponentialSmoothing.Weights, level: Double, slope: Double
  ) -> (squares: Double, level: Double, slope: Double) {
    var (level, slope, squares) = (level, slope, 0.0)
    for value in values {
      let step = weights.damping * slope
      let error = value - (level + step)
      squares += error * error
      level += step + weights.alpha * error
      slope = step + weights.beta * error
    }
    return (squares, level, slope)
  }
}
