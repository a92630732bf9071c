import CockpitCatalogue
import CockpitValues

// Figures of a region some of whose areas have packs of their own.

extension DemonstrationTruth {
  /// The areas of a region that have a figure of their own, and the rest of the region.
  struct Parts {
    /// The figures of the areas with their places, in the order of these, in which sums are made.
    let members: [(place: Int, table: TruthTable)]
    /// The figures of the rest where the parts add up to the whole; `nil` where the whole is
    /// reckoned apart from its parts.
    let rest: IndicatorCourse?
  }

  /// The parts of an indicator; `nil` where no area has a figure of its own.
  func parts(of indicator: Indicator, _ profile: IndicatorProfile) -> Parts? {
    let known = members.sorted { $0.key < $1.key }
      .filter { $0.value.scenario.profiles[indicator.id] != nil }
      .map { (place: $0.key, table: $0.value.table(of: indicator)) }
    guard !known.isEmpty else { return nil }
    let adds =
      switch (indicator.rollUp.areas, profile.shape) {
      case (.ratio, .share): true
      case (.sum, _): true
      default: false
      }
    let rest = adds ? profile.without(known.map(\.table.course.profile)) : nil
    return Parts(
      members: known,
      rest: rest.map { course(of: indicator, $0, excluding: Set(known.map(\.place))) })
  }
}

extension TruthTable {
  /// The figures of a region and its areas, of which those with packs have their own.
  func figures(
    with parts: DemonstrationTruth.Parts, in period: Period, withStreets: Bool
  ) -> Figures? {
    guard var figures = (parts.rest ?? course).figures(in: period, withStreets: withStreets)
    else { return nil }
    func own(_ period: Period) -> [TrueFigure] {
      parts.members.compactMap { $0.table.figures(in: period, withStreets: false)?.district }
    }
    let now = own(period)
    for (member, figure) in zip(parts.members, now)
    where figures.streets.indices.contains(member.place) {
      figures.streets[member.place] = figure
    }
    guard let rest = parts.rest else { return figures }
    var whole = TrueFigure.sum([figures.district] + now)
    if figures.district.growth != nil || now.contains(where: { $0.growth != nil }) {
      let lastYear = period.samePeriodLastYear
      let before = TrueFigure.sum(
        [rest.figures(in: lastYear, withStreets: false)?.district].compactMap(\.self)
          + own(lastYear))
      whole.growth = whole.growth(over: before, published: course.profile.shape.published)
    }
    figures.district = whole
    return figures
  }
}

extension DemonstrationTruth {
  /// The readings of a sensor at some civil seconds, with those of areas that have packs of their
  /// own from there.
  func readings(
    of indicator: Indicator, _ sensor: SensorProfile, at seconds: [Int]
  ) -> SensorTruth.Readings {
    let own = sensors.readings(of: indicator.id, sensor, at: seconds)
    let known = members.compactMapValues { member -> [Double]? in
      guard case .sensor(let sensor)? = member.scenario.profiles[indicator.id]?.shape else {
        return nil
      }
      let values = member.readings(of: indicator, sensor, at: seconds).district
      return values.contains(nil) ? nil : values.compactMap(\.self)
    }
    return known.isEmpty ? own : own.replacing(known, withGreatest: indicator.rollUp.areas == .max)
  }
}

extension SensorTruth.Readings {
  /// The readings with others of some streets; that of the district is the greatest where asked.
  fileprivate func replacing(_ others: [Int: [Double]], withGreatest: Bool) -> Self {
    let stations = stations.map { station in
      (street: station.street, values: others[station.street] ?? station.values)
    }
    guard withGreatest else { return Self(district: district, stations: stations) }
    let greatest = district.indices.map { moment in
      stations.map { $0.values[moment] }.max() ?? district[moment]
    }
    return Self(district: greatest, stations: stations)
  }
}

extension IndicatorProfile {
  /// The profile of what other profiles leave of it: its level without theirs, a twentieth of it at
  /// the least.
  ///
  /// - Returns: `nil` for a shape without a level that adds up.
  fileprivate func without(_ parts: [IndicatorProfile]) -> IndicatorProfile? {
    func rest(_ level: Double) -> Double {
      max(level / 20, parts.reduce(level) { $0 - ($1.shape.amount ?? 0) })
    }
    let shape: Shape
    switch self.shape {
    case .flow(let level, let growth, let season, let noise, let published):
      shape = .flow(
        rest(level), growth: growth, season: season, noise: noise, published: published)
    case .cases(let level, let growth, let season, let noise):
      shape = .cases(rest(level), growth: growth, season: season, noise: noise)
    case .stock(let level, let growth, let noise):
      shape = .stock(rest(level), growth: growth, noise: noise)
    case .daily(let level, let weekend, let festival, let season):
      shape = .daily(rest(level), weekend: weekend, festival: festival, season: season)
    case .backlog(let level): shape = .backlog(rest(level))
    case .share(let percent, let range, let cases):
      shape = .share(percent, range: range, of: rest(cases))
    case .wander, .progress, .mean, .annual, .sensor: return nil
    }
    return IndicatorProfile(shape, spread, of: place)
  }
}

extension IndicatorProfile.Shape {
  /// What adds up over areas: an amount or number, of a share the cases; `nil` for what does not.
  fileprivate var amount: Double? {
    switch self {
    case .flow(let level, _, _, _, _), .cases(let level, _, _, _), .stock(let level, _, _),
      .daily(let level, _, _, _), .backlog(let level), .share(_, _, let level):
      level
    case .wander, .progress, .mean, .annual, .sensor: nil
    }
  }

  /// How far the published growth lies above that of the level, in points.
  fileprivate var published: Double {
    if case .flow(_, _, _, _, let published) = self { published } else { 0 }
  }
}

extension TrueFigure {
  /// The sum of figures: of shares, that of their parts.
  fileprivate static func sum(_ figures: [TrueFigure]) -> TrueFigure {
    let parts = figures.compactMap(\.parts)
    if !parts.isEmpty {
      return TrueFigure(
        parts: Parts(
          numerator: parts.reduce(0) { $0 + $1.numerator },
          denominator: parts.reduce(0) { $0 + $1.denominator }))
    }
    return TrueFigure(figures.reduce(0) { $0 + ($1.value ?? 0) })
  }

  /// The growth over a figure of the year before: of shares in points, of the rest in percent;
  /// small numbers have none.
  fileprivate func growth(over before: TrueFigure, published: Double) -> Double? {
    guard let value, let then = before.value else { return nil }
    if parts != nil { return value - then }
    return then > 0 ? (value / then - 1) * 100 + published : nil
  }
}
