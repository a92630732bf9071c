/// A series made ready for many correlations.
struct AssociationSeries: Sendable {
  /// The values from one period on, one for each lag.
  struct Window: Sendable {
    /// The values, zero for a gap.
    var values = SIMD8<Double>()
    /// One for a value, zero for a gap or what lies after the end.
    var marks = SIMD8<Double>()
  }

  /// The lags that a window holds, that of zero included.
  static let lags = Window().values.scalarCount
  /// The lags that autocorrelations reach over: Pyper and Peterman advise a fifth of the series, and changes over a
  /// year depend on those of the year before, so that a year of months is the least.
  static func reach(of count: Int) -> Int { min(max(count / 5, 12), max(count - 1, 0)) }

  let windows: [Window]
  /// The autocorrelations at the lags from one on, as far as ``reach(of:)`` says.
  let autocorrelations: [Double]

  /// A series of one value for each period, `nil` for a gap.
  ///
  /// The values are taken to mean zero and deviation one, which no correlation depends on, so that sums of
  /// squares keep their digits. What is no number is a gap; a series that does not vary becomes one of gaps.
  ///
  /// - Complexity: O(n²)
  init(_ values: [Double?]) {
    let values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = values.compactMap(\.self)
    let mean = known.reduce(0, +) / Double(max(known.count, 1))
    let square = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(known.count, 1))
    let deviation = square.squareRoot()
    let varies = deviation.isFinite && deviation > 1e-12 * mean.magnitude
    let scaled = values.map { $0.flatMap { varies ? ($0 - mean) / deviation : nil } }
    windows = scaled.indices.map { start in
      var window = Window()
      for lag in 0..<min(AssociationSeries.lags, scaled.count - start) {
        guard let value = scaled[start + lag] else { continue }
        window.values[lag] = value
        window.marks[lag] = 1
      }
      return window
    }
    autocorrelations = (0..<AssociationSeries.reach(of: scaled.count)).map {
      AssociationSeries.autocorrelation(of: scaled, lag: $0 + 1)
    }
  }

  /// The mean product of values of deviation one that are some periods apart, where both are known.
  private static func autocorrelation(of scaled: [Double?], lag: Int) -> Double {
    var sum = 0.0
    var count = 0
    for (earlier, later) in zip(scaled, scaled.dropFirst(lag)) {
      guard let earlier, let later else { continue }
      sum += earlier * later
      count += 1
    }
    return count > 0 ? min(max(sum / Double(count), -1), 1) : 0
  }
}
