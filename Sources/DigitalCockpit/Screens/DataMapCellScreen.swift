import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// One cell of the data map: its indicators, then its data sets.
struct DataMapCellScreen: Widget {
  let session: Session
  let place: DataMap.Place

  func draw(in area: Rect, on canvas: inout Canvas) {
    let readings = session.situation.dataMapReadings(at: place)
    let datasets = session.situation.dataMapDatasets(at: place)
    let cell = DataMap(
      axis: place.axis, rows: [], themes: session.catalogue.themes, readings: readings,
      datasets: datasets.map(\.record))[place.row, place.theme]
    let lines = session.dataMapLines(of: cell, at: place)
    let (head, body) = area.split(top: min(lines.count, area.height))
    for (row, line) in lines.prefix(head.height).enumerated() {
      canvas.place(StyledText(line), x: head.x, y: head.y + row, width: head.width)
    }
    let wanted = datasets.isEmpty ? 0 : datasets.count + 2
    let (top, bottom) = body.split(
      top: readings.isEmpty
        ? 0 : max(body.height - wanted, min(readings.count + 1, body.height / 2)))
    if !readings.isEmpty {
      canvas.draw(
        IndicatorTable(
          session: session, readings: readings, focused: session.focusedRow(inPanel: 0)),
        in: top)
    }
    guard !datasets.isEmpty else { return }
    let (rule, table) = bottom.split(top: 1)
    let name = session.catalogue.records.name(ofType: RecordType.dataset.rawValue)
    canvas.draw(Rule(StyledText(session.strings(name), style: .strong)), in: rule)
    canvas.draw(
      RecordTable(
        session: session, readings: datasets, focused: session.focusedRow(inPanel: 1)),
      in: table)
  }
}
