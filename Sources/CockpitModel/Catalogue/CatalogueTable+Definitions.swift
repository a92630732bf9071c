extension CatalogueTable {
  /// The indicators of a pack, those of systems at the end.
  package static func indicators(of catalogue: Catalogue) -> CatalogueTable {
    CatalogueTable(
      columns: [
        "id", "name", "unit", "decimals", "theme", "domain", "system", "frequency", "tier",
        "better", "owner", "note",
      ],
      rows: catalogue.indicators.map { indicator in
        [
          indicator.id, indicator.name.zh, indicator.unit.symbol, String(indicator.decimals),
          indicator.theme, indicator.domain, indicator.system ?? "", indicator.frequency.code,
          indicator.tier.rawValue, indicator.better.rawValue, indicator.owner, indicator.note,
        ]
      })
  }

  /// The areas of a pack with their places on the schematic map, as `row,column` from 0.
  package static func areas(of catalogue: Catalogue) -> CatalogueTable {
    CatalogueTable(
      columns: ["code", "name", "level", "parent", "tile"],
      rows: catalogue.areas.areas.map { area in
        [
          area.code, area.name.zh, area.level.rawValue, area.parent ?? "",
          area.tile.map { "\($0.row),\($0.column)" } ?? "",
        ]
      })
  }

  /// The boards of a pack with the kinds of their panels.
  package static func boards(of catalogue: Catalogue) -> CatalogueTable {
    CatalogueTable(
      columns: ["id", "key", "name", "panels"],
      rows: catalogue.boards.map { board in
        [
          board.id, board.key.map { String($0) } ?? "", board.name.zh,
          board.panels.map(\.kind.rawValue).joined(separator: ";"),
        ]
      })
  }
}
