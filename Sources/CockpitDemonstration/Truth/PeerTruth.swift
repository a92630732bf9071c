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
  private let truth: DemonstrationTruth
  /// The places of the other districts among all of the city.
  private let places: [Int]
  /// How the city defines what is compared.
  private let indicators: [String: Indicator]

  /// The peers of a region of a catalogue; `nil` where its scenario compares nothing, and where the
  /// pack of the city is not there or not that of a city with the region.
  ///
  /// `packs` gives the files of other packs, by id.
  package init?(
    catalogue: Catalogue, region: String, seed: UInt64, packs: (_ id: String) -> PackFiles?
  ) {
    guard let comparison = catalogue.scenario.peers,
      let files = packs(comparison.pack), let city = PackReader.regionScenario(of: files),
      catalogue.areas[region]?.parent == city.region
    else { return nil }
    let truth = DemonstrationTruth(
      city, lunar: catalogue.calendar.lunar, seed: seed, packs: packs)
    self.city = city.region
    self.comparison = comparison
    self.truth = truth
    indicators = city.indicators
    places = truth.streets.indices.filter { truth.streets[$0].code != region }
    // As a file defines an area: without a place on a map.
    districts = places.map { place in
      let area = truth.streets[place]
      return Area(code: area.code, name: area.name, level: area.level, parent: area.parent)
    }
  }

  /// The figures of the city in whatever periods, where it has a profile of the indicator.
  func city(of indicator: Indicator) -> TruthTable? {
    guard truth.scenario.profiles[indicator.id] != nil else { return nil }
    return truth.table(of: indicators[indicator.id] ?? indicator)
  }

  /// The figures of the city and of all its districts in whatever periods; `nil` for an indicator that is
  /// not compared.
  func table(of indicator: Indicator) -> TruthTable? {
    guard comparison.indicators.contains(indicator.id) else { return nil }
    var definition = indicators[indicator.id] ?? indicator
    definition.streets = .open
    return truth.table(of: definition)
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
    table.figures(in: period, withStreets: true).map { figures in
      (figures.district, places.map { figures.streets[$0] })
    }
  }
}
