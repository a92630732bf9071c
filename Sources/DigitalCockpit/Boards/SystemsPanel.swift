import CockpitCanvas
import CockpitModel

/// The systems that the plans name: by domain, then state, then lead unit.
struct SystemsPanel: Widget {
  let session: Session
  let panel: BoardPanel
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let rows = session.systemRows(of: panel)
    guard !rows.isEmpty else {
      canvas.draw(TextBlock(strings(.systemsNone), style: .secondary), in: area)
      return
    }
    let places = rows.indices.filter { rows[$0].system != nil }
    var table = MetricTable(
      columns: [
        MetricTable.Column(strings(.columnSystem), minimum: 16, ideal: 34, weight: 1),
        MetricTable.Column(
          strings(.columnState),
          minimum: SystemState.allCases.map { DisplayWidth.columns(of: strings($0.words)) }.max()
            ?? 10),
        MetricTable.Column(strings(.columnMeasures), minimum: 8, priority: 2, alignment: .right),
        MetricTable.Column(strings(.columnLead), minimum: 10, ideal: 20, priority: 3),
        MetricTable.Column(strings(.columnSection), minimum: 10, ideal: 18, priority: 4),
      ],
      rows: Array(repeating: .cells([]), count: rows.count),
      focusedRow: focused.map { places[$0] },
      overflow: { hidden in
        StyledText(
          strings(.moreRows, String(hidden.count { rows[$0].system != nil })), style: .secondary)
      })
    for place in table.visibleRows(height: area.height) {
      switch rows[place] {
      case .heading(let name, let systems):
        table.rows[place] = .section(
          StyledText("\(strings(name))  ", style: .strong)
            + StyledText(session.stateCounts(of: systems), style: .secondary))
      case .system(let system):
        table.rows[place] = .cells(cells(of: system, session.state(of: system)))
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
    ]
  }
}
