import CockpitWarehouse
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// A board as data: every panel with a list, those too that the screen has no room for.
struct BoardExport {
  let session: Session
  let board: Board

  private var strings: Strings { session.strings }

  var content: (notes: [ScreenExport.Fact], tables: [ScreenTable]) {
    var notes: [ScreenExport.Fact] = []
    var tables: [ScreenTable] = []
    for panel in board.panels {
      if panel.kind == .note, let text = panel.text {
        notes.append(.init("note", strings(.detail(.note)), strings(text)))
      } else {
        tables += self.tables(of: panel)
      }
    }
    return (notes, tables)
  }

  private func tables(of panel: BoardPanel) -> [ScreenTable] {
    let rows = ReadingTable(session: session)
    let title = BoardScreen(session: session, board: board).title(of: panel)
    func readings(_ readings: [Reading]) -> [ScreenTable] {
      [rows.table(id: panel.kind.rawValue, title: title, of: readings)]
    }
    switch panel.kind {
    case .themes: return [themes(title)]
    case .matrix: return [matrix(title)]
    case .headline, .indicators, .trend, .multiples:
      return readings(session.indicators(of: panel).compactMap { session.readings[$0.id] })
    case .deviations: return readings(session.deviations)
    case .areas: return readings(areas(of: panel))
    case .sources: return [sources(title), session.faultTable]
    case .targets: return [targets(title)]
    case .milestones: return [milestones(title)]
    case .systems: return [systems(title, session.systems(of: panel))]
    case .records:
      let records = RecordExport(session: session)
      return [panel.record.map { records.records(ofType: $0) } ?? records.types]
    case .note: return []
    }
  }

  /// One row for each area below the one that the screen is about.
  private func areas(of panel: BoardPanel) -> [Reading] {
    guard let indicator = panel.indicators.first.flatMap(session.catalogue.indicator) else {
      return []
    }
    return session.catalogue.areas.children(of: session.area)
      .map { session.situation.reading(of: indicator, area: $0.code) }
  }

  private func themes(_ title: String) -> ScreenTable {
    let rows = session.catalogue.themes.map { theme -> [ScreenTable.Field] in
      let summary = ThemeSummary(theme, in: session)
      return [
        .text(theme.id), .text(strings(theme.name)), .integer(summary.indicatorCount),
        .integer(summary.reported.count), .integer(summary.normalCount),
        .integer(summary.behind.count), .integer(summary.problems.count),
      ]
    }
    return ScreenTable(
      id: "themes", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("indicators", strings(.column(.indicators))),
        .init("reported", strings(.column(.reported))), .init("normal", strings(.column(.normal))),
        .init("behind", strings(.column(.behind))), .init("problems", strings(.column(.data))),
      ], rows: rows)
  }

  /// One row for each domain and theme that have indicators together.
  private func matrix(_ title: String) -> ScreenTable {
    let catalogue = session.catalogue
    let core = catalogue.indicators.filter { $0.tier == .core && session.passes($0) }
    let rows = catalogue.domains.flatMap { domain in
      catalogue.themes.compactMap { theme -> [ScreenTable.Field]? in
        let readings = core.filter { $0.domain == domain.id && $0.theme == theme.id }
          .compactMap { session.readings[$0.id] }
        guard !readings.isEmpty else { return nil }
        return [
          .text(strings(domain.name)), .text(strings(theme.name)), .integer(readings.count),
          .integer(readings.count(where: \.isBehind)),
          .integer(readings.count { $0.needsDataWork }),
        ]
      }
    }
    return ScreenTable(
      id: "matrix", title: title,
      columns: [
        .init("domain", strings(.export(.domain))), .init("theme", strings(.column(.theme))),
        .init("indicators", strings(.column(.indicators))),
        .init("behind", strings(.column(.behind))), .init("problems", strings(.column(.data))),
      ], rows: rows)
  }

  private func sources(_ title: String) -> ScreenTable {
    ScreenTable(
      id: "sources", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("rows", strings(.column(.rows))), .init("newest", strings(.export(.newest))),
        .init("age_seconds", strings(.export(.ageSeconds))),
      ],
      rows: session.sources.map { source in
        [
          .text(source.id), .text(session.departmentText.name(source.name)), .integer(source.rows),
          .text(session.timestamp(source.newest)),
          .integer(Int(max(0, session.now.seconds(since: source.newest)))),
        ]
      })
  }

  private func targets(_ title: String) -> ScreenTable {
    let rows = session.goals.flatMap(\.targets).map { target -> [ScreenTable.Field] in
      [
        .text(target.id), .text(strings(target.name)), .integer(target.year),
        .text(target.relation), .number(target.value, nil),
        .number(target.highestValue, nil), .text(strings.unit(target.unit)),
        .text(session.attainment(of: target)),
        .text(session.departmentText.name(target.source.leadUnit)),
        .text(strings.section(target.source.section)), .text(target.source.sentence),
      ]
    }
    return ScreenTable(
      id: "targets", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("year", strings(.column(.year))), .init("comparator", strings(.export(.comparator))),
        .init("target", strings(.column(.target))),
        .init("target_highest", strings(.export(.highest))),
        .init("unit", strings(.column(.unit))), .init("attainment", strings(.column(.attainment))),
        .init("lead_unit", strings(.column(.lead))), .init("section", strings(.column(.section))),
        .init("sentence", strings(.system(.sentence))),
      ], rows: rows)
  }

  private func milestones(_ title: String) -> ScreenTable {
    let goals = session.catalogue.goals
    let today = CivilTime(session.now, offset: session.catalogue.offset).date
    return ScreenTable(
      id: "milestones", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("year", strings(.column(.year))), .init("plan_state", strings(.column(.state))),
        .init("section", strings(.column(.section))),
        .init("sentence", strings(.system(.sentence))),
      ],
      rows: session.milestones.map { milestone in
        [
          .text(milestone.id), .text(strings(milestone.name)), .integer(milestone.year),
          .text(goals.plan(milestone.plan).map { strings($0.state(on: today).words) }),
          .text(strings.section(milestone.section)), .text(milestone.sentence),
        ]
      })
  }

  private func systems(_ title: String, _ systems: [System]) -> ScreenTable {
    let domains = session.catalogue.domains
    return ScreenTable(
      id: "systems", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("state", strings(.column(.state))), .init("domain", strings(.export(.domain))),
        .init("measures", strings(.column(.measures))), .init("lead_unit", strings(.column(.lead))),
        .init("document", strings(.system(.document))),
        .init("section", strings(.column(.section))),
        .init("sentence", strings(.system(.sentence))),
      ],
      rows: systems.map { system in
        [
          .text(system.id), .text(strings(system.name)),
          .text(strings(session.state(of: system).words)),
          .text(domains.first { $0.id == system.domain }.map { strings($0.name) }),
          .integer(system.measures.count),
          .text(session.departmentText.name(system.leadUnit)),
          .text(strings(system.source.document)), .text(strings.section(system.source.section)),
          .text(system.source.sentence),
        ]
      })
  }
}
