import Glibc

/// How much wider or narrower than its models say a forecast's spread is, by the errors it made.
///
/// Models take themselves for true and their parameters for known, so that their intervals are too narrow, the more so
/// the shorter the series. A general factor says how much, and the errors of the series' own past correct it.
struct SpreadCalibration: Hashable, Sendable {
  /// The general factor of a series with 50 values, for the next step.
  ///
  /// Found on the M3 competition and macro series of the Federal Reserve, all frequencies together, with the exponent.
  private static let typicalFactor = 0.9
  private static let typicalCount = 50.0
  /// How the general factor falls with the number of values: parameters are the better known, the more there are.
  private static let countExponent = 0.4
  /// So many origins weigh as much as the general factor: own errors overlap, and the past may have had a crisis.
  private static let priorOrigins = 24.0
  /// Beyond this factor either way the past errors are those of another series.
  private static let largestRatio = 8.0

  /// The errors of the past against the general factor: 1 where they are as large as usual.
  let ratio: Double
  /// The weight of the own errors, 0 to 1.
  let weight: Double

  /// Learns from the errors that were known at a time.
  ///
  /// The median takes the errors for what they usually are, not for what one crisis made of them.
  ///
  /// - Parameters:
  ///   - origins: earlier forecasts.
  ///   - known: the number of values that were known; errors of later steps do not count.
  /// - Complexity: O(errors · log errors)
  init(_ origins: some Sequence<RollingOrigins.Origin>, known: Int = .max) {
    var magnitudes: [Double] = []
    var number = 0
    for origin in origins where origin.count < known {
      number += 1
      for step in origin.steps.indices where origin.count + step < known {
        guard let ratio = origin.steps[step].ratio(of: origin.errors[step]) else { continue }
        magnitudes.append(ratio.magnitude / Self.general(step: step + 1, count: origin.count))
      }
    }
    guard !magnitudes.isEmpty else {
      (ratio, weight) = (1, 0)
      return
    }
    magnitudes.sort()
    let half = magnitudes.count / 2
    let isOdd = !magnitudes.count.isMultiple(of: 2)
    let median = isOdd ? magnitudes[half] : (magnitudes[half - 1] + magnitudes[half]) / 2
    ratio = min(max(median / StudentFour.medianMagnitude, 1 / Self.largestRatio), Self.largestRatio)
    weight = Double(number) / (Double(number) + Self.priorOrigins)
  }

  /// The scale of the distribution of a step in standard deviations of the models; the next step is 1.
  func factor(step: Int, count: Int) -> Double {
    Self.general(step: step, count: count) * pow(ratio, weight)
  }

  /// What the factor is for series in general.
  static func general(step: Int, count: Int) -> Double {
    typicalFactor * pow(typicalCount / Double(count), countExponent)
      * widening(step: step, count: count)
  }

  /// How much wider a step is than the next one because a model is never known for sure: the more, the farther ahead it
  /// is in lengths of the series.
  static func widening(step: Int, count: Int) -> Double { 1 + Double(step) / Double(count) }
}
