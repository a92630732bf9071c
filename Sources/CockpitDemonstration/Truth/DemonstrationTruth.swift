package import CockpitCatalogue
package import CockpitValues

/// The invented district itself: a pure function of seed, indicator, area and time.
///
/// Nothing here knows who reports what or when, and what goes wrong: that is ``ReportingIncident``.
/// Every figure is invented. What a test may rely on:
/// - a cumulative figure is the sum of its months at full precision;
/// - whole things of the streets add up to the district's exactly, amounts at full precision;
/// - a share is its numerator over its denominator, and the parts add up over streets and months;
/// - published growth of a level at current prices follows from the levels; at constant or
///   comparable prices it lies apart by the profile's gap;
/// - sensors follow ``SensorTruth``, counts of a day fall at the Spring Festival;
/// - amounts of the city are those of the district and its nine ``PeerTruth``s;
/// - the targets of ``PlannedTarget`` stand as planned with the figures of October.
package struct DemonstrationTruth: Sendable {
  /// The code of the district.
  package let region: String
  /// The streets and towns of the region, in the order of the catalogue.
  package let streets: [Area]
  /// The city and its other districts; `nil` for a region that is no district of a city.
  package let peers: PeerTruth?
  let sensors: SensorTruth
  let shares: StreetShares
  private let noise: SeededNoise

  /// The truth of a region of a tree of areas.
  package init(areas: AreaTree, region: String, seed: UInt64) {
    noise = SeededNoise(seed: seed)
    self.region = region
    streets = areas.children(of: region)
    peers = PeerTruth(areas: areas, region: region, noise: noise)
    sensors = SensorTruth(streets: streets, noise: noise)
    shares = StreetShares(streets: streets.map(\.code), noise: noise)
  }

  /// The figures of the district and, if asked for, of each of its streets in a period.
  ///
  /// - Returns: `nil` for an indicator without a profile and for sensors, which have moments
  ///   instead of periods. The streets are empty where the indicator is not one of streets.
  package func figures(
    of indicator: Indicator, in period: Period, withStreets: Bool
  ) -> (district: TrueFigure, streets: [TrueFigure])? {
    guard let profile = IndicatorProfile.of(indicator.id) else { return nil }
    let subject = Subject(
      indicator: indicator, spread: profile.spread, noise: noise.keyed(indicator.id),
      wantsStreets: withStreets && indicator.streets != .none)
    switch profile.shape {
    case .flow(let level, let growth, let season, let noise, let published):
      let flow = FlowTruth(level: level, growth: growth, season: season, noise: noise)
      return amounts(flow, subject, period, published: published)
    case .cases(let level, let growth, let season, let noise):
      let flow = FlowTruth(level: level, growth: growth, season: season, noise: noise)
      return cases(flow, subject, period)
    case .stock(let level, let growth, let noise):
      return stock(level, growth: growth, noise: noise, subject, period)
    case .share(let percent, let spread, let count):
      return share(percent, spread: spread, of: count, subject, period)
    case .mean(let level, let growth, let season, let noise):
      let flow = FlowTruth(level: level * 12, growth: growth, season: season, noise: noise)
      return mean(flow, subject, period)
    case .daily(let level, let weekend, let festival):
      return daily(level, weekend: weekend, festival: festival, subject, period)
    case .backlog(let level):
      return backlog(level, subject, period)
    case .annual(let level, let growth, let noise):
      let flow = FlowTruth(level: level, growth: growth, season: .even, noise: noise)
      return annual(flow, subject, period)
    case .wander(let mean, let spread):
      return (TrueFigure(mean + spread * subject.noise.wander(at: period.lastMonth)), [])
    case .progress(let plan):
      let point = plan[period.lastDay.month - 1]
      let jitter = point > 0 && point < 100 ? 0.4 * subject.noise.keyed(period.lastMonth).unit : 0
      return (TrueFigure(point - jitter), [])
    case .sensor:
      return nil
    }
  }

  /// What the shapes need to know of an indicator.
  struct Subject {
    let indicator: Indicator
    let spread: StreetShares.Spread
    let noise: SeededNoise
    let wantsStreets: Bool
  }

  /// The enterprises or persons behind the figures of the streets in a year.
  ///
  /// The street with the smallest share has too few enterprises for a figure of its own.
  func streetUnits(
    of indicator: Indicator, _ spread: StreetShares.Spread, year: Int
  ) -> [Int] {
    StreetShares.units(
      shares.shares(spread, indicator: noise.keyed(indicator.id), year: year), spread)
  }

  func shares(_ subject: Subject, year: Int) -> [Double] {
    subject.wantsStreets
      ? shares.shares(subject.spread, indicator: subject.noise, year: year) : []
  }
}

extension Period {
  /// The last month of the period, counted from January of the year 0.
  var lastMonth: Int {
    let day = lastDay
    return day.year * 12 + day.month - 1
  }

  /// The months of the year up to the end of the period.
  var monthsToDate: Range<Int> { year * 12..<lastMonth + 1 }
}
