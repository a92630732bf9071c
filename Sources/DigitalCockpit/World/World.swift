package import CockpitModel

/// All that the screens show: the pack, the figures and what was refused.
package struct World: Sendable {
  /// The pack with what snapshots define beside it.
  package let catalogue: Catalogue
  package let warehouse: Warehouse
  /// The files that were not taken, in the order of their names.
  package let refusals: [Refusal]

  package init(catalogue: Catalogue, warehouse: Warehouse, refusals: [Refusal] = []) {
    self.catalogue = catalogue.adding(
      indicators: warehouse.definedIndicators, areas: warehouse.definedAreas)
    self.warehouse = warehouse
    self.refusals = refusals
  }

  /// Whether the figures are invented, which every screen then says.
  package var isDemonstration: Bool { warehouse.isDemonstration }

  /// The indicators that only snapshots define.
  var uncatalogued: [Indicator] { catalogue.indicators.filter(\.isUncatalogued) }
}
