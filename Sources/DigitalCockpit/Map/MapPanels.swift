import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitWarehouse
import CockpitWording

/// The parts of a map.
struct MapPanels: Sendable {
  let context: PageContext
  let figures: AreaComparison
  /// How firm the places are; `nil` for what is a fact only.
  let firmness: AreaRanking?
  /// The alarms of the areas by their causes.
  let clusters: [CauseCluster]

  init(context: PageContext, figures: AreaComparison) {
    self.context = context
    self.figures = figures
    firmness =
      figures.indicator.isFactOnly ? nil : AreaRanking(figures, in: context.situation)
    clusters = CauseCluster.all(
      of: context.duty.listed, below: context.area, in: context.catalogue.areas)
  }

  private static let chartRows = 6

  private var strings: Strings { context.strings }
  private var text: MapText { MapText(strings: strings, figures: figures, ranking: firmness) }

  /// The tiles with one of them in focus.
  func tiles(focused: String?, _ glyphs: GlyphSet) -> TileMap {
    TileMap(
      figures.entries.compactMap { entry in
        guard let place = entry.area.tile else { return nil }
        var lines: [StyledText] = []
        if entry.value != nil, entry.rank != nil {
          lines.append(
            StyledText("\(strings(.column(.rank))) \(text.rank(entry))", style: .secondary))
        }
        return TileMap.Tile(
          row: place.row, column: place.column, name: StyledText(strings(entry.area.short)),
          figure: text.figure(entry), mark: text.letter(entry), lines: lines,
          shade: entry.level.map { glyphs.shade(of: $0, among: figures.scale?.count ?? 1) },
          ground: entry.level.map { .quantity($0, among: figures.scale?.count ?? 1) },
          isFocused: entry.area.code == focused)
      })
  }

  /// What is shown, of when, against what, and what the classes mean.
  func head(isTiled: Bool) -> PagePanel {
    let indicator = figures.indicator
    let period = figures.period.map { context.periodText.text($0, span: indicator.span) } ?? "-"
    var parts = [
      "\(strings(indicator.name)) \(period) \(strings.unit(indicator.unit))",
      "[\(strings(figures.measure.words))]",
    ]
    if !isTiled {
      let hasTiles = figures.entries.contains { $0.area.tile != nil }
      parts.append(strings(hasTiles ? .map(.tooSmall) : .map(.noTiles)))
    }
    parts.append(
      strings(.map(.available(figures.available, of: figures.entries.count))))
    if let total = figures.total, figures.scale?.basis == .share {
      let region = context.catalogue.areas[context.area].map { strings($0.name) } ?? ""
      parts.append(
        strings(
          .map(
            .total(region: region, figure: context.figureText.valueWithUnit(total, of: indicator))))
      )
    }
    if figures.total == nil, figures.scale?.basis == .share {
      parts.append(strings(.map(.noTotal)))
    }
    if indicator.isFactOnly { parts.append(strings(.map(.factOnly))) }
    if figures.entries.contains(where: { $0.absence == .withheld }) {
      parts.append(strings(.map(.hidden)))
    }
    if isTiled { parts.append(strings(.map(.schematic))) }
    if let firmness, figures.measure == .value {
      parts.append(RankingText(strings: strings).basis(firmness))
    }
    let line = StyledText(parts.joined(separator: " | "))
    let causes = isTiled && hasRoomForCauses ? nil : causesInShort
    return PagePanel(
      .tiles { [text] _, glyphs in
        Captioned(caption: line, ItemFlow(text.legend(glyphs)), foot: causes)
      }, exports: .nothing)
  }

  /// The areas by rank.
  var ranking: Table {
    let entries = figures.ordered
    // An area opens its series, whether or not it has figures.
    var table = Table(
      "map",
      rows: entries.map { entry in
        Table.Row(
          entry.area.code,
          opens: .open(
            DetailPage(
              SeriesKey(
                indicator: figures.indicator.id, area: entry.area.code,
                span: figures.indicator.span)
            ).any))
      }
    ) { [strings, text, figures] _ in
      Table.Text(
        [
          Table.Column("rank", strings(.column(.rank)), minimum: 4, alignment: .right),
          Table.Column("area_name", strings(.column(.name)), minimum: 6, ideal: 12),
          Table.Column(
            "value", strings(figures.measure.words), minimum: 7, ideal: 9, alignment: .right),
          Table.Column("class", strings(.column(.mapClass)), minimum: 2, ideal: 5, priority: 1),
          Table.Column("interval", strings(.column(.interval)), minimum: 5, priority: 2),
          Table.Column(
            "growth", strings(.column(.growth)), minimum: 7, priority: 3, alignment: .right),
        ],
        entries.map { entry in
          let growth = entry.absence == nil ? entry.reading.publishedGrowth : nil
          return [
            Table.Cell(
              entry.rank.map { Double($0.place) }, decimals: 0, StyledText(text.rank(entry))),
            Table.Cell(strings(entry.area.short)),
            Table.Cell(entry.value, decimals: figures.decimals, text.figure(entry)),
            Table.Cell(text.letter(entry)),
            Table.Cell(text.interval(entry), style: .secondary, by: .interval(text.places(entry))),
            growth.map {
              Table.Cell(
                $0, decimals: 1,
                StyledText(
                  FigureText(strings: strings).growth($0, of: figures.indicator),
                  style: .secondary))
            } ?? .none,
          ]
        })
    }
    table.overflow = context.overflow
    return table
  }

  /// What the area in focus is ranked among.
  private func peers(_ entry: AreaComparison.Entry) -> String {
    ComparisonText(strings: strings, periods: context.periodText).peers(entry.area.level)
  }

  /// The area in focus: its place, figure and freshness, and its history where there is room.
  func about(_ focus: Focus?) -> PagePanel? {
    guard let entry = figures.entries.first(where: { $0.area.code == focus?.id }) else {
      return nil
    }
    let reading = entry.reading
    var facts: [String] = []
    if let rank = entry.rank {
      facts.append(
        "\(strings(.column(.rank))) \(rank.text(peers: peers(entry), strings.language)) "
          + "\(strings(.column(.interval))) \(text.interval(entry))")
    }
    if let latest = reading.latest, let value = context.figureText.valueWithUnit(of: reading) {
      let period = context.periodText.text(latest.period, span: reading.series.span)
      facts.append("\(period) \(value)")
      if let alarm = context.readingText.alarm(reading) { facts.append(alarm.text) }
      if let doubted = context.readingText.doubted(reading) { facts.append(doubted) }
    } else {
      facts.append(reading.withoutFigure?.reason ?? strings(.figure(.missingInWords)))
    }
    if reading.withoutFigure?.isWithheld != true, let growth = reading.publishedGrowth {
      facts.append(context.figureText.growthWords(growth, of: figures.indicator))
    }
    facts.append(context.readingText.freshness(reading))
    if let latest = reading.latest { facts.append(context.sourceName(latest.source)) }
    let words = TextBlock(facts.joined(separator: "  "))
    let chart = HistoryChart(
      context: context, indicator: figures.indicator, series: reading.series)
    return PagePanel(
      .picture(
        Deferred { Charted(words: words, chart: chart, leastRows: MapPanels.chartRows) }),
      title: strings(entry.area.name), exports: .nothing)
  }
}

// MARK: - Alarms of one cause

extension MapPanels {
  /// From this size on there is room for a list of causes below that of the places.
  private static let sizeForCauses = Size(columns: 140, rows: 40)

  var hasRoomForCauses: Bool {
    context.size.columns >= MapPanels.sizeForCauses.columns
      && context.size.rows >= MapPanels.sizeForCauses.rows
  }

  /// The rows of the list of causes, with its title; 0 where there is none.
  var causeRows: Int { hasRoomForCauses && !clusters.isEmpty ? min(clusters.count, 8) + 1 : 0 }

  private func name(_ cluster: CauseCluster) -> String {
    context.catalogue.alarmCauses.first { $0.id == cluster.cause }.map { strings($0.name) }
      ?? cluster.members.first.map { strings($0.alarm.rule.name) } ?? cluster.cause
  }

  private func level(_ cluster: CauseCluster) -> StyledText {
    cluster.level.map { StyledText(strings($0.tag) + " ", style: $0.style) } ?? ""
  }

  /// Each cause with its alarms: where, and under which number.
  var causes: PagePanel {
    let lines = clusters.map { cluster in
      let areas = cluster.areas.map { area in
        let numbers = cluster.members.filter { $0.area == area }
          .map { context.dutyText.number($0.alarm.occurrence?.number) }
        return "\(context.areaName(area)) \(numbers.joined(separator: " "))"
      }
      return level(cluster)
        + StyledText(
          strings(
            .ranking(
              .cluster(cause: name(cluster), areas: areas.joined(separator: strings.comma)))))
    }
    return PagePanel(.lines(lines), title: strings(.ranking(.sameCause)), exports: .nothing)
  }

  /// The causes in a line, each with how many areas it reaches; `nil` where there is none.
  private var causesInShort: StyledText? {
    guard !clusters.isEmpty else { return nil }
    let head = StyledText(strings(.ranking(.sameCause)) + strings.colon, style: .secondary)
    return clusters.reduce(head) { line, cluster in
      let words = strings(
        .ranking(.clusterInShort(cause: name(cluster), areas: cluster.areas.count)))
      return line + level(cluster) + StyledText(words + "  ")
    }
  }
}

/// A line above a widget, and one below it where there is something to say.
private struct Captioned: Widget {
  let caption: StyledText
  let widget: any Widget
  let foot: StyledText?

  init(caption: StyledText, _ widget: any Widget, foot: StyledText?) {
    self.caption = caption
    self.widget = widget
    self.foot = foot
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let (first, rest) = area.split(top: 1)
    canvas.place(caption, x: first.x, y: first.y, width: first.width)
    guard let foot, rest.height > 1 else { return canvas.draw(widget, in: rest) }
    let (middle, last) = rest.split(top: rest.height - 1)
    canvas.draw(widget, in: middle)
    canvas.place(foot, x: last.x, y: last.y, width: last.width)
  }
}

/// Words, and a chart below them where there is room.
private struct Charted: Widget {
  let words: TextBlock
  let chart: any Widget
  /// The rows from which on there is a chart.
  let leastRows: Int

  func draw(in area: Rect, on canvas: inout Canvas) {
    let (top, rest) = area.split(top: area.height >= leastRows ? 2 : area.height)
    canvas.draw(words, in: top)
    if !rest.isEmpty { canvas.draw(chart, in: rest) }
  }
}
