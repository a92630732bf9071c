import CockpitCatalogue
import CockpitWarehouse
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// Small charts of indicators over time, one below the other.
struct TrendPanel: Widget {
  let session: Session
  let indicators: [String]

  /// A caption and three rows of chart.
  private static let leastRows = 4

  func draw(in area: Rect, on canvas: inout Canvas) {
    let readings = indicators.compactMap { session.readings[$0] }
    let count = min(readings.count, max(1, area.height / TrendPanel.leastRows))
    var rest = area
    for (index, reading) in readings.prefix(count).enumerated() {
      let (own, below) = rest.split(top: rest.height / (count - index))
      draw(reading, in: own, on: &canvas)
      rest = below
    }
  }

  private func draw(_ reading: Reading, in area: Rect, on canvas: inout Canvas) {
    let (head, body) = area.split(top: 1)
    var caption = StyledText(session.strings(reading.indicator.name) + " ", style: .strong)
    if let latest = reading.latest, let figure = session.figureText.valueWithUnit(of: reading) {
      let period = session.periodText.text(latest.period, span: reading.series.span)
      caption =
        caption
        + StyledText("\(period) \(figure) ")
        + StyledText(session.readingText.problemMarks(reading), style: .data)
    } else {
      caption = caption + StyledText(session.strings(.figure(.missingInWords)), style: .data)
    }
    canvas.place(caption, x: head.x, y: head.y, width: head.width)
    HistoryChart(session: session, indicator: reading.indicator, series: reading.series)
      .draw(in: body, on: &canvas)
  }
}
