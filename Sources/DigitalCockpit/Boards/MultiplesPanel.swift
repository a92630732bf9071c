import CockpitWarehouse
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// Small charts of many indicators in a grid, all of one form, each with its newest figure.
struct MultiplesPanel: Widget {
  let session: Session
  let indicators: [Indicator]

  /// The least columns of a chart, and the rows of one with its caption.
  private static let leastColumns = 32
  private static let rows = 6
  private static let chartRows = 3

  func draw(in area: Rect, on canvas: inout Canvas) {
    let readings = indicators.compactMap { session.readings[$0.id] }.filter(\.isReported)
    guard !readings.isEmpty, !area.isEmpty else {
      canvas.draw(TextBlock(session.strings(.figure(.missingInWords)), style: .data), in: area)
      return
    }
    let across = min(readings.count, max(1, (area.width + 1) / (MultiplesPanel.leastColumns + 1)))
    let needed = (readings.count + across - 1) / across
    let isCut = needed > max(1, area.height / MultiplesPanel.rows)
    let (grid, foot) = area.split(top: area.height - (isCut ? 1 : 0))
    let rows = min(needed, max(1, grid.height / MultiplesPanel.rows))
    for (index, reading) in readings.prefix(rows * across).enumerated() {
      draw(reading, in: cell(index, across: across, rows: rows, of: grid), on: &canvas)
    }
    if rows * across < readings.count {
      let hidden = session.strings(.board(.moreRows(readings.count - rows * across)))
      canvas.place(
        StyledText(hidden, style: .secondary), x: foot.x, y: foot.y, width: foot.width)
    }
  }

  /// The place of one chart; a blank column stands between two.
  private func cell(_ index: Int, across: Int, rows: Int, of area: Rect) -> Rect {
    let (row, column) = (index / across, index % across)
    let left = (area.width + 1) * column / across
    let right = (area.width + 1) * (column + 1) / across - 1
    let top = area.height * row / rows
    let bottom = area.height * (row + 1) / rows
    return Rect(x: area.x + left, y: area.y + top, width: right - left, height: bottom - top)
  }

  private func draw(_ reading: Reading, in area: Rect, on canvas: inout Canvas) {
    let (head, body) = area.split(top: 1)
    let figures = session.figureText
    let indicator = reading.indicator
    var figure = figures.valueWithUnit(of: reading) ?? "-"
    if !indicator.isGrowthOnly, let growth = reading.publishedGrowth {
      figure += " " + figures.growth(growth, of: indicator)
    }
    let marks = session.readingText.problemMarks(reading)
    let text = StyledText(figure + (marks.isEmpty ? "" : " ")) + StyledText(marks, style: .data)
    // The name gives way before the figure does.
    let width = min(head.width, canvas.glyphs.columns(of: text))
    canvas.place(
      StyledText(session.strings(indicator.name), style: .strong), x: head.x, y: head.y,
      width: head.width - width - 1)
    canvas.place(
      text, x: head.maxX - width, y: head.y, width: width, alignment: .right)
    if body.height >= MultiplesPanel.chartRows {
      HistoryChart(session: session, indicator: indicator, series: reading.series)
        .draw(in: body, on: &canvas)
    } else if !body.isEmpty {
      let values = session.situation.history(reading.series).map(\.value)
      canvas.draw(Sparkline(Array(values.suffix(body.width))), in: body)
    }
  }
}
