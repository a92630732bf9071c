package import CockpitCatalogue
package import CockpitValues

/// The city of a district and its other districts, for comparison: 比全市 and 位次.
///
/// Their figures are those of the demonstration of the city, in which the district has its own.
package struct PeerTruth: Sendable {
  /// The city, by code.
  package let city: String
  /// The other districts of the city.
  package let districts: [Area]
  /// What is compared, and who reports it.
  let comparison: DemonstrationScenario.PeerComparison
  private let source: Lazy<Source?>

  /// What the figures come from: the packs of the city and of its districts.
  fileprivate struct Source {
    let city: RegionScenario
    let truth: DemonstrationTruth
    /// The places of the other districts among all of the city.
    let places: [Int]
  }

  /// The peers of a region of a catalogue; `nil` where its scenario compares nothing, and where the
  /// pack of the city is not there or not that of a city with the region.
  ///
  /// `packs` gives the files of other packs, by id.
  package init?(
    catalogue: Catalogue, region: String, seed: UInt64, packs: (_ id: String) -> PackFiles?
  ) {
    guard let comparison = catalogue.scenario.peers,
      let source = Source(comparison, catalogue, region, seed: seed, packs: packs)
    else { return nil }
    self.comparison = comparison
    city = source.city.region
    // As a file defines an area: without a place on a map.
    districts = source.places.map { place in
      let area = source.truth.streets[place]
      return Area(code: area.code, name: area.name, level: area.level, parent: area.parent)
    }
    self.source = Lazy(source)
  }

  /// Peers that are known already; their packs are read when figures are asked for.
  init?(
    _ known: (city: String, districts: [Area])?, catalogue: Catalogue, region: String,
    seed: UInt64, packs: @escaping @Sendable (_ id: String) -> PackFiles?
  ) {
    guard let known, let comparison = catalogue.scenario.peers else { return nil }
    self.comparison = comparison
    (city, districts) = known
    source = Lazy {
      Source(comparison, catalogue, region, seed: seed, packs: packs)
    }
  }

  /// The figures of the city in whatever periods, where it has a profile of the indicator.
  func city(of indicator: Indicator) -> TruthTable? {
    guard let source = source.value,
      source.truth.scenario.profiles[indicator.id] != nil
    else { return nil }
    return source.truth.table(of: source.city.indicators[indicator.id] ?? indicator)
  }

  /// The figures of the city and of all its districts in whatever periods; `nil` for an indicator that is
  /// not compared.
  func table(of indicator: Indicator) -> TruthTable? {
    guard comparison.indicators.contains(indicator.id), let source = source.value else {
      return nil
    }
    var definition = source.city.indicators[indicator.id] ?? indicator
    definition.streets = .open
    return source.truth.table(of: definition)
  }

  /// The figures of the city and of its other districts in a period; `nil` for an indicator that
  /// is not compared.
  package func figures(
    of indicator: Indicator, in period: Period
  ) -> (city: TrueFigure, districts: [TrueFigure])? {
    table(of: indicator).flatMap { figures(of: $0, in: period) }
  }

  /// The figures of the city and of its other districts in a period.
  func figures(
    of table: TruthTable, in period: Period
  ) -> (city: TrueFigure, districts: [TrueFigure])? {
    guard let source = source.value else { return nil }
    return table.figures(in: period, withStreets: true).map { figures in
      (figures.district, source.places.map { figures.streets[$0] })
    }
  }
}

extension PeerTruth.Source {
  /// What the pack of the city says; `nil` where it is not there or not that of a city with the region.
  init?(
    _ comparison: DemonstrationScenario.PeerComparison, _ catalogue: Catalogue, _ region: String,
    seed: UInt64, packs: (_ id: String) -> PackFiles?
  ) {
    guard let files = packs(comparison.pack), let city = PackReader.regionScenario(of: files),
      catalogue.areas[region]?.parent == city.region
    else { return nil }
    self.city = city
    truth = DemonstrationTruth(city, lunar: catalogue.calendar.lunar, seed: seed, packs: packs)
    places = truth.streets.indices.filter { [truth] in truth.streets[$0].code != region }
  }
}
