/// The invented behaviour of one indicator: level, growth, season, noise, spread over 镇街.
///
/// All levels are made up: they have the magnitude that one would expect of a district of about a
/// million people in the middle of the 2020s, and no figure is that of a real report.
struct IndicatorProfile: Sendable {
  enum Shape: Sendable {
    /// A flow: the total of 2025, its growth a year in percent, and how far the published growth
    /// lies above the growth of the level, in points, because prices or scope changed.
    case flow(Double, growth: Double, season: Season, noise: Double, published: Double)
    /// A flow of whole things: the total of 2025 and its growth a year in percent.
    case cases(Double, growth: Double, season: Season, noise: Double)
    /// A stock: the level at the end of 2025 and its growth a year in percent.
    case stock(Double, growth: Double, noise: Double)
    /// A rate that wanders about a mean.
    case wander(Double, spread: Double)
    /// A share in percent of so many cases a month or a day.
    case share(Double, spread: Double, of: Double)
    /// A share in percent that climbs to a plan over the twelve months.
    case progress([Double])
    /// A mean of a month; the mean of the year to date weights months by their days.
    case mean(Double, growth: Double, season: Season, noise: Double)
    /// Whole things a day, fewer on the weekend and at the Spring Festival.
    case daily(Double, weekend: Double, festival: Double)
    /// Whole things that are open at the end of a day.
    case backlog(Double)
    /// One figure a year.
    case annual(Double, growth: Double, noise: Double)
    case sensor(SensorTruth.Quantity)
  }

  let shape: Shape
  let spread: StreetShares.Spread

  init(_ shape: Shape, _ spread: StreetShares.Spread = .people) {
    self.shape = shape
    self.spread = spread
  }

  /// The profile of an indicator that the demonstration knows, `nil` for others.
  static func of(_ indicator: String) -> IndicatorProfile? { all[indicator] }

  private static let all = systems.merging(
    [economy, industry, city, people, safety].joined().map { ($0, $1) },
    uniquingKeysWith: { first, _ in first })
}
