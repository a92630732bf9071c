package import CockpitCatalogue
package import CockpitWarehouse

// 核数: the figures that belong together, held against each other where somebody asks.

extension Situation {
  /// How the checks of the pack stand, in its order; none where another area than that of the pack is shown.
  ///
  /// - Complexity: O(figures of their series) on the first question
  package var crossChecks: [CrossCheckReading] {
    guard area == catalogue.region else { return [] }
    return catalogue.crossChecks.map { crossCheck($0) }
  }

  /// How the checks stand in which an indicator has a part, in the order of the pack.
  package func crossChecks(ofIndicator id: String) -> [CrossCheckReading] {
    guard area == catalogue.region else { return [] }
    return catalogue.crossChecks.filter { $0.indicators.contains(id) }.map { crossCheck($0) }
  }

  /// How a check of the pack stands, by its id; `nil` where it has none of it.
  package func crossCheck(_ id: String) -> CrossCheckReading? {
    guard area == catalogue.region else { return nil }
    return catalogue.crossChecks.first { $0.id == id }.map { crossCheck($0) }
  }

  private func crossCheck(_ definition: CrossCheckDefinition) -> CrossCheckReading {
    answer(\.crossChecks, definition.id) { $0.crossCheck(definition) }.value
  }
}

extension CrossCheckDefinition {
  /// The series that the two sides are of; where parts of an area are added up, that of the area itself.
  package func series(in catalogue: Catalogue) -> Set<SeriesKey> {
    var series: Set<SeriesKey> = []
    for side in [first, second] {
      for indicator in side.indicators.compactMap({ catalogue.indicator($0) }) {
        series.insert(
          SeriesKey(
            indicator: indicator.id, area: side.area ?? catalogue.region, span: indicator.span))
      }
    }
    return series
  }
}
