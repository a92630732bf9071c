/// The moving average over one year, centred on each value that has half a year on both sides.
///
/// With an even number of seasons both ends count half, so that each season has the same weight.
struct CentredAverage: Hashable, Sendable {
  /// The place of the value that the first average belongs to.
  let first: Int
  let values: [Double]

  /// `nil` where the series is shorter than a year.
  ///
  /// - Complexity: O(values · season)
  init?(_ series: [Double], season: Int) {
    let half = season / 2
    guard season > 1, series.count > 2 * half else { return nil }
    let isEven = season.isMultiple(of: 2)
    first = half
    values = (half..<series.count - half).map { centre in
      var sum = 0.0
      for place in (centre - half)...(centre + half) { sum += series[place] }
      if isEven { sum -= (series[centre - half] + series[centre + half]) / 2 }
      return sum / Double(season)
    }
  }
}
