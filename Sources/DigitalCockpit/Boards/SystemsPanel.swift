import CockpitCanvas
import CockpitModel

/// The systems that the plans name: by domain, then state, then lead unit.
struct SystemsPanel: Widget {
  let session: Session
  let panel: BoardPanel
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let systems = session.systems(of: panel)
    let states = systems.map { session.state(of: $0) }
    let (head, body) = area.split(top: 1)
    guard !systems.isEmpty else {
      canvas.draw(TextBlock(strings(.systemsNone), style: .secondary), in: area)
      return
    }
    let connected = states.count { $0 == .connected }
    let unconnected = states.count { $0 == .unconnected }
    let counts = strings(
      .systemsCounts, String(systems.count), String(connected), String(unconnected),
      String(systems.count - connected - unconnected))
    canvas.place(
      StyledText(counts, style: .secondary), x: head.x, y: head.y, width: head.width)
    var table = MetricTable(
      columns: [
        MetricTable.Column(strings(.columnSystem), minimum: 16, ideal: 34, weight: 1),
        MetricTable.Column(strings(.columnState), minimum: 10),
        MetricTable.Column(strings(.columnMeasures), minimum: 8, priority: 2, alignment: .right),
        MetricTable.Column(strings(.columnLead), minimum: 10, ideal: 20, priority: 3),
        MetricTable.Column(strings(.columnSection), minimum: 10, ideal: 18, priority: 4),
      ],
      rows: Array(repeating: .cells([]), count: systems.count), focusedRow: focused,
      overflow: session.overflow)
    for row in table.visibleRows(height: body.height) {
      table.rows[row] = .cells(cells(of: systems[row], states[row]))
    }
    canvas.draw(table, in: body)
  }

  private func cells(of system: System, _ state: SystemState) -> [StyledText] {
    [
      StyledText(session.strings(system.name)),
      StyledText(
        session.strings(state.words), style: state == .connected ? .normal : .secondary),
      StyledText(String(system.measures.count), style: .secondary),
      StyledText(system.leadUnit.isEmpty ? "-" : system.leadUnit, style: .secondary),
      StyledText(system.source.section, style: .secondary),
    ]
  }
}

extension Session {
  /// The systems of a panel: those of its domain, or all; by domain, state and lead unit.
  func systems(of panel: BoardPanel) -> [System] {
    let catalogue = world.catalogue
    let domains = catalogue.domains.map(\.id)
    func key(_ system: System) -> (Int, Int, String) {
      let domain = system.domain.flatMap { domains.firstIndex(of: $0) } ?? domains.count
      let state = SystemState.allCases.firstIndex(of: state(of: system)) ?? 0
      return (domain, state, system.leadUnit)
    }
    let shown = catalogue.systems.filter { panel.domain == nil || $0.domain == panel.domain }
    let keyed = shown.enumerated().map { offset, system in
      (key: key(system), offset: offset, system: system)
    }
    return keyed.sorted { left, right in
      left.key == right.key ? left.offset < right.offset : left.key < right.key
    }.map { $0.system }
  }

  /// How a system stands: whether figures of its indicators have arrived.
  func state(of system: System) -> SystemState {
    system.state { readings[$0]?.isReported == true }
  }

  /// The readings of the indicators that a system's text lets one measure.
  func systemIndicators(_ id: String) -> [Reading] {
    world.catalogue.system(id)?.indicators.compactMap { readings[$0] } ?? []
  }
}
