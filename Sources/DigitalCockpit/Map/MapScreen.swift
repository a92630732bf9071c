import CockpitWarehouse
import CockpitJudgement
import CockpitCanvas
import CockpitCatalogue
import CockpitWording

/// One indicator by area: tiles, the ranking beside them, the area in focus below.
///
/// Where the tiles do not fit, the ranking has all the room.
struct MapScreen: Widget {
  let session: Session

  private static let chartRows = 6
  private static let headRows = 3

  private var strings: Strings { session.strings }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let figures = session.mapFigures else {
      canvas.draw(TextBlock(strings(.map(.nothing)), style: .secondary), in: area)
      return
    }
    let text = MapText(strings: strings, figures: figures)
    let (head, body) = MapScreen.split(area)
    let map = TileMap(tiles(figures, text, canvas.glyphs))
    let layout = MapLayout(map: map, in: body)
    drawHead(figures, text, layout, in: head, on: &canvas)
    guard let tiles = layout.tiles else {
      let (list, below) = body.split(
        top: min(body.height, max(body.height - 8, figures.entries.count + 1)))
      canvas.draw(ranking(figures, text), in: list)
      drawFocus(figures, text, in: below, on: &canvas)
      return
    }
    canvas.draw(map, in: tiles)
    canvas.verticalRule(x: layout.list.x - 1, y: body.y, length: body.height)
    canvas.draw(ranking(figures, text), in: layout.list)
    drawFocus(figures, text, in: layout.focus, on: &canvas)
  }

  /// Whether the tiles fit, so that arrows move among them.
  var isTiled: Bool {
    let tiles = session.mapAreas.compactMap { area in
      area.tile.map { TileMap.Tile(row: $0.row, column: $0.column, name: "") }
    }
    let body = MapScreen.split(ScreenLayout(session.size).body).body
    return MapLayout(map: TileMap(tiles), in: body).tiles != nil
  }

  private static func split(_ area: Rect) -> (head: Rect, body: Rect) {
    let parts = area.split(top: min(area.height / 4, headRows))
    return (parts.top, parts.rest)
  }

  private func tiles(_ figures: MapFigures, _ text: MapText, _ glyphs: GlyphSet) -> [TileMap.Tile] {
    let focus = session.place.focus?.id
    return figures.entries.compactMap { entry in
      guard let place = entry.area.tile else { return nil }
      var lines: [StyledText] = []
      if entry.value != nil, entry.rank != nil {
        lines.append(
          StyledText("\(strings(.column(.rank))) \(text.rank(entry))", style: .secondary))
      }
      return TileMap.Tile(
        row: place.row, column: place.column, name: StyledText(name(of: entry.area)),
        figure: text.figure(entry), mark: text.letter(entry), lines: lines,
        shade: entry.level.map { glyphs.shade(of: $0, among: figures.scale?.count ?? 1) },
        isFocused: entry.area.code == focus)
    }
  }

  private func name(of area: Area) -> String {
    strings(area.short)
  }

  /// What is shown, of when, against what, and what the classes mean.
  private func drawHead(
    _ figures: MapFigures, _ text: MapText, _ layout: MapLayout, in area: Rect,
    on canvas: inout Canvas
  ) {
    let indicator = figures.indicator
    let period = figures.period.map { session.periodText.text($0, span: indicator.span) } ?? "-"
    var parts = [
      "\(strings(indicator.name)) \(period) \(strings.unit(indicator.unit))",
      "[\(strings(figures.view.words))]",
    ]
    if layout.tiles == nil {
      let hasTiles = figures.entries.contains { $0.area.tile != nil }
      parts.append(strings(hasTiles ? .map(.tooSmall) : .map(.noTiles)))
    }
    parts.append(
      strings(.map(.available(figures.available, of: figures.entries.count))))
    if let total = figures.total, figures.scale?.basis == .share {
      let region = session.catalogue.areas[session.area].map { strings($0.name) } ?? ""
      parts.append(
        strings(
          .map(
            .total(region: region, figure: session.figureText.valueWithUnit(total, of: indicator))))
      )
    }
    if figures.total == nil, figures.scale?.basis == .share {
      parts.append(strings(.map(.noTotal)))
    }
    if indicator.isFactOnly { parts.append(strings(.map(.factOnly))) }
    if figures.entries.contains(where: { $0.absence == .hidden }) {
      parts.append(strings(.map(.hidden)))
    }
    if layout.tiles != nil { parts.append(strings(.map(.schematic))) }
    let (first, rest) = area.split(top: 1)
    canvas.place(
      StyledText(parts.joined(separator: " | ")), x: first.x, y: first.y, width: first.width)
    canvas.draw(TextBlock(text.legend(canvas.glyphs), style: .secondary), in: rest)
  }

  private func ranking(_ figures: MapFigures, _ text: MapText) -> MetricTable {
    let entries = figures.ordered
    return MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.rank)), minimum: 4, alignment: .right),
        MetricTable.Column(strings(.column(.name)), minimum: 6, ideal: 12),
        MetricTable.Column(
          strings(figures.view.words), minimum: 7, ideal: 9, alignment: .right),
        MetricTable.Column(strings(.column(.mapClass)), minimum: 2, ideal: 5, priority: 1),
        MetricTable.Column(strings(.column(.interval)), minimum: 5, priority: 2),
        MetricTable.Column(
          strings(.column(.growth)), minimum: 7, priority: 3, alignment: .right),
      ],
      rows: entries.map { entry in
        .cells([
          StyledText(text.rank(entry)), StyledText(name(of: entry.area)), text.figure(entry),
          StyledText(text.letter(entry)), StyledText(text.interval(entry), style: .secondary),
          StyledText(
            (entry.absence == nil ? entry.reading.publishedGrowth : nil).map {
              session.figureText.growth($0, of: figures.indicator)
            } ?? "-", style: .secondary),
        ])
      },
      focusedRow: entries.firstIndex { $0.area.code == session.place.focus?.id },
      overflow: session.overflow)
  }

  /// The area in focus: its place, figure and freshness, and its history where there is room.
  private func drawFocus(
    _ figures: MapFigures, _ text: MapText, in area: Rect, on canvas: inout Canvas
  ) {
    let code = session.place.focus?.id
    guard !area.isEmpty, let entry = figures.entries.first(where: { $0.area.code == code }) else {
      return
    }
    let reading = entry.reading
    let (head, body) = area.split(top: 1)
    canvas.draw(Rule(StyledText(strings(entry.area.name), style: .strong)), in: head)
    var facts: [String] = []
    if let rank = entry.rank {
      facts.append(
        "\(strings(.column(.rank))) \(rank.text(strings.language)) "
          + "\(strings(.column(.interval))) \(text.interval(entry))")
    }
    if let latest = reading.latest, let value = latest.value {
      let period = session.periodText.text(latest.period, span: reading.series.span)
      facts.append(
        "\(period) \(session.figureText.valueWithUnit(value, of: figures.indicator))")
    } else {
      facts.append(reading.withoutFigure?.reason ?? strings(.figure(.missingInWords)))
    }
    if reading.withoutFigure?.isWithheld != true, let growth = reading.publishedGrowth {
      facts.append(session.figureText.growthWords(growth, of: figures.indicator))
    }
    facts.append(session.readingText.freshness(reading))
    if let latest = reading.latest { facts.append(session.sourceName(latest.source)) }
    let (words, chart) = body.split(top: body.height >= MapScreen.chartRows ? 2 : body.height)
    canvas.draw(TextBlock(facts.joined(separator: "  ")), in: words)
    if !chart.isEmpty {
      HistoryChart(session: session, indicator: figures.indicator, series: reading.series)
        .draw(in: chart, on: &canvas)
    }
  }
}
