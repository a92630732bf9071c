import CockpitWarehouse
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The kinds within a type, such as the nine 一件事: how many records, how many of them ended, the
/// oldest that is open.
struct RecordKindsTable: Widget {
  let session: Session
  let kinds: [(name: LocalizedText, readings: [RecordReading])]

  /// The kinds of the pack in its order, then those that only snapshots have, then records of none.
  init(session: Session, definition: RecordDefinition?, readings: [RecordReading]) {
    self.session = session
    let known = definition?.kinds ?? []
    let byKind = Dictionary(grouping: readings) { reading in
      reading.record.kind.map { known.name(of: $0)?.zh ?? $0 } ?? ""
    }
    let others = byKind.keys.filter { known.name(of: $0) == nil && !$0.isEmpty }.sorted()
    let named = known + (others + (byKind[""] == nil ? [] : [""])).map { LocalizedText(zh: $0) }
    kinds = named.map { ($0, byKind[$0.zh, default: []]) }
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.record(.kind)), minimum: 20, ideal: strings.room(36, 40)),
        MetricTable.Column(strings(.column(.total)), minimum: 6, alignment: .right),
        MetricTable.Column(strings(.column(.open)), minimum: 6, alignment: .right),
        MetricTable.Column(strings(.column(.overdue)), minimum: 7, alignment: .right),
        MetricTable.Column(
          strings(.column(.oldest)), minimum: 6, ideal: 11, priority: 1, alignment: .right),
        MetricTable.Column(strings(.column(.closure)), minimum: 8, priority: 1, alignment: .right),
      ],
      rows: kinds.map { .cells(cells(of: $0.name, $0.readings)) }, overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of kind: LocalizedText, _ readings: [RecordReading]) -> [StyledText] {
    let summary = RecordSummary(type: kind.zh, readings)
    let name = StyledText(kind.isEmpty ? "-" : session.strings(kind))
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
