/// How figures of the district spread over its 镇街.
struct StreetShares: Sendable {
  /// What an indicator follows.
  enum Spread: Int, CaseIterable, Sendable {
    case people, industry, commerce
  }

  let streets: [String]
  /// The weights of the streets, by spread.
  private let weights: [[Double]]

  init(streets: [String], noise: SeededNoise) {
    self.streets = streets
    let own = noise.keyed("shares")
    weights = Spread.allCases.map { spread in
      streets.map { street in
        StreetShares.haishu[street]?[spread.rawValue]
          ?? 0.5 + own.keyed(street).keyed(spread.rawValue).unit
      }
    }
  }

  /// The share of each street in a year; they add up to 1.
  func shares(_ spread: Spread, indicator: SeededNoise, year: Int) -> [Double] {
    let ofYear = indicator.keyed(year)
    let raw = weights[spread.rawValue].enumerated().map { index, weight in
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
  static func units(_ shares: [Double], _ spread: Spread) -> [Int] {
    let total: Double = spread == .people ? 5300 : 640
    let smallest = shares.indices.min { (shares[$0], $0) < (shares[$1], $1) }
    return shares.indices.map { index in
      let isTooFew = index == smallest && spread != .people
      return isTooFew ? 2 : max(4, Int((shares[index] * total).rounded()))
    }
  }

  /// Invented weights of 海曙区: people, industry, commerce.
  private static let haishu: [String: [Double]] = [
    "330203001": [8, 1.2, 9], "330203002": [5, 0.3, 13], "330203003": [8, 0.8, 9],
    "330203004": [5, 0.4, 11], "330203005": [5, 0.3, 12], "330203006": [8, 0.7, 7],
    "330203007": [6, 3, 6], "330203008": [8, 10, 8], "330203009": [9, 12, 7],
    "330203100": [10, 15, 6], "330203101": [5, 7, 2], "330203102": [9, 14, 5],
    "330203103": [9, 16, 5], "330203104": [3, 9, 1.4], "330203105": [2.4, 6, 1],
    "330203106": [2, 1.6, 0.7], "330203200": [1, 0.9, 0.4],
  ]
}
