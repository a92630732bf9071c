import Glibc

/// How sums to the end of a year would have been told at earlier times, against what they came to.
///
/// The errors of steps say little of those of their sum: they may follow one another in their sign, or even out.
struct SumRecord: Hashable, Sendable {
  /// So many earlier sums weigh as much as what is usual: they overlap nearly whole.
  static let priorSums = 12.0
  /// Beyond this factor either way they are those of another series.
  private static let largestRatio = 4.0

  /// How many earlier times have a sum of as many steps.
  let count: Int
  /// How often the spread that was told the errors were, in the middle; 1 for as large as told.
  let ratio: Double

  /// By what was told of single steps at earlier times, the earliest first.
  ///
  /// - Complexity: O(forecasts · steps²)
  init(_ past: [PastForecast], steps: Int, isRelative: Bool) {
    var ratios: [Double] = []
    var rest = past[...]
    while let first = rest.first {
      let group = rest.prefix { $0.known == first.known }
      rest = rest.dropFirst(group.count)
      guard steps > 0, group.count >= steps else { continue }
      let told = group.prefix(steps)
      let sums = RunningSum.of(
        told.map(\.distribution), after: 0, isRelative: isRelative,
        widening: { SpreadCalibration.widening(step: $0, count: first.known) })
      guard let sum = sums.last else { continue }
      let error = told.reduce(0) { $0 + $1.error }
      let spread = error < 0 ? sum.below : sum.above
      if spread > 0 { ratios.append(error.magnitude / spread) }
    }
    count = ratios.count
    guard !ratios.isEmpty else {
      ratio = 1
      return
    }
    ratios.sort()
    let half = ratios.count / 2
    let isOdd = !ratios.count.isMultiple(of: 2)
    let median = isOdd ? ratios[half] : (ratios[half - 1] + ratios[half]) / 2
    ratio = min(max(median / StudentFour.medianMagnitude, 1 / Self.largestRatio), Self.largestRatio)
  }

  /// By how much a spread is made wider, or narrower: the less, the fewer earlier sums there are.
  var factor: Double { pow(ratio, Double(count) / (Double(count) + Self.priorSums)) }
}
