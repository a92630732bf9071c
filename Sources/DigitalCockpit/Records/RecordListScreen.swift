import CockpitCanvas
import CockpitModel

/// The list of a type of records and, where it has kinds, what there is of each.
struct RecordListScreen: Widget {
  let session: Session
  let type: String

  func draw(in area: Rect, on canvas: inout Canvas) {
    let readings = session.recordReadings[type, default: []]
    let definition = session.world.catalogue.records.definition(of: type)
    let table = RecordKindsTable(session: session, definition: definition, readings: readings)
    let hasKinds = readings.contains { $0.record.kind != nil }
    let rows = hasKinds ? min(table.kinds.count + 2, area.height * 2 / 5) : 0
    let (upper, lower) = area.split(top: area.height - (rows > 2 ? rows : 0))
    canvas.draw(
      RecordList(session: session, type: type, focused: session.focusedRow(inPanel: 0)), in: upper)
    guard !lower.isEmpty else { return }
    let (rule, body) = lower.split(top: 1)
    canvas.draw(Rule(StyledText(session.strings(.recordKind), style: .strong)), in: rule)
    canvas.draw(table, in: body)
  }
}
