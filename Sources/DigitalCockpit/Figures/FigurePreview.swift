import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The charts of a series and its figures so far, below the list in which it is in focus.
struct FigurePreview: Widget {
  private let title: String
  private let charts: DetailCharts
  private let figures: PagePanel
  private let now: Instant

  /// The rule with the name, and the rows of one chart.
  static let leastRows = 8
  /// From this width on, the figures stand beside the charts.
  private static let columnsForTwo = 120

  /// The preview of a series; `nil` where it has no figures or the pack no such indicator.
  init?(of series: SeriesKey, in context: PageContext) {
    guard let indicator = context.catalogue.indicator(series.indicator) else { return nil }
    let reading = context.situation.reading(of: indicator, series: series)
    guard reading.latest != nil else { return nil }
    now = context.now
    title = context.strings(indicator.name)
    charts = DetailCharts(context: context, reading: reading)
    figures = FiguresTable(context: context, reading: reading).panel
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let (head, body) = area.split(top: 1)
    canvas.draw(Rule(StyledText(title, style: .strong)), in: head)
    guard area.width >= FigurePreview.columnsForTwo, let table = figures.table else {
      return canvas.draw(charts, in: body)
    }
    let (left, right) = body.split(left: body.width * 58 / 100)
    canvas.draw(charts, in: left)
    let (rule, rows) = right.split(left: 2).rest.split(top: 1)
    if let heading = figures.heading { canvas.draw(Rule(heading(rule)), in: rule) }
    canvas.draw(
      table.drawn(focused: nil, from: 0, height: rows.height, now: now, canvas.glyphs), in: rows)
  }
}
