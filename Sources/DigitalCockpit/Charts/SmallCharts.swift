import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// Small charts of many indicators in a grid, all of one form, each with its newest figure.
struct MultiplesPanel: Widget {
  private let context: PageContext
  /// The readings that have a figure, with their charts.
  private let entries: [(reading: Reading, chart: HistoryChart)]

  init(context: PageContext, indicators: [Indicator]) {
    self.context = context
    entries = indicators.compactMap { context.readings[$0.id] }.filter(\.isReported).map {
      ($0, HistoryChart(context: context, indicator: $0.indicator, series: $0.series))
    }
  }

  /// The least columns of a chart, and the rows of one with its caption.
  private static let leastColumns = 32
  private static let rows = 6
  private static let chartRows = 3

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard !entries.isEmpty, !area.isEmpty else {
      let none: Phrase = context.filter == nil ? .figure(.missingInWords) : .find(.filterNone)
      canvas.draw(TextBlock(context.strings(none), style: .secondary), in: area)
      return
    }
    let (across, rows, grid, foot) = grid(in: area)
    for (index, entry) in entries.prefix(rows * across).enumerated() {
      draw(entry, in: cell(index, across: across, rows: rows, of: grid), on: &canvas)
    }
    if rows * across < entries.count {
      let hidden = context.strings(.board(.moreRows(entries.count - rows * across)))
      canvas.place(
        StyledText(hidden, style: .secondary), x: foot.x, y: foot.y, width: foot.width)
    }
  }

  /// How many charts stand beside and below one another, and the row for those without room.
  private func grid(in area: Rect) -> (across: Int, rows: Int, grid: Rect, foot: Rect) {
    let across = min(entries.count, max(1, (area.width + 1) / (MultiplesPanel.leastColumns + 1)))
    let needed = (entries.count + across - 1) / across
    let isCut = needed > max(1, area.height / MultiplesPanel.rows)
    let (grid, foot) = area.split(top: area.height - (isCut ? 1 : 0))
    return (across, min(needed, max(1, grid.height / MultiplesPanel.rows)), grid, foot)
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

  private func draw(
    _ entry: (reading: Reading, chart: HistoryChart), in area: Rect, on canvas: inout Canvas
  ) {
    let reading = entry.reading
    let (head, body) = area.split(top: 1)
    let figures = context.figureText
    let indicator = reading.indicator
    var figure = figures.valueWithUnit(of: reading) ?? "-"
    if !indicator.isGrowthOnly, let growth = reading.publishedGrowth {
      figure += " " + figures.growth(growth, of: indicator)
    }
    let marks = context.readingText.briefMarks(reading)
    var text = StyledText(figure + (marks.isEmpty ? "" : " "))
    if let alarm = context.readingText.alarm(reading) {
      text = StyledText(figure + " ") + alarm + StyledText(marks.isEmpty ? "" : " ")
    }
    text = text + StyledText(marks, style: .data)
    // The name gives way before the figure does.
    let width = min(head.width, canvas.glyphs.columns(of: text))
    canvas.place(
      StyledText(context.strings(indicator.name), style: .strong), x: head.x, y: head.y,
      width: head.width - width - 1)
    canvas.place(
      text, x: head.maxX - width, y: head.y, width: width, alignment: .right)
    if body.height >= MultiplesPanel.chartRows {
      canvas.draw(entry.chart, in: body)
    } else if !body.isEmpty {
      let values = entry.chart.values
      canvas.draw(Sparkline(Array(values.suffix(body.width))), in: body)
    }
  }
}

/// Small charts of indicators over time, one below the other.
struct TrendPanel: Widget {
  private let context: PageContext
  private let entries: [(reading: Reading, chart: HistoryChart)]

  /// The charts of some indicators.
  init(context: PageContext, indicators: [Indicator]) {
    self.context = context
    entries = indicators.compactMap { context.readings[$0.id] }.map {
      ($0, HistoryChart(context: context, indicator: $0.indicator, series: $0.series))
    }
  }

  /// A caption and three rows of chart.
  private static let leastRows = 4

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard !entries.isEmpty else {
      let none: Phrase = context.filter == nil ? .figure(.noFigure) : .find(.filterNone)
      return canvas.draw(TextBlock(context.strings(none), style: .secondary), in: area)
    }
    for (entry, own) in zip(entries, places(in: area)) { draw(entry, in: own, on: &canvas) }
  }

  /// The places of the charts that have room.
  private func places(in area: Rect) -> [Rect] {
    let count = min(entries.count, max(1, area.height / TrendPanel.leastRows))
    var rest = area
    return (0..<count).map { index in
      let (own, below) = rest.split(top: rest.height / (count - index))
      rest = below
      return own
    }
  }

  private func draw(
    _ entry: (reading: Reading, chart: HistoryChart), in area: Rect, on canvas: inout Canvas
  ) {
    let reading = entry.reading
    let (head, body) = area.split(top: 1)
    var caption = StyledText(context.strings(reading.indicator.name) + " ", style: .strong)
    if let latest = reading.latest, let figure = context.figureText.valueWithUnit(of: reading) {
      let period = context.periodText.text(latest.period, span: reading.series.span)
      let text = context.readingText
      let old: Style = latest == reading.doubted ? .secondary : .normal
      caption = caption + StyledText("\(period) \(figure) ", style: old)
      if let alarm = text.alarm(reading) { caption = caption + alarm + StyledText(" ") }
      caption =
        caption
        + StyledText(text.doubted(reading) ?? text.problemMarks(reading), style: .data)
    } else {
      caption = caption + context.absence(of: reading)
    }
    canvas.place(caption, x: head.x, y: head.y, width: head.width)
    canvas.draw(entry.chart, in: body)
  }
}

// MARK: - Cursor

extension MultiplesPanel: ChartHost {
  var charts: [HostedChart] { entries.map { context.hosted($0.reading, $0.chart) } }

  func place(of chart: Int, in area: Rect, _ glyphs: GlyphSet) -> Rect? {
    let (across, rows, grid, _) = grid(in: area)
    guard chart < rows * across else { return nil }
    return cell(chart, across: across, rows: rows, of: grid)
  }

  func draw(chart: Int, in area: Rect, on canvas: inout Canvas) {
    draw(entries[chart], in: area, on: &canvas)
  }
}

extension TrendPanel: ChartHost {
  var charts: [HostedChart] { entries.map { context.hosted($0.reading, $0.chart) } }

  func place(of chart: Int, in area: Rect, _ glyphs: GlyphSet) -> Rect? {
    let places = places(in: area)
    return places.indices.contains(chart) ? places[chart] : nil
  }

  func draw(chart: Int, in area: Rect, on canvas: inout Canvas) {
    draw(entries[chart], in: area, on: &canvas)
  }
}

extension PageContext {
  /// The chart of a reading on a board, which opens the reading.
  fileprivate func hosted(_ reading: Reading, _ chart: HistoryChart) -> HostedChart {
    HostedChart(
      title: strings(reading.indicator.name), opens: .open(page(of: reading.indicator)),
      points: { chart.points(columns: $0) })
  }
}
