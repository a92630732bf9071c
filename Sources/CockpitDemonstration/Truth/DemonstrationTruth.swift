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
/// - where areas have packs of their own, their figures are those of their packs, and the whole is
///   the sum of its parts where the definition says that they add up;
/// - targets stand as planned with the figures of October.
package struct DemonstrationTruth: Sendable {
  /// The code of the district.
  package let region: String
  /// The streets and towns of the region, in the order of the catalogue.
  package let streets: [Area]
  /// The truths of the streets that have packs of their own, by the places of these.
  let members: [Int: DemonstrationTruth]
  let sensors: SensorTruth
  let shares: StreetShares
  let scenario: DemonstrationScenario
  let lunar: LunarAlignment
  private let world: SeededNoise
  private let noise: SeededNoise

  /// The truth of a region of a catalogue.
  ///
  /// `packs` gives the files of other packs, by id.
  package init(
    catalogue: Catalogue, region: String, seed: UInt64,
    packs: (_ id: String) -> PackFiles? = { _ in nil }
  ) {
    self.init(
      RegionScenario(
        region: region, areas: catalogue.areas, indicators: [:], scenario: catalogue.scenario),
      lunar: catalogue.calendar.lunar, seed: seed, packs: packs)
  }

  /// The truth of a region, with those of its areas that have packs of their own.
  init(
    _ subject: RegionScenario, lunar: LunarAlignment, seed: UInt64,
    packs: (_ id: String) -> PackFiles?
  ) {
    world = SeededNoise(seed: seed)
    noise = world.keyed(subject.region)
    region = subject.region
    scenario = subject.scenario
    self.lunar = lunar
    let streets = subject.areas.children(of: subject.region)
    self.streets = streets
    sensors = SensorTruth(
      streets: streets, storms: scenario.storms, noise: noise, weather: world)
    shares = StreetShares(streets: streets.map(\.code), sizes: scenario.sizes, noise: noise)
    var members: [Int: DemonstrationTruth] = [:]
    for member in scenario.members {
      guard let place = streets.firstIndex(where: { $0.code == member.area }),
        let other = packs(member.pack).flatMap({ PackReader.regionScenario(of: $0) }),
        other.region == member.area
      else { continue }
      members[place] = DemonstrationTruth(other, lunar: lunar, seed: seed, packs: packs)
    }
    self.members = members
  }

  /// The profile of an indicator: that of the scenario, or what follows from its definition.
  func profile(of indicator: Indicator) -> IndicatorProfile {
    scenario.profiles[indicator.id] ?? .standard(for: indicator)
  }

  /// The figures of the district and, if asked for, of each of its streets in a period.
  ///
  /// - Returns: `nil` for sensors, which have moments instead of periods. The streets are empty
  ///   where the indicator is not one of streets.
  package func figures(
    of indicator: Indicator, in period: Period, withStreets: Bool
  ) -> (district: TrueFigure, streets: [TrueFigure])? {
    table(of: indicator).figures(in: period, withStreets: withStreets)
  }

  /// The figures of an indicator in whatever periods.
  func table(of indicator: Indicator) -> TruthTable {
    let profile = profile(of: indicator)
    return TruthTable(
      course: course(of: indicator, profile), parts: parts(of: indicator, profile))
  }

  /// The figures of the district as a whole, parted over those of its streets that are not
  /// excluded.
  func course(
    of indicator: Indicator, _ profile: IndicatorProfile, excluding excluded: Set<Int> = []
  ) -> IndicatorCourse {
    IndicatorCourse(
      of: indicator, profile, self,
      noise: (profile.place.map(world.keyed) ?? noise).keyed(indicator.id), excluding: excluded)
  }

  /// The enterprises or persons behind the figures of the streets in a year.
  ///
  /// The street with the smallest share has too few enterprises for a figure of its own.
  func streetUnits(
    of indicator: Indicator, _ spread: IndicatorProfile.Spread, year: Int
  ) -> [Int] {
    StreetShares.units(
      shares.shares(spread, indicator: noise.keyed(indicator.id), year: year), spread)
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
