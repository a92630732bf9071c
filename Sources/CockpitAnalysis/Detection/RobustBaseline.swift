import CockpitValues

/// What is usual of a series: its course, and how far the smoothed residual strays from it.
struct RobustBaseline: Hashable, Sendable {
  /// The smallest spread as a share of the level, for a series that hardly moves.
  static let smallestShare = 0.001
  /// So many readings of each thousand on each side may be wild.
  ///
  /// Faults of the sensor or of the line are taken for the next farthest: the chart remembers each for as long as it
  /// smooths, which is more than the share of the tail. What is farther out more often is usual.
  static let mostWild = 1

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
    let residuals = readings.map { $0.value - (pattern?.expected(at: $0.seconds) ?? level) }
    let ordered = residuals.sorted()
    let wild = RobustBaseline.mostWild * ordered.count / 1000
    let (lowest, highest) = (ordered[wild], ordered[ordered.count - 1 - wild])
    var course = 0.0
    let smoothed = residuals.map { residual in
      course += settings.weight * (min(max(residual, lowest), highest) - course)
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
