import CockpitWarehouse
import CockpitCatalogue

extension Assessment {
  /// The composite indices of the pack out of the readings of a region, by their indicator.
  ///
  /// A part counts where its figure is usable: what is late, doubted or contradicted is missing.
  package func composites(
    of readings: [String: Reading]
  ) -> [String: CompositeIndex] {
    let pairs = catalogue.composites.map { definition in
      let index = definition.index(in: catalogue) { part in
        guard let reading = readings[part.indicator], reading.isUsable else { return nil }
        return switch part.measure {
        case .value: reading.latest?.value
        case .growth: reading.publishedGrowth
        }
      }
      return (definition.indicator, index)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
