import CockpitJSON
import CockpitValues

/// A table of what a pack holds, for people and for other programs.
package struct CatalogueTable: Hashable, Sendable {
  package let columns: [String]
  package let rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The targets of the plans of a pack, one row for each id and year.
  package static func targets(of catalogue: Catalogue) -> CatalogueTable {
    let region = catalogue.regionName
    return CatalogueTable(
      columns: [
        "id", "year", "region", "indicator", "unit", "comparator", "value", "value_max",
        "section", "lead_unit",
      ],
      rows: catalogue.goals.targets.map { target in
        [
          target.id, String(target.year), region, target.name.zh, target.unit.symbol,
          target.comparator.rawValue, DecimalText.shortest(target.value),
          target.highestValue.map(DecimalText.shortest) ?? "", target.source.section,
          target.source.leadUnit,
        ]
      })
  }

  /// The goals without a number of a pack.
  package static func milestones(of catalogue: Catalogue) -> CatalogueTable {
    let region = catalogue.regionName
    return CatalogueTable(
      columns: ["id", "year", "region", "year_basis", "milestone", "section"],
      rows: catalogue.goals.milestones.map { milestone in
        [
          milestone.id, String(milestone.year), region, milestone.yearBasis.rawValue,
          milestone.name.zh, milestone.section,
        ]
      })
  }

  /// The table as CSV with line feeds, cell for cell as it is: it holds what the pack says and is
  /// for other programs.
  package var csv: String {
    ([columns] + rows).map { $0.map(CSVField.quoted).joined(separator: ",") + "\n" }.joined()
  }
}

extension Catalogue {
  /// The name of the region that the pack is about.
  var regionName: String { areas[region]?.name.zh ?? name.zh }
}
