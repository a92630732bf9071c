import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// Types of records with what is open and overdue, the oldest, who has most, and the stages.
struct RecordTypesTable: Widget {
  let session: Session
  let types: [String]
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    guard !types.isEmpty else {
      canvas.draw(TextBlock(strings(.record(.nothingOfKind)), style: .secondary), in: area)
      return
    }
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.recordType)), minimum: 8, ideal: 24),
        MetricTable.Column(strings(.column(.total)), minimum: 6, priority: 2, alignment: .right),
        MetricTable.Column(strings(.column(.open)), minimum: 6, alignment: .right),
        MetricTable.Column(strings(.column(.overdue)), minimum: 7, alignment: .right),
        MetricTable.Column(
          strings(.record(.attention)), minimum: 5, ideal: 7, priority: 1, alignment: .right),
        MetricTable.Column(
          strings(.column(.oldest)), minimum: 6, ideal: 11, priority: 1, alignment: .right),
        MetricTable.Column(strings(.column(.busiest)), minimum: 20, ideal: 22, priority: 1),
        MetricTable.Column(
          strings(.column(.stages)), minimum: 30, ideal: 60, weight: 1, priority: 3),
      ],
      rows: types.map { .cells(cells(of: $0)) }, focusedRow: focused, overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of type: String) -> [StyledText] {
    let strings = session.strings
    let rules = session.catalogue.records
    let name = StyledText(strings(rules.name(ofType: type)))
    guard let readings = session.recordReadings[type] else {
      return [name, StyledText(strings(.figure(.unconnected)), style: .secondary)]
    }
    let summary = RecordSummary(type: type, readings)
    let counts = StageCounts(readings, definition: rules.definition(of: type))
    let owner = summary.busiest.map { "\(session.departmentText.short($0.name)) \($0.open)" } ?? "-"
    return [
      name, StyledText(String(summary.total), style: .secondary), StyledText(String(summary.open)),
      StyledText(
        String(summary.overdue), style: summary.overdue > 0 ? .warning : .secondary),
      StyledText(String(summary.attention), style: summary.attention > 0 ? .normal : .secondary),
      StyledText(summary.oldestDays.map(String.init) ?? "-"), StyledText(owner),
      StyledText(session.recordText.counts(counts), style: .secondary),
    ]
  }
}
