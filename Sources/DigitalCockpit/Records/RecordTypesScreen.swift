import CockpitJudgement
import CockpitCatalogue
import CockpitCanvas
import CockpitWording

/// The types of records and, where there is room, what needs somebody in the one that is in focus.
struct RecordTypesScreen: Widget {
  let session: Session

  /// The least rows of the list below: its title, the stages, the titles, a row, and what is normal.
  private static let leastRows = 6

  func draw(in area: Rect, on canvas: inout Canvas) {
    let types = session.situation.recordTypes
    let focused = session.focusedRow(inPanel: 0)
    let needed = types.count + 1
    let hasList = area.height - needed - 1 >= RecordTypesScreen.leastRows
    let (upper, lower) = area.split(top: hasList ? needed + 1 : area.height)
    canvas.draw(RecordTypesTable(session: session, types: types, focused: focused), in: upper)
    guard hasList, let focused, types.indices.contains(focused) else { return }
    let (rule, body) = lower.split(top: 1)
    let type = types[focused]
    let name = session.strings(session.catalogue.records.name(ofType: type))
    canvas.draw(Rule(StyledText(name, style: .strong)), in: rule)
    // What shows here is opened with Enter, and not by a click on it.
    canvas.group = nil
    canvas.draw(RecordList(session: session, type: type, focused: nil), in: body)
  }
}
