import Glibc

/// The seasonal pattern of a series by classical decomposition, if it has one.
///
/// Each season has one index: the mean of what its values are to the centred moving average over a year. Source:
/// Makridakis, Wheelwright and Hyndman (1998), "Forecasting: methods and applications", chapter 3.
struct SeasonalAdjustment: Hashable, Sendable {
  /// How the pattern and the level come together.
  enum Kind: Hashable, Sendable {
    case none
    /// Shares of the level; the indices have mean 1.
    case multiplicative
    /// Amounts above the level; the indices have mean 0. For values at or below zero, and without a natural zero.
    case additive
  }

  /// The years that it takes to tell a pattern from chance.
  static let fewestYears = 3
  /// The F ratio of the season effects above which they are believed.
  ///
  /// The ratios of M3 series show that 2 to 4 serve equally well; 3 is about the 99 % point for 12 seasons in 5 years.
  static let leastRatio = 3.0

  let kind: Kind
  /// One for each season; the first belongs to the first value.
  let indices: [Double]
  /// The F ratio of the season effects: how far the seasons differ, against how far years do within one.
  let ratio: Double

  static let none = SeasonalAdjustment(kind: .none, indices: [], ratio: 0)

  /// The pattern of a series, where it is long enough for a test and the test finds one.
  ///
  /// - Complexity: O(values · season)
  static func of(_ values: [Double], season: Int, scale: ValueScale = .ratio) -> SeasonalAdjustment
  {
    guard season > 1, values.count >= fewestYears * season,
      let averages = CentredAverage(values, season: season)
    else { return .none }
    return scale.isRelative && values.allSatisfy { $0 > 0 }
      ? multiplicative(values, averages, season: season)
      : additive(values, averages, season: season)
  }

  private static func multiplicative(
    _ values: [Double], _ averages: CentredAverage, season: Int
  ) -> SeasonalAdjustment {
    let shares = zip(averages.values, values.dropFirst(averages.first)).map { $1 / $0 }
    // The test is on logs: a season of twice the level is as far from it as one of half.
    let ratio = SeasonEffects(shares.map { log($0) }, season: season, first: averages.first).ratio
    guard ratio > leastRatio else { return .none }
    let means = SeasonEffects(shares, season: season, first: averages.first).means
    let mean = means.reduce(0, +) / Double(season)
    return SeasonalAdjustment(kind: .multiplicative, indices: means.map { $0 / mean }, ratio: ratio)
  }

  private static func additive(
    _ values: [Double], _ averages: CentredAverage, season: Int
  ) -> SeasonalAdjustment {
    let differences = zip(averages.values, values.dropFirst(averages.first)).map { $1 - $0 }
    let effects = SeasonEffects(differences, season: season, first: averages.first)
    guard effects.ratio > leastRatio else { return .none }
    let means = effects.means
    let mean = means.reduce(0, +) / Double(season)
    return SeasonalAdjustment(
      kind: .additive, indices: means.map { $0 - mean }, ratio: effects.ratio)
  }

  /// The pattern without what chance adds to it on average: the nearer the test was, the nearer to none.
  ///
  /// Source: the estimator of James and Stein, for seasonal indices Miller and Williams (2003), "Shrinkage estimators
  /// of time series seasonal factors and their effect on forecasting accuracy".
  var shrunk: SeasonalAdjustment {
    let share = 1 - 1 / ratio
    switch kind {
    case .none: return self
    case .multiplicative:
      return SeasonalAdjustment(
        kind: kind, indices: indices.map { 1 + share * ($0 - 1) }, ratio: ratio)
    case .additive:
      return SeasonalAdjustment(kind: kind, indices: indices.map { share * $0 }, ratio: ratio)
    }
  }

  /// A series without the pattern.
  func adjusted(_ values: [Double]) -> [Double] {
    switch kind {
    case .none: values
    case .multiplicative: values.indices.map { values[$0] / indices[$0 % indices.count] }
    case .additive: values.indices.map { values[$0] - indices[$0 % indices.count] }
    }
  }

  /// A value of an adjusted series with the pattern, at a place counted from the first value.
  func restored(_ value: Double, at place: Int) -> Double {
    switch kind {
    case .none: value
    case .multiplicative: value * indices[place % indices.count]
    case .additive: value + indices[place % indices.count]
    }
  }
}
