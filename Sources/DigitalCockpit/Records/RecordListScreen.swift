import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitCanvas
import CockpitWording

/// The list of a type of records and, where it has kinds, what there is of each.
struct RecordListScreen: Widget {
  let session: Session
  let type: String

  func draw(in area: Rect, on canvas: inout Canvas) {
    let readings = session.recordReadings[type, default: []]
    let definition = session.catalogue.records.definition(of: type)
    let table = RecordKindsTable(session: session, definition: definition, readings: readings)
    let hasKinds = readings.contains { $0.record.kind != nil }
    let wanted = hasKinds ? min(table.kinds.count + 2, area.height * 2 / 5) : 0
    // A table needs a title and a row: with less, its title counts what it would have shown.
    let rows = hasKinds && wanted <= 2 ? min(1, area.height - 1) : wanted
    let list = RecordList(session: session, type: type, focused: session.focusedRow(inPanel: 0))
    let needed = hasKinds ? list.rows(width: area.width, glyphs: canvas.glyphs) : area.height
    let (upper, rest) = area.split(top: min(area.height - rows, needed))
    canvas.draw(list, in: upper)
    let lower = rest.split(top: hasKinds ? max(rows, min(rest.height, table.kinds.count + 2)) : 0)
      .top
    guard !lower.isEmpty else { return }
    let (rule, body) = lower.split(top: 1)
    var title = StyledText(session.strings(.record(.kind)), style: .strong)
    if body.isEmpty {
      let hidden = session.strings(.board(.moreRows(table.kinds.count)))
      title = title + StyledText(" \(hidden)", style: .secondary)
    }
    canvas.draw(Rule(title), in: rule)
    canvas.draw(table, in: body)
  }
}
