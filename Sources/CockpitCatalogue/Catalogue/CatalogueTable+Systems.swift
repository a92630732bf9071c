import CockpitValues

extension CatalogueTable {
  /// The systems of a pack, each with its state where no data have arrived yet, by a name for it.
  package static func systems(
    of catalogue: Catalogue, stateName: (SystemState) -> String
  ) -> CatalogueTable {
    let region = catalogue.regionName
    return CatalogueTable(
      columns: [
        "id", "name", "region", "domain", "section", "lead_unit", "state", "indicators", "boards",
      ],
      rows: catalogue.systems.map { system in
        [
          system.id, system.name.zh, region, system.category.zh, system.source.section,
          system.leadUnit, stateName(system.state(hasData: { _ in false })),
          system.indicators.joined(separator: ";"),
          catalogue.boards(listing: system).map(\.id).joined(separator: ";"),
        ]
      })
  }
}
