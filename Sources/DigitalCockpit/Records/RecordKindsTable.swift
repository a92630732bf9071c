import CockpitCanvas
import CockpitModel

/// The kinds within a type, such as the nine 一件事: how many records, how many of them ended, the
/// oldest that is open.
struct RecordKindsTable: Widget {
  let session: Session
  let kinds: [(name: String, readings: [RecordReading])]

  /// The kinds of the pack in its order, then those that only snapshots have, then records of none.
  init(session: Session, definition: RecordDefinition?, readings: [RecordReading]) {
    self.session = session
    let byKind = Dictionary(grouping: readings) { $0.record.kind ?? "" }
    let known = definition?.kinds ?? []
    let others = byKind.keys.filter { !known.contains($0) && !$0.isEmpty }.sorted()
    kinds = (known + others + (byKind[""] == nil ? [] : [""])).map { kind in
      (kind, byKind[kind, default: []])
    }
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.recordKind), minimum: 20, ideal: 36),
        MetricTable.Column(strings(.columnTotal), minimum: 6, alignment: .right),
        MetricTable.Column(strings(.columnOpen), minimum: 6, alignment: .right),
        MetricTable.Column(strings(.columnOverdue), minimum: 7, alignment: .right),
        MetricTable.Column(
          strings(.columnOldest), minimum: 6, ideal: 11, priority: 1, alignment: .right),
        MetricTable.Column(strings(.columnClosure), minimum: 8, priority: 1, alignment: .right),
      ],
      rows: kinds.map { .cells(cells(of: $0.name, $0.readings)) }, overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of kind: String, _ readings: [RecordReading]) -> [StyledText] {
    let summary = RecordSummary(type: kind, readings)
    let name = StyledText(kind.isEmpty ? "-" : kind)
    guard summary.total > 0 else { return [name, StyledText("-", style: .secondary)] }
    let closure = Double(summary.total - summary.open) / Double(summary.total) * 100
    return [
      name, StyledText(String(summary.total), style: .secondary), StyledText(String(summary.open)),
      StyledText(String(summary.overdue), style: summary.overdue > 0 ? .warning : .secondary),
      StyledText(summary.oldestDays.map(String.init) ?? "-"),
      StyledText(NumberText.fixed(closure, decimals: 1) + "%"),
    ]
  }
}
