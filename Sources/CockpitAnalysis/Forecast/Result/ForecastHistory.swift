/// The values that a forecast may be made of: enough of them, all finite, without a gap.
struct ForecastHistory: Hashable, Sendable {
  /// The fewest values where there are no seasons: the largest model has five parameters and a variance, and its
  /// criterion needs two more.
  static let fewestValues = 8
  /// Beyond this the squares of errors would leave the range of numbers.
  static let largestMagnitude = 1e100

  /// At least as many as are needed.
  let values: [Double]
  /// The periods of a year, at least 1.
  let season: Int
  var scale = ValueScale.ratio

  /// Checks a series; values that are missing at the beginning belong to no gap.
  ///
  /// - Complexity: O(values)
  static func of(_ values: [Double?], season: Int, scale: ValueScale = .ratio) -> Result<
    ForecastHistory, ForecastRefusal
  > {
    let season = max(1, season)
    var known: [Double] = []
    known.reserveCapacity(values.count)
    var missing = 0
    for (place, value) in values.enumerated() {
      guard let value else {
        missing += known.isEmpty ? 0 : 1
        continue
      }
      if missing > 0 { break }
      guard value.magnitude <= largestMagnitude else { return .failure(.notFinite(at: place)) }
      known.append(value)
    }
    if missing > 0, let first = values.firstIndex(where: { $0 != nil }) {
      return .failure(.gap(after: first + known.count - 1, length: missing))
    }
    let needed = needed(season: season)
    guard known.count >= needed else {
      return .failure(.tooFew(count: known.count, needed: needed))
    }
    return .success(ForecastHistory(values: known, season: season, scale: scale))
  }

  /// How many values a forecast needs: with seasons, as many years as it takes to know them.
  static func needed(season: Int) -> Int {
    max(fewestValues, season > 1 ? SeasonalAdjustment.fewestYears * season : 0)
  }

  var isConstant: Bool { values.allSatisfy { $0 == values[0] } }
}
