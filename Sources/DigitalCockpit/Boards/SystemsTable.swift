import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The systems that the plans name: by domain, then state, then lead unit.
struct SystemsTable: Sendable {
  let context: PageContext
  let panel: BoardPanel

  private var strings: Strings { context.strings }

  func panel(title: String) -> PagePanel {
    let (context, strings) = (context, strings)
    let rows = context.systemRows(of: panel)
    let all = rows.map(\.system)
    let systems = all.compactMap(\.self).filter { context.passes($0) }
    var table = Table(
      "systems",
      rows: rows.map { row in
        row.system.map {
          Table.Row($0.id, opens: .open(SystemPage($0.id).any), of: .system($0.id))
        } ?? .heading
      }
    ) { glyphs in text(of: rows, systems, glyphs) }
    table.overflow = { hidden in
      StyledText(
        strings(.board(.moreRows(hidden.count { rows[$0].system != nil }))), style: .secondary)
    }
    table.empty = TextBlock(strings(.system(.noSystems)), style: .secondary)
    var built = PagePanel(
      .table(table), rows: rows.count + 1,
      exports: .tables { [exported($0(all).compactMap(\.self), title: title)] })
    // Behind the title, how many there are in each state.
    built.heading = { area in
      let room = area.width - DisplayWidth.columns(of: title) - 6
      let counts = context.stateCounts(of: systems, columns: room)
      return StyledText(title, style: .strong) + StyledText("  \(counts)", style: .secondary)
    }
    return built
  }

  private func text(
    of rows: [SystemRow], _ systems: [System], _ glyphs: GlyphSet
  ) -> Table.Text {
    let widest = systems.map { glyphs.columns(of: strings($0.name)) }.max() ?? 0
    let states = SystemState.allCases.map { DisplayWidth.columns(of: strings($0.words)) }
    // Where no system has a lead unit, the column would only say so in each row.
    let hasLead = systems.contains { !$0.leadUnits.isEmpty }
    return Table.Text(
      [
        Table.Column("name", strings(.column(.system)), minimum: 16, ideal: min(widest, 50)),
        Table.Column("state", strings(.column(.state)), minimum: states.max() ?? 10),
        Table.Column(
          "measures", strings(.column(.measures)), minimum: 8, priority: 2, alignment: .right),
      ]
        + (hasLead
          ? [
            Table.Column(
              "lead_unit", strings(.column(.lead)), minimum: 10, ideal: 20, priority: 3)
          ] : []) + [
          Table.Column(
            "section", strings(.column(.section)), minimum: 10, ideal: 18, priority: 4),
          Table.Column(
            "sentence", strings(.system(.sentence)), minimum: 30, weight: 1, priority: 5),
        ],
      .each { row in cells(of: rows[row], hasLead: hasLead) })
  }

  private func cells(of row: SystemRow, hasLead: Bool) -> [Table.Cell] {
    switch row {
    case .heading(let name, let systems):
      return [
        Table.Cell(
          StyledText("\(strings(name))  ", style: .strong)
            + StyledText(
              context.stateCounts(of: systems.filter { context.passes($0) }), style: .secondary))
      ]
    case .system(let system):
      let state = context.situation.state(of: system)
      let lead = system.leadUnits.isEmpty ? "-" : context.departmentText.short(system.leadUnits)
      return [
        Table.Cell(strings(system.name)),
        Table.Cell(
          strings(state.words), style: state == .connected ? .normal : .secondary,
          by: .severity(SystemState.allCases.firstIndex(of: state))),
        Table.Cell(system.measures.count, style: .secondary),
      ] + (hasLead ? [Table.Cell(lead, style: .secondary)] : []) + [
        Table.Cell(strings.section(system.source.section), style: .secondary),
        Table.Cell(system.source.sentence, style: .secondary),
      ]
    }
  }

  private func exported(_ systems: [System], title: String) -> ScreenTable {
    let domains = context.catalogue.domains
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
          .text(strings(context.situation.state(of: system).words)),
          .text(domains.first { $0.id == system.domain }.map { strings($0.name) }),
          .integer(system.measures.count),
          .text(context.departmentText.name(system.leadUnits)),
          .text(strings(system.source.document)), .text(strings.section(system.source.section)),
          .text(system.source.sentence),
        ]
      })
  }
}

/// A row of a list of systems.
enum SystemRow {
  case heading(LocalizedText, [System])
  case system(System)

  var system: System? {
    if case .system(let system) = self { system } else { nil }
  }
}

extension PageContext {
  /// The rows of a panel; a panel of one domain needs no headings.
  func systemRows(of panel: BoardPanel) -> [SystemRow] {
    situation.systemGroups.filter { panel.domain == nil || $0.domain == panel.domain }
      .flatMap { group -> [SystemRow] in
        let rows = group.systems.map { SystemRow.system($0) }
        return panel.domain == nil ? [.heading(group.name, group.systems)] + rows : rows
      }
  }

  /// How many systems there are, and how many of them in each state; where there are too few
  /// columns for that, those of the rarer states together, or
  /// only how many.
  func stateCounts(of systems: [System], columns: Int = .max) -> String {
    let states = systems.map { situation.state(of: $0) }
    func text(_ parts: [(String, Int)]) -> String {
      let counts = parts.filter { $0.1 > 0 }.map {
        strings(.system(.countInState(state: $0, count: $1)))
      }
      return ([strings(.system(.count(systems.count)))] + counts).joined(separator: " ")
    }
    let counts = SystemState.allCases.map { state in
      (strings(state.words), states.count { $0 == state })
    }
    let rare = counts.dropFirst(2).reduce(0) { $0 + $1.1 }
    let short = [text(counts), text(counts.prefix(2) + [(strings(.system(.other)), rare)])]
    return short.first { DisplayWidth.columns(of: $0) <= columns } ?? text([])
  }
}
