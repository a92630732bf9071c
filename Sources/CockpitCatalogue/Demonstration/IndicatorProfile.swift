/// The invented behaviour of one indicator: level, growth, season, noise, spread over areas.
///
/// Levels are those of 2025, in the unit of the indicator. They are made up: they have the
/// magnitude that one would expect of the region, and no figure is that of a real report.
package struct IndicatorProfile: Hashable, Sendable {
  /// How figures come about.
  package enum Shape: Hashable, Sendable {
    /// A flow: the total of 2025, its growth a year in percent, the noise of a month as a share of
    /// it, and how far the published growth lies above the growth of the level, in points, because
    /// prices or scope changed.
    case flow(Double, growth: Double, season: Season, noise: Double, published: Double)
    /// A flow of whole things: the total of 2025 and its growth a year in percent.
    case cases(Double, growth: Double, season: Season, noise: Double)
    /// A stock: the level at the end of 2025 and its growth a year in percent.
    case stock(Double, growth: Double, noise: Double)
    /// A rate that wanders about a mean, within about twice the range.
    case wander(Double, range: Double)
    /// A share in percent of so many cases a month or a day.
    case share(Double, range: Double, of: Double)
    /// A share in percent that climbs to a plan over the twelve months.
    case progress([Double])
    /// A mean of a month; the mean of the year to date weights months by their days.
    case mean(Double, growth: Double, season: Season, noise: Double)
    /// Whole things a day, fewer by a factor on the weekend and at the Spring Festival.
    case daily(Double, weekend: Double, festival: Double, season: Season)
    /// Whole things that are open at the end of a day.
    case backlog(Double)
    /// One figure a year.
    case annual(Double, growth: Double, noise: Double)
    /// What instruments measure at moments.
    case sensor(SensorProfile)
  }

  /// What decides how large the part of an area is.
  package enum Spread: String, CaseIterable, Sendable {
    case people, industry, commerce
    /// Nothing is parted: each area has about what the whole has, such as an income per head.
    case alike
  }

  package let shape: Shape
  package let spread: Spread
  /// The code of the area whose one thing the figure is about, such as a port that two regions count
  /// as theirs; `nil` where each region has its own.
  ///
  /// Packs that agree on the rest of the profile, too, have the same figures.
  package let place: String?

  /// A shape that spreads over areas.
  package init(_ shape: Shape, _ spread: Spread = .people, of place: String? = nil) {
    self.shape = shape
    self.spread = spread
    self.place = place
  }
}

/// What the instruments of one indicator measure.
package struct SensorProfile: Hashable, Sendable {
  /// What is measured, which decides how readings follow the weather and the time of day.
  package enum Quantity: String, CaseIterable, Sendable {
    case rain
    case waterLevel = "water_level"
    case waterlogging, congestion
    case fineDust = "fine_dust"
    case reservoir, evacuation
    case forestDetectors = "forest_detectors"
    case devices
    /// What breaks where the drains fail in a storm, so many at a time, and is in order otherwise.
    case breakdowns
    /// Anything else that wanders about a level.
    case gauge
  }

  package let quantity: Quantity
  /// The usual reading: of devices those that answer, in percent; `nil` where the quantity has none.
  package let level: Double?
  /// How far readings wander from the level.
  package let range: Double
  /// The instruments in an area, of shares of them; `nil` where the quantity has none.
  package let count: Double?
  package let season: Season
  /// Every which area has an instrument, from which one on, counted from 0.
  package let stations: Stations

  /// The areas that have an instrument: every so many of them, from one on, counted from 0.
  package struct Stations: Hashable, Sendable {
    package let every: Int
    package let from: Int

    package init(every: Int = 1, from: Int = 0) {
      self.every = every
      self.from = from
    }
  }

  package init(
    _ quantity: Quantity, level: Double? = nil, range: Double = 0, count: Double? = nil,
    season: Season = .even, stations: Stations = Stations()
  ) {
    self.quantity = quantity
    self.level = level
    self.range = range
    self.count = count
    self.season = season
    self.stations = stations
  }
}
