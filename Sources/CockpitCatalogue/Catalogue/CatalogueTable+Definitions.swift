import CockpitValues

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
          indicator.tier.rawValue, indicator.better.rawValue, indicator.owner,
          indicator.note.zh,
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

  /// The types of records of a pack, with their stages in order and what else they may say.
  package static func records(of catalogue: Catalogue) -> CatalogueTable {
    CatalogueTable(
      columns: ["type", "name", "stages", "ends", "kinds", "levels", "fields", "source"],
      rows: catalogue.records.definitions.map { definition in
        [
          definition.type, definition.name.zh,
          definition.stages.map(\.name.zh).joined(separator: ">"),
          definition.stages.filter(\.isEnd).map(\.name.zh).joined(separator: ";"),
          definition.kinds.map(\.zh).joined(separator: ";"),
          definition.levels.map(\.zh).joined(separator: ";"),
          definition.fields.map(\.key).joined(separator: ";"), definition.source.zh,
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
