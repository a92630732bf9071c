import CockpitCatalogue

/// How figures of the district spread over its 镇街.
struct StreetShares: Sendable {
  let streets: [String]
  /// The weights of the streets, by spread.
  private let weights: [IndicatorProfile.Spread: [Double]]

  /// The shares of streets of some sizes; those without one get one by lot.
  init(
    streets: [String], sizes: [String: DemonstrationScenario.AreaSize] = [:], noise: SeededNoise
  ) {
    self.streets = streets
    let own = noise.keyed("shares")
    weights = Dictionary(
      uniqueKeysWithValues: IndicatorProfile.Spread.allCases.enumerated().map { place, spread in
        (
          spread,
          streets.map { sizes[$0]?[spread] ?? 0.5 + own.keyed($0).keyed(place).unit }
        )
      })
  }

  /// The share of each street in a year; they add up to 1.
  func shares(
    _ spread: IndicatorProfile.Spread, indicator: SeededNoise, year: Int
  ) -> [Double] {
    let ofYear = indicator.keyed(year)
    let raw = (weights[spread] ?? []).enumerated().map { index, weight in
      weight
        * (1 + 0.08 * indicator.keyed(index).centred / 3.5)
        * (1 + 0.05 * ofYear.keyed(index).centred / 3.5)
    }
    let sum = raw.reduce(0, +)
    return raw.map { $0 / sum }
  }

  /// Whole things divided by weights; the parts add up to the total exactly.
  ///
  /// The method of largest remainders: each gets the whole part of its due, and what is left goes
  /// to the largest rests, of equal ones to the first.
  static func divide(_ total: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
    let dues = weights.map { Double(total) * $0 / sum }
    var parts = dues.map { Int($0) }
    let left = total - parts.reduce(0, +)
    let byRest = dues.indices.sorted {
      let (a, b) = (dues[$0] - Double(parts[$0]), dues[$1] - Double(parts[$1]))
      return a == b ? $0 < $1 : a > b
    }
    for index in byRest.prefix(max(0, left)) { parts[index] += 1 }
    return parts
  }

  /// The units behind shares: about 640 enterprises, two of them in the smallest share, or 5,300
  /// persons.
  static func units(_ shares: [Double], _ spread: IndicatorProfile.Spread) -> [Int] {
    let total: Double = spread == .people ? 5300 : 640
    let smallest = shares.indices.min { (shares[$0], $0) < (shares[$1], $1) }
    return shares.indices.map { index in
      let isTooFew = index == smallest && spread != .people
      return isTooFew ? 2 : max(4, Int((shares[index] * total).rounded()))
    }
  }
}
