/// What is usual of a series: its course, and how far the smoothed residual strays from it.
struct RobustBaseline: Hashable, Sendable {
  /// The smallest spread as a share of the level, for a series that hardly moves.
  static let smallestShare = 0.001

  /// The median of the readings, where the day has no pattern.
  let level: Double
  let pattern: DailyPattern?
  /// The median of the smoothed residual.
  let centre: Double
  /// The usual spreads above and below the centre.
  let above: Double
  let below: Double
  /// The smoothed residual after the last of the readings that the baseline was learned from.
  let latest: Double

  /// Learns what is usual from readings, the earliest first, at least one.
  ///
  /// The spread of a side is the larger of two: the scaled median absolute deviation, and the distance of the
  /// tail's quantile in units of a normal sample's. The second keeps a series with peaks of its own quiet.
  ///
  /// - Complexity: O(n log n)
  init(learnedFrom readings: ArraySlice<TimedValue>, settings: DetectorSettings) {
    let level = Quantiles.median(of: readings.map(\.value))
    let pattern = DailyPattern(of: readings)
    var course = 0.0
    let smoothed = readings.map { reading in
      let residual = reading.value - (pattern?.expected(at: reading.seconds) ?? level)
      course += settings.weight * (residual - course)
      return course
    }
    .sorted()
    let centre = Quantiles.quantile(0.5, ofSorted: smoothed)
    let middle = Quantiles.scaledDeviation(of: smoothed, from: centre)
    let tail = NormalDistribution.quantile(settings.tail)
    let high = Quantiles.quantile(settings.tail, ofSorted: smoothed)
    let low = Quantiles.quantile(1 - settings.tail, ofSorted: smoothed)
    let least = max(
      settings.resolution, RobustBaseline.smallestShare * level.magnitude, .leastNormalMagnitude)
    self.level = level
    self.pattern = pattern
    self.centre = centre
    above = max(middle, (high - centre) / tail, least)
    below = max(middle, (centre - low) / tail, least)
    latest = course
  }

  /// The usual value at a moment, in the unit of the readings.
  func expected(at seconds: Int) -> Double {
    pattern?.expected(at: seconds) ?? level
  }

  /// How far a smoothed residual lies from its centre, in the spreads of its side.
  func score(of smoothed: Double) -> Double {
    let distance = smoothed - centre
    return distance / (distance < 0 ? below : above)
  }
}
