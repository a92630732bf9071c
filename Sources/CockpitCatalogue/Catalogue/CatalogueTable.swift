import CockpitJSON
package import CockpitValues

/// A table of what a pack holds, for people and for other programs.
///
/// Names are in a language where the pack has them in it; what programs go by is the same in all.
package struct CatalogueTable: Hashable, Sendable {
  /// What a column holds; other programs know it by its raw value.
  package enum Column: String, CaseIterable, Sendable {
    case id, code, type, key, year, region, name, indicator, indicators, milestone, unit, decimals
    case comparator, value, section, theme, domain, system, frequency, tier, better, owner, note,
      level
    case parent, tile, stages, ends, kinds, levels, fields, source, panels, state, boards
    case limits, version
    case highestValue = "value_max"
    case leadUnit = "lead_unit"
    case yearBasis = "year_basis"
  }

  /// How a table writes what packs have no names for.
  package struct Terms: Sendable {
    let unit: @Sendable (Unit) -> String
    let dataClass: @Sendable (AlarmRule.DataClass) -> String
    let onTrial: String

    package init(
      unit: @escaping @Sendable (Unit) -> String,
      dataClass: @escaping @Sendable (AlarmRule.DataClass) -> String, onTrial: String
    ) {
      (self.unit, self.dataClass, self.onTrial) = (unit, dataClass, onTrial)
    }

    /// As packs write it, which other programs go by.
    package static let ofPacks = Terms(
      unit: \.symbol, dataClass: \.rawValue, onTrial: "trial")
  }

  package let columns: [Column]
  package let rows: [[String]]

  package init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// The targets of the plans of a pack, one row for each id and year.
  package static func targets(
    of catalogue: Catalogue, in language: Language = .zh, by terms: Terms = .ofPacks
  ) -> CatalogueTable {
    let region = catalogue.regionName[language]
    return CatalogueTable(
      columns: [
        .id, .year, .region, .indicator, .unit, .comparator, .value, .highestValue, .section,
        .leadUnit,
      ],
      rows: catalogue.goals.targets.map { target in
        [
          target.id, String(target.year), region, target.name[language], terms.unit(target.unit),
          target.kind == .about ? target.kind.rawValue : target.comparator.rawValue,
          DecimalText.shortest(target.value),
          target.highestValue.map(DecimalText.shortest) ?? "", target.source.section,
          catalogue.departmentIndex.text(of: target.source.leadUnits),
        ]
      })
  }

  /// The goals without a number of a pack.
  package static func milestones(
    of catalogue: Catalogue, in language: Language = .zh
  ) -> CatalogueTable {
    let region = catalogue.regionName[language]
    return CatalogueTable(
      columns: [.id, .year, .region, .yearBasis, .milestone, .section],
      rows: catalogue.goals.milestones.map { milestone in
        [
          milestone.id, String(milestone.year), region, milestone.yearBasis.rawValue,
          milestone.name[language], milestone.section,
        ]
      })
  }

  /// The table as CSV with line feeds, cell for cell as it is: it holds what the pack says and is
  /// for other programs.
  package var csv: String {
    ([columns.map(\.rawValue)] + rows).map { $0.map(CSVField.quoted).joined(separator: ",") + "\n" }
      .joined()
  }
}

extension Catalogue {
  /// The name of the region that the pack is about.
  fileprivate var regionName: LocalizedText { areas[region]?.name ?? name }
}

extension CatalogueTable {
  /// The indicators of a pack, those of systems at the end.
  package static func indicators(
    of catalogue: Catalogue, in language: Language = .zh, by terms: Terms = .ofPacks
  ) -> CatalogueTable {
    CatalogueTable(
      columns: [
        .id, .name, .unit, .decimals, .theme, .domain, .system, .frequency, .tier, .better, .owner,
        .note,
      ],
      rows: catalogue.indicators.map { indicator in
        [
          indicator.id, indicator.name[language], terms.unit(indicator.unit),
          String(indicator.decimals),
          indicator.theme, indicator.domain, indicator.system ?? "", indicator.frequency.code,
          indicator.tier.rawValue, indicator.better.rawValue,
          catalogue.departmentIndex.names(of: indicator.owners, in: language),
          indicator.note[language],
        ]
      })
  }

  /// The rules of alarms of a pack, by which a department reads what it countersigns.
  ///
  /// Limits stand as `level:on/off`, from the mildest to the gravest.
  package static func alarms(
    of catalogue: Catalogue, in language: Language = .zh, by terms: Terms = .ofPacks
  ) -> CatalogueTable {
    CatalogueTable(
      columns: [.id, .version, .name, .indicator, .unit, .type, .limits, .owner, .state, .source],
      rows: catalogue.alarmRules.map { rule in
        let limits = rule.limits.compactMap { limit in
          limit.level.map {
            "\($0.rawValue):\(DecimalText.shortest(limit.on))/\(DecimalText.shortest(limit.off))"
          }
        }
        return [
          rule.id, String(rule.version), rule.name[language], rule.indicator,
          catalogue.indicator(rule.indicator).map { terms.unit($0.unit) } ?? "",
          terms.dataClass(rule.dataClass),
          limits.joined(separator: ";"),
          catalogue.departmentIndex.names(of: [rule.owner], in: language),
          rule.isTrial ? terms.onTrial : "", rule.source,
        ]
      })
  }

  /// The areas of a pack with their places on the schematic map, as `row,column` from 0.
  package static func areas(
    of catalogue: Catalogue, in language: Language = .zh
  ) -> CatalogueTable {
    CatalogueTable(
      columns: [.code, .name, .level, .parent, .tile],
      rows: catalogue.areas.areas.map { area in
        [
          area.code, area.name[language], area.level.rawValue, area.parent ?? "",
          area.tile.map { "\($0.row),\($0.column)" } ?? "",
        ]
      })
  }

  /// The types of records of a pack, with their stages in order and what else they may say.
  package static func records(
    of catalogue: Catalogue, in language: Language = .zh
  ) -> CatalogueTable {
    CatalogueTable(
      columns: [.type, .name, .stages, .ends, .kinds, .levels, .fields, .source],
      rows: catalogue.records.definitions.map { definition in
        [
          definition.type, definition.name[language],
          definition.stages.map(\.name[language]).joined(separator: ">"),
          definition.stages.filter(\.isEnd).map(\.name[language]).joined(separator: ";"),
          definition.kinds.map(\.[language]).joined(separator: ";"),
          definition.levels.map(\.[language]).joined(separator: ";"),
          definition.fields.map(\.key).joined(separator: ";"), definition.source[language],
        ]
      })
  }

  /// The boards of a pack with the kinds of their panels.
  package static func boards(
    of catalogue: Catalogue, in language: Language = .zh
  ) -> CatalogueTable {
    CatalogueTable(
      columns: [.id, .key, .name, .panels],
      rows: catalogue.boards.map { board in
        [
          board.id, board.key.map { String($0) } ?? "", board.name[language],
          board.panels.map(\.kind.rawValue).joined(separator: ";"),
        ]
      })
  }
}

extension CatalogueTable {
  /// The systems of a pack, each with its state where no data have arrived yet, by a name for it.
  package static func systems(
    of catalogue: Catalogue, in language: Language = .zh, stateName: (SystemState) -> String
  ) -> CatalogueTable {
    let region = catalogue.regionName[language]
    /// What the system is, else its domain.
    func kind(of system: System) -> String {
      let domain = catalogue.domains.first { $0.id == system.domain }
      return (system.category?.name ?? domain?.name)?[language] ?? ""
    }
    return CatalogueTable(
      columns: [.id, .name, .region, .domain, .section, .leadUnit, .state, .indicators, .boards],
      rows: catalogue.systems.map { system in
        [
          system.id, system.name[language], region, kind(of: system), system.source.section,
          catalogue.departmentIndex.text(of: system.leadUnits),
          stateName(system.state(hasData: { _ in false })),
          system.indicators.joined(separator: ";"),
          catalogue.boards(listing: system).map(\.id).joined(separator: ";"),
        ]
      })
  }
}
