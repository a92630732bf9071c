import CockpitCanvas
import CockpitModel

/// A table of indicators with period, figure, unit, published growth and marks.
struct IndicatorTable: Widget {
  let session: Session
  let readings: [Reading]
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.columnIndicator), minimum: 18, ideal: 26, weight: 1),
        MetricTable.Column(strings(.columnPeriod), minimum: 8, ideal: 11, priority: 1),
        MetricTable.Column(strings(.columnValue), minimum: 9, ideal: 10, alignment: .decimal),
        MetricTable.Column(strings(.columnUnit), minimum: 11, priority: 2),
        MetricTable.Column(strings(.columnGrowth), minimum: 8, priority: 1, alignment: .right),
        MetricTable.Column(strings(.columnMarks), minimum: 4, priority: 1),
        MetricTable.Column(
          strings(.columnPrevious), minimum: 9, ideal: 10, priority: 3, alignment: .decimal),
        MetricTable.Column(strings(.columnOwner), minimum: 10, ideal: 16, priority: 4),
      ],
      rows: readings.map { .cells(cells(of: $0)) }, focusedRow: focused,
      overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of reading: Reading) -> [StyledText] {
    let indicator = reading.indicator
    let figures = session.figureText
    let name = StyledText(session.strings(indicator.name))
    let unit = StyledText(indicator.unit.symbol, style: .secondary)
    let owner = StyledText(indicator.owner, style: .secondary)
    guard let latest = reading.latest, let value = latest.value else {
      return [
        name, StyledText("-", style: .secondary),
        StyledText(session.strings(.missing), style: .data), unit, StyledText("-"),
        StyledText(session.strings(.missing), style: .data), StyledText("-"), owner,
      ]
    }
    let growth = reading.publishedGrowth.map { figures.growth($0, of: indicator) } ?? "-"
    let previous = reading.previous?.value.map { figures.value($0, of: indicator) } ?? "-"
    return [
      name,
      StyledText(session.periodText.text(latest.period, span: reading.series.span)),
      StyledText(figures.value(value, of: indicator)), unit,
      StyledText(indicator.isGrowthOnly ? "-" : growth),
      StyledText(latest.status.characters, style: .secondary),
      StyledText(previous, style: .secondary), owner,
    ]
  }
}
