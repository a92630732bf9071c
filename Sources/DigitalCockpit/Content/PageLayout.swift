import CockpitCanvas

/// A page in the room that it has: what it draws where, and what can be pointed at.
///
/// Drawing, the mouse and scrolling all go by these pieces, so that a click finds its row without
/// a picture.
struct PageLayout: Sendable {
  enum Piece: Sendable {
    case table(Table, panel: Int, Rect)
    case facts(FactList, Rect)
    case widget(any Widget, Rect)
    case line(StyledText, Rect)
    case verbatim(String, Rect)
    case divider(Rect)
    case label(String, Rect)
  }

  private let room: PageRoom
  private(set) var pieces: [Piece] = []
  /// The panels that have a place, in that order.
  private(set) var panels: [Int] = []
  /// The panels of charts with their places.
  private(set) var hosts: [(panel: Int, host: any ChartHost, area: Rect)] = []
  /// The pictures with cards and their places.
  private(set) var cards: [(panel: Int, picture: any CardWidget, area: Rect)] = []
  /// Where the cursor is in a chart, and what stands there.
  private(set) var reading: ChartReading?

  init(_ content: PageContent, in room: PageRoom) {
    self.room = room
    let resolved = content.panels.map { $0.resolved(room.focus) }
    if let zoom = room.zoom, content.panels.indices.contains(zoom.panel) {
      var panel = resolved[zoom.panel]
      let heading = panel.heading
      let title = StyledText(panel.name ?? content.title, style: .strong)
      let note = StyledText("  \(zoom.note)", style: .secondary)
      let place = StyledText("\(zoom.place) ", style: .strong)
      panel.heading = { place + (heading?($0) ?? title) + note }
      panels.append(zoom.panel)
      add(panel, zoom.panel, in: room.area)
      return
    }
    for place in content.arrange(resolved, room) {
      switch place {
      case .panel(let index, let area):
        panels.append(index)
        add(resolved[index], index, in: area)
      case .divider(let area): pieces.append(.divider(area))
      case .label(let text, let area): pieces.append(.label(text, area))
      }
    }
  }

  private mutating func add(_ panel: PagePanel, _ index: Int, in area: Rect) {
    guard !panel.isNothing else { return }
    var body = area
    if let heading = panel.heading {
      let (rule, rest) = area.split(top: 1)
      pieces.append(.widget(Rule(heading(area)), rule))
      body = rest
    }
    switch panel.body {
    case .table(let table): add(table, index, in: body)
    case .facts(let facts): pieces.append(.facts(facts.list(in: room), body))
    case .text(let text): pieces.append(.widget(text, body))
    case .lines(let lines):
      for (row, line) in lines.enumerated().prefix(body.height) {
        pieces.append(.line(line, body.row(row)))
      }
    case .line(let line, let narrow):
      let fits = room.glyphs.columns(of: line) <= body.width
      pieces.append(.line(fits ? line : narrow, body.row(0)))
    case .verbatim(let lines):
      for (row, line) in lines.enumerated().prefix(body.height) {
        pieces.append(.verbatim(line, body.row(row)))
      }
    case .picture(let picture):
      let picture = picture()
      guard let host = picture as? any ChartHost, !host.charts.isEmpty else {
        return pieces.append(.widget(picture, body))
      }
      hosts.append((index, host, body))
      guard let cursor = room.cursor, cursor.panel == index,
        let reading = host.reading(at: cursor, in: body, room.glyphs)
      else { return pieces.append(.widget(picture, body)) }
      self.reading = reading
      pieces.append(.widget(PointedCharts(host: host, reading: reading), body))
    case .tiles(let draw):
      // Without cards of its own, what is in focus is a row of the list beside it.
      let focus = panel.cards.isEmpty ? room.focus?.id : focused(in: index)
      let picture = draw(focus, room.glyphs)
      if let picture = picture as? any CardWidget { cards.append((index, picture, body)) }
      pieces.append(.widget(picture, body))
    case .nothing: break
    }
  }

  private mutating func add(_ table: Table, _ index: Int, in area: Rect) {
    if table.rows.isEmpty, let empty = table.empty, table.head == nil, table.foot == nil {
      return pieces.append(.widget(empty, area))
    }
    var rest = area
    switch table.head {
    case .line(let line):
      pieces.append(.line(line, area.row(0)))
      rest = area.split(top: 1).rest
    case .block(let block):
      let rows = block.height(width: area.width, glyphs: room.glyphs)
      let (head, below) = area.split(top: min(rows, max(1, area.height / 3)))
      pieces.append(.widget(block, head))
      rest = below
    case nil: break
    }
    if let note = table.note {
      let (body, foot) = rest.split(top: rest.height - note.rows)
      rest = body
      if let row = focused(in: index).flatMap({ table.place(of: $0)?.row }) {
        let (rule, text) = foot.split(top: 1)
        pieces.append(.widget(Rule(), rule))
        pieces.append(.widget(note.text(row), text))
      }
    }
    if let foot = table.foot {
      let rows = table.rows.isEmpty ? (table.empty == nil ? 0 : 1) : table.rows.count + 1
      let (body, below) = rest.split(top: min(rest.height - 1, rows))
      pieces.append(.line(foot, below.row(0)))
      rest = body
    }
    if table.rows.isEmpty, let empty = table.empty {
      pieces.append(.widget(empty, rest))
    } else {
      pieces.append(.table(table, panel: index, rest))
    }
  }

  /// Puts a widget where no panel is.
  mutating func append(_ widget: any Widget, in area: Rect) { pieces.append(.widget(widget, area)) }

  private func focused(in panel: Int) -> String? {
    room.focus.flatMap { $0.panel == panel ? $0.id : nil }
  }

  private func drawn(_ table: Table, _ panel: Int, in area: Rect) -> MetricTable {
    table.drawn(
      focused: focused(in: panel), from: room.scroll, height: area.height, now: room.now,
      room.glyphs)
  }
}

extension PageLayout {
  func draw(on canvas: inout Canvas) {
    for piece in pieces {
      switch piece {
      case .table(let table, let panel, let area):
        canvas.draw(drawn(table, panel, in: area), in: area)
      case .facts(let facts, let area): canvas.draw(facts, in: area)
      case .widget(let widget, let area): canvas.draw(widget, in: area)
      case .line(let line, let area):
        guard !area.isEmpty else { continue }
        canvas.place(line, x: area.x, y: area.y, width: area.width)
      case .verbatim(let line, let area):
        guard !area.isEmpty else { continue }
        canvas.write(line, x: area.x, y: area.y, limit: area.width)
      case .divider(let area): canvas.verticalRule(x: area.x, y: area.y, length: area.height)
      case .label(let text, let area):
        canvas.write(text, x: area.x, y: area.y, style: .secondary)
      }
    }
  }

  /// What can be in focus at a place of the screen.
  func focus(at place: Point) -> Focus? {
    for case .table(let table, let panel, let area) in pieces where area.contains(place) {
      guard let cell = drawn(table, panel, in: area).cell(at: place, in: area, room.glyphs)
      else { continue }
      return table.item(row: cell.row, column: cell.column).map {
        Focus(panel: panel, id: $0.id)
      }
    }
    return cards.lazy.compactMap { panel, picture, area in
      picture.card(at: place, in: area).map { Focus(panel: panel, id: $0) }
    }.first
  }

  /// The position in a chart at a place of the screen.
  func cursor(at place: Point) -> ChartCursor? {
    guard let (panel, host, area) = hosts.first(where: { $0.area.contains(place) }) else {
      return nil
    }
    var canvas = Canvas(size: room.screen, glyphs: room.glyphs)
    canvas.draw(host, in: area)
    return host.cursor(at: place, panel: panel, in: area, canvas.charts, room.glyphs)
  }

  /// How the page scrolls; `nil` where all of it shows.
  var scrollRange: ScrollRange? {
    pieces.lazy.compactMap { piece in
      if case .facts(let facts, let area) = piece, facts.isScrolled {
        facts.scrollRange(in: area)
      } else if case .table(let table, let panel, let area) = piece, room.focus == nil {
        table.scrollRange(drawn(table, panel, in: area), height: area.height)
      } else {
        nil
      }
    }.first
  }
}

extension Rect {
  /// One row, counted from the top; empty beyond the last one.
  fileprivate func row(_ index: Int) -> Rect { split(top: index).rest.split(top: 1).top }
}

/// A picture whose parts can be in focus.
protocol CardWidget: Widget {
  /// How many parts stand beside one another in an area.
  func cardsAcross(in area: Rect) -> Int
  /// What can be in focus at a place, in an area.
  func card(at place: Point, in area: Rect) -> String?
}
