import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Few figures in large digits, for a screen that is read from five metres.
///
/// Each has its name and state above, target and growth below, and a trend where there is room. A
/// figure that does not count is hollow, one that is hard to believe or contradicted has a question
/// mark behind it, and a missing one is a question mark alone. Where there are more than have room, the
/// page of the one in focus shows.
struct WallPanel: CardWidget {
  private let context: PageContext
  private let tiles: [WallTile]
  /// The indicators of the tiles.
  private let ids: [String]
  /// The indicator in focus.
  private var focused: String?

  /// The least extent of a tile and the most of them beside and below each other.
  private static let least = Size(columns: 56, rows: 9)
  private static let most = 3

  init(context: PageContext, indicators: [Indicator], showsGood: Bool) {
    self.context = context
    let readings = indicators.compactMap { context.readings[$0.id] }
    ids = readings.map(\.indicator.id)
    tiles = readings.map { WallTile(context: context, reading: $0, showsGood: showsGood) }
  }

  /// The wall with a figure in focus.
  func focusing(_ indicator: String?) -> WallPanel {
    var wall = self
    wall.focused = indicator
    return wall
  }

  func cardsAcross(in area: Rect) -> Int {
    min(
      max(1, tiles.count),
      max(1, min(WallPanel.most, (area.width + 1) / (WallPanel.least.columns + 1))))
  }

  func card(at place: Point, in area: Rect) -> String? {
    cards(in: area).first { $0.area.contains(place) }.map { ids[$0.tile] }
  }

  /// The tiles of the page that shows, each in its place.
  private func cards(in area: Rect) -> [(tile: Int, area: Rect)] {
    guard !area.isEmpty, !tiles.isEmpty else { return [] }
    let across = cardsAcross(in: area)
    let fitting = max(1, min(WallPanel.most, (area.height + 1) / (WallPanel.least.rows + 1)))
    let rows = min(fitting, (tiles.count + across - 1) / across)
    let focus = focused.flatMap { ids.firstIndex(of: $0) } ?? 0
    let first = focus / (rows * across) * (rows * across)
    return (first..<min(tiles.count, first + rows * across)).map { tile in
      let (row, column) = ((tile - first) / across, (tile - first) % across)
      let top = (area.height + 1) * row / rows
      let bottom = (area.height + 1) * (row + 1) / rows - 1
      let left = (area.width + 1) * column / across
      let right = (area.width + 1) * (column + 1) / across - 1
      return (
        tile,
        Rect(x: area.x + left, y: area.y + top, width: right - left, height: bottom - top)
      )
    }
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty, !tiles.isEmpty else {
      let none: Phrase = context.filter == nil ? .figure(.noFigure) : .find(.filterNone)
      return canvas.draw(TextBlock(context.strings(none), style: .secondary), in: area)
    }
    let cards = cards(in: area)
    for (tile, place) in cards {
      if place.y > area.y, place.x == area.x {
        canvas.horizontalRule(x: area.x, y: place.y - 1, length: area.width)
      }
      if place.x > area.x {
        canvas.verticalRule(x: place.x - 1, y: place.y, length: place.height)
      }
      canvas.draw(tiles[tile], in: place)
      guard ids[tile] == focused else { continue }
      canvas.put(canvas.glyphs.focus, x: place.x, y: place.y)
    }
    let shown = Set(cards.map(\.tile))
    drawHidden(tiles.indices.filter { !shown.contains($0) }, in: area, on: &canvas)
  }

  /// Says which figure is in focus, how many have no room, and the gravest state among these.
  private func drawHidden(_ hidden: [Int], in area: Rect, on canvas: inout Canvas) {
    guard !hidden.isEmpty else { return }
    let worst = hidden.compactMap { tiles[$0].light }.max { $0.severity < $1.severity }
    // On narrow screens the words of the last figure need the room.
    let isRoomy = area.width > WallPanel.least.columns * 2
    let focus = isRoomy ? focused.flatMap { ids.firstIndex(of: $0) } : nil
    let place = focus.map { "\($0 + 1)/\(ids.count) " } ?? ""
    let text =
      place
      + (worst.map {
        context.strings(.board(.moreRowsWorst(hidden.count, light: context.strings($0.words))))
      } ?? context.strings(.board(.moreRows(hidden.count))))
    let width = canvas.glyphs.columns(of: text) + 2
    canvas.write(" \(text) ", x: area.maxX - width, y: area.maxY - 1, style: .secondary)
  }

  /// The figures in words, for screen readers.
  var lines: [String] { tiles.map(\.line) }
}

/// One figure of a wall.
private struct WallTile: Widget {
  private let name: String
  private let growthWord: String
  private let state: StyledText
  private let unit: String
  private let figure: BlockText
  /// Period, growth and target, the most important first.
  private let facts: [StyledText]
  private let bullet: ProgressBullet?
  private let chart: HistoryChart?
  /// The look of the whole tile where its state must not be missed.
  private let ground: Style?
  /// A light that is behind; `nil` for others.
  let light: Light?

  /// The rows of a chart, and those from which on the figure leaves room for more than words.
  private static let chartRows = 5
  private static let digitRows = 7

  init(context: PageContext, reading: Reading, showsGood: Bool) {
    let strings = context.strings
    let indicator = reading.indicator
    name = strings(indicator.name)
    growthWord = strings(.column(.growth))
    let marks = context.readingText.briefMarks(reading)
    let lit = reading.light.light
    let isGood = showsGood && lit == .green && marks.isEmpty
    var states: [StyledText] = []
    if let alarm = context.readingText.alarm(reading) { states.append(alarm) }
    if lit != nil || reading.light.lastLight != nil {
      let style: Style = isGood ? .good : lit?.style ?? .secondary
      states.append(StyledText(reading.light.short(in: context.language), style: style))
    }
    if !marks.isEmpty { states.append(StyledText(marks, style: .data)) }
    state = states.dropFirst().reduce(states.first ?? "") { $0 + StyledText(" ") + $1 }
    light = lit.flatMap { $0 == .green ? nil : $0 }
    let loudest = states.first?.spans.first?.style ?? .normal
    let value = context.figureText.value(of: reading)?.filter { $0 != "," }
    // Not on top of what is drawn by its texture: the data have their own look.
    let isOld = !reading.isUsable || value == nil
    ground = !isOld && [.critical, .serious].contains(loudest) ? loudest : nil
    let isAsked = reading.dataIssues.contains { issue in
      switch issue {
      case .doubted, .contradicted: true
      case .missing, .notCurrent: false
      }
    }
    if let value {
      figure = BlockText(
        value + (isAsked ? "?" : ""), isHollow: isOld,
        style: isOld ? .data : isGood ? .good : loudest == .normal ? .strong : loudest)
      unit = reading.latest?.counts(of: indicator) == nil ? strings.unit(indicator.unit) : ""
    } else {
      let absence = context.absence(of: reading)
      let isMissing = absence.spans.first?.style == .data
      figure = BlockText(
        isMissing ? "?" : "-", isHollow: true, style: absence.spans.first?.style ?? .normal)
      unit = absence.text
    }
    facts = WallTile.facts(of: reading, in: context)
    bullet = ProgressBullet(reading, text: context.progressText)
    chart =
      reading.isReported
      ? HistoryChart(context: context, indicator: indicator, series: reading.series) : nil
  }

  /// The period with the growth, what the figure is held against, and why it does not count.
  private static func facts(of reading: Reading, in context: PageContext) -> [StyledText] {
    let strings = context.strings
    let indicator = reading.indicator
    var facts: [StyledText] = []
    if !reading.isUsable {
      let doubts = context.readingText.doubts(reading)
      let conflicts = context.readingText.conflicts(reading, sourceName: context.sourceName)
      facts.append(
        StyledText(doubts ?? conflicts ?? context.readingText.freshness(reading), style: .data))
    }
    var standing: [String] = []
    if let target = reading.target {
      let text = context.progressText
      standing.append("\(strings(.column(.target))) \(text.target(target, of: indicator))")
      if let progress = reading.progress, case .cumulative = progress.measure,
        let done = text.completionText(progress)
      {
        standing.append(strings(.progress(.completion(percent: done))))
      }
      if let gap = text.gap(of: reading) { standing.append("\(strings(.column(.gap))) \(gap)") }
    }
    var now: [String] = []
    if let latest = reading.latest {
      now.append(context.periodText.text(latest.period, span: reading.series.span))
    }
    if !indicator.isGrowthOnly, let growth = reading.publishedGrowth {
      now.append(
        "\(strings(.column(.growth))) \(context.figureText.growth(growth, of: indicator))")
    }
    facts += [now, standing].filter { !$0.isEmpty }.map {
      StyledText($0.joined(separator: "  "))
    }
    return facts
  }

  /// The tile in words.
  var line: String {
    ([name, figure.text + (unit.isEmpty ? "" : " \(unit)"), state.text] + facts.map(\.text))
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let inner = Rect(x: area.x + 1, y: area.y, width: area.width - 2, height: area.height)
    let (head, body) = inner.split(top: 1)
    drawHead(in: head, on: &canvas)
    let glyphs = canvas.glyphs
    // Words first: all of them where the digits still have their rows, else one row.
    let spare = body.height - WallTile.digitRows
    let isOneRow = spare < facts.count
    let wordRows = isOneRow ? min(1, max(0, body.height - 1)) : facts.count
    let room = body.height - wordRows
    let unitColumns = unit.isEmpty ? 0 : glyphs.columns(of: unit) + 1
    let digits = figure.size(
      in: Size(
        columns: body.width - unitColumns,
        rows: min(room, max(WallTile.digitRows, body.height / 2))), glyphs: glyphs)
    let (upper, rest) = body.split(top: digits.rows)
    canvas.draw(figure, in: upper.split(left: digits.columns).left)
    if !upper.isEmpty {
      canvas.place(
        StyledText(unit, style: .strong), x: upper.x + digits.columns + 1, y: upper.maxY - 1,
        width: upper.width - digits.columns - 1)
    }
    var below = rest
    // A blank row parts digits from words where there is one.
    if below.height > wordRows { below = below.split(top: 1).rest }
    let lines =
      isOneRow
      ? [facts.dropFirst().reduce(facts.first ?? "") { $0 + StyledText("  ") + $1 }] : facts
    for line in lines {
      let (own, next) = below.split(top: 1)
      guard !own.isEmpty else { break }
      canvas.place(line, x: own.x, y: own.y, width: own.width)
      below = next
    }
    if let bullet, !below.isEmpty {
      let (own, next) = below.split(top: 1)
      canvas.draw(bullet, in: own)
      below = next
    }
    if let chart, below.height >= WallTile.chartRows { canvas.draw(chart, in: below) }
    if let ground {
      // The tile is all of its state; what is blank shows the ground, too.
      canvas.restyle(area) { _ in ground }
    }
  }

  /// The name, wide where there is room, then the trend and the state.
  private func drawHead(in row: Rect, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let stateColumns = glyphs.columns(of: state)
    let wide = name.map(String.init).joined(separator: " ")
    let room = row.width - stateColumns - 1
    let title = glyphs.columns(of: wide) * 2 <= room ? wide : name
    canvas.place(StyledText(title, style: .strong), x: row.x, y: row.y, width: room)
    canvas.place(state, x: row.maxX - stateColumns, y: row.y, width: stateColumns)
    guard let chart, let trend = chart.trend else { return }
    let label = chart.trendIsGrowth ? growthWord + " " : ""
    let labelColumns = glyphs.columns(of: label)
    let free = room - glyphs.columns(of: title) - 2 - labelColumns
    let columns = min(WallTile.trendColumns, trend.count, free)
    guard columns >= WallTile.trendColumns / 3 else { return }
    let x = row.x + room - columns
    canvas.write(label, x: x - labelColumns, y: row.y, style: .secondary, limit: labelColumns)
    canvas.draw(
      Sparkline(trend.suffix(columns)), in: Rect(x: x, y: row.y, width: columns, height: 1))
  }

  private static let trendColumns = 24
}
