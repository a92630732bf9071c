import CockpitWarehouse
import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitWording

/// The generated board for indicators that no pack knows: what snapshots brought, as it is.
struct UncataloguedScreen: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let (head, body) = area.split(top: 1)
    canvas.place(
      StyledText(strings(.board(.uncataloguedNote)), style: .secondary), x: head.x,
      y: head.y,
      width: head.width)
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.indicator)), minimum: 10, ideal: 30, weight: 1),
        MetricTable.Column(strings(.column(.unit)), minimum: 4, ideal: 10, priority: 1),
        MetricTable.Column(strings(.column(.series)), minimum: 6, alignment: .right),
        MetricTable.Column(strings(.column(.period)), minimum: 10, priority: 1),
        MetricTable.Column("ID", minimum: 8, ideal: 24, priority: 2),
      ],
      rows: session.uncatalogued.map { .cells(cells(of: $0)) },
      focusedRow: session.focusedRow(inPanel: 0), overflow: session.overflow)
    canvas.draw(table, in: body)
  }

  private func cells(of indicator: Indicator) -> [StyledText] {
    let series = session.situation.series(ofIndicator: indicator.id)
    let newest = series.compactMap { key in
      session.situation.reading(of: indicator, series: key).latest?.period
    }.max()
    return [
      StyledText(session.strings(indicator.name)),
      StyledText(session.strings.unit(indicator.unit), style: .secondary),
      StyledText(String(series.count)),
      StyledText(
        newest.map { session.periodText.text($0, span: indicator.span) }
          ?? session.strings(.figure(.missing))),
      StyledText(indicator.id, style: .secondary),
    ]
  }
}
