/// How strongly an outcome answers to one unit of a lever, and how well that is known.
///
/// The distribution is normal on either side of the central value, with the deviation that the interval gives
/// each side. The central value is its median; it is its mean as well where the interval is symmetric.
package struct Elasticity: Hashable, Sendable {
  /// What an outcome answers in.
  package enum Measure: String, CaseIterable, Sendable {
    /// In the unit of the outcome.
    case points
    /// In percent of the baseline.
    case percent
  }

  /// What a coverage may be: nearer to 0 or 1 an interval tells nothing of the distribution.
  package static let coverages = 0.5...0.99

  /// In the measure, for one unit of the lever.
  package let central: Double
  /// What the elasticity lies in with the probability of the coverage, in the measure.
  package let interval: ClosedRange<Double>
  /// The probability of the interval.
  package let coverage: Double
  /// What the elasticity is in.
  package let measure: Measure
  /// The deviations of the two sides.
  private let below: Double
  private let above: Double

  /// An elasticity as its source gives it; `nil` where the central value is not in the interval, or the coverage is
  /// none of ``coverages``.
  package init?(
    _ central: Double, in interval: ClosedRange<Double>, coverage: Double = 0.8, measure: Measure
  ) {
    guard interval.contains(central), interval.lowerBound.isFinite, interval.upperBound.isFinite,
      Elasticity.coverages.contains(coverage)
    else { return nil }
    self.central = central
    self.interval = interval
    self.coverage = coverage
    self.measure = measure
    let reach = NormalDistribution.quantile((1 + coverage) / 2)
    below = (central - interval.lowerBound) / reach
    above = (interval.upperBound - central) / reach
  }

  /// The value at a place of the standard normal distribution.
  func value(at z: Double) -> Double {
    central + (z < 0 ? below : above) * z
  }
}
