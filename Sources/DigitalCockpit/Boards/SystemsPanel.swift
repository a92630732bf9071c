import CockpitCanvas
import CockpitCatalogue
import CockpitWording

/// The systems that the plans name: by domain, then state, then lead unit.
struct SystemsPanel: Widget {
  let session: Session
  let panel: BoardPanel
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let rows = session.systemRows(of: panel)
    guard !rows.isEmpty else {
      canvas.draw(TextBlock(strings(.system(.noSystems)), style: .secondary), in: area)
      return
    }
    let places = rows.indices.filter { rows[$0].system != nil }
    let systems = rows.compactMap(\.system)
    let widest = systems.map { canvas.glyphs.columns(of: strings($0.name)) }.max() ?? 0
    // Where no system has a lead unit, the column would only say so in each row.
    let hasLead = systems.contains { !$0.leadUnit.isEmpty }
    var table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.system)), minimum: 16, ideal: min(widest, 50)),
        MetricTable.Column(
          strings(.column(.state)),
          minimum: SystemState.allCases.map { DisplayWidth.columns(of: strings($0.words)) }.max()
            ?? 10),
        MetricTable.Column(strings(.column(.measures)), minimum: 8, priority: 2, alignment: .right),
      ]
        + (hasLead
          ? [MetricTable.Column(strings(.column(.lead)), minimum: 10, ideal: 20, priority: 3)] : [])
        + [
          MetricTable.Column(strings(.column(.section)), minimum: 10, ideal: 18, priority: 4),
          MetricTable.Column(strings(.system(.sentence)), minimum: 30, weight: 1, priority: 5),
        ],
      rows: Array(repeating: .cells([]), count: rows.count),
      focusedRow: focused.map { places[$0] },
      overflow: { hidden in
        StyledText(
          strings(.board(.moreRows(hidden.count { rows[$0].system != nil }))), style: .secondary)
      })
    for place in table.visibleRows(height: area.height) {
      switch rows[place] {
      case .heading(let name, let systems):
        table.rows[place] = .section(
          StyledText("\(strings(name))  ", style: .strong)
            + StyledText(session.stateCounts(of: systems), style: .secondary))
      case .system(let system):
        var cells = cells(of: system, session.state(of: system))
        if !hasLead { cells.remove(at: 3) }
        table.rows[place] = .cells(cells)
      }
    }
    canvas.draw(table, in: area)
  }

  private func cells(of system: System, _ state: SystemState) -> [StyledText] {
    [
      StyledText(session.strings(system.name)),
      StyledText(
        session.strings(state.words), style: state == .connected ? .normal : .secondary),
      StyledText(String(system.measures.count), style: .secondary),
      StyledText(
        system.leadUnit.isEmpty ? "-" : session.departmentText.short(system.leadUnit),
        style: .secondary),
      StyledText(session.strings.section(system.source.section), style: .secondary),
      StyledText(system.source.sentence, style: .secondary),
    ]
  }
}
