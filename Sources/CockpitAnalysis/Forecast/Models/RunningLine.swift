/// The line of least squares through the values so far, at 1, 2, 3, …, updated with every value.
struct RunningLine: Hashable, Sendable {
  private(set) var level: Double
  private(set) var slope = 0.0
  private var mean: Double
  private var count = 1.0

  init(_ first: Double) {
    level = first
    mean = first
  }

  /// - Complexity: O(1)
  mutating func append(_ value: Double) {
    slope = ((count - 1) * slope + 6 * (value - mean) / (count + 1)) / (count + 2)
    mean = (count * mean + value) / (count + 1)
    level = mean - slope * (count + 2) / 2
    count += 1
  }

  /// What the line adds to a level that was smoothed by `alpha` from a first level of nothing.
  ///
  /// The fade is (1 - alpha) to the power of the number of values.
  @inline(__always)
  func drift(alpha: Double, fade: Double) -> Double {
    Self.drift(level: level, slope: slope, alpha: alpha, fade: fade)
  }

  @inline(__always)
  static func drift(level: Double, slope: Double, alpha: Double, fade: Double) -> Double {
    fade * level + (1 - fade * (1 - alpha)) / alpha * slope
  }
}
