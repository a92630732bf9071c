import CockpitCatalogue
import CockpitCanvas
import CockpitWording

/// The find line and what it finds, on a layer of its own.
struct FindOverlay {
  let session: Session
  let find: FindState

  /// The results that show at most.
  private static let rows = 12
  private static let columns = 100

  /// The layer in the upper part of a screen; its size does not change while one types.
  func layer(glyphs: GlyphSet) -> Layer {
    let (canvas, origin) = drawn(glyphs: glyphs)
    return Layer(canvas.cells, at: origin)
  }

  /// The place among the matches of what stands at a place of the screen.
  func match(at place: Point) -> Int? {
    let (canvas, origin) = drawn(glyphs: .full)
    let inner = Point(x: place.x - origin.x, y: place.y - origin.y)
    return canvas.hits.first { $0.area.contains(inner) }?.row
  }

  private func drawn(glyphs: GlyphSet) -> (canvas: Canvas, origin: Point) {
    let strings = session.strings
    // The frame, the input line, the titles, what is hidden, and the keys.
    let size = Size(
      columns: min(session.size.columns, FindOverlay.columns),
      rows: min(session.size.rows, FindOverlay.rows + 6))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.group = 0
    let title = strings(find.scope.title)
    canvas.draw(Panel(StyledText(title, style: .strong)), in: canvas.bounds)
    let (input, rest) = Panel.interior(of: canvas.bounds).split(top: 1)
    let (list, hints) = rest.split(top: rest.height > 3 ? rest.height - 1 : rest.height)
    draw(typed: input, on: &canvas)
    if find.matches.isEmpty {
      canvas.write(
        strings(.find(.nothing)), x: list.x + 1, y: list.y, style: .secondary, limit: list.width - 1
      )
    } else {
      canvas.draw(table(height: list.height), in: list)
    }
    canvas.write(
      "Enter \(strings(.key(.open)))  Esc \(strings(.key(.back)))", x: hints.x + 1, y: hints.y,
      style: .secondary, limit: hints.height > 0 ? hints.width - 1 : 0)
    let origin = Point(
      x: (session.size.columns - size.columns) / 2, y: (session.size.rows - size.rows) / 3)
    return (canvas, origin)
  }

  /// What was typed, its end where it is too long, and where the next letter comes.
  private func draw(typed area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let x = area.x + 3
    canvas.write(find.scope.sign, x: area.x + 1, y: area.y, style: .strong, limit: area.width - 1)
    var shown = Substring(find.query)
    while !shown.isEmpty, canvas.glyphs.columns(of: String(shown)) > area.maxX - x - 1 {
      shown.removeFirst()
    }
    let used = canvas.write(shown, x: x, y: area.y, limit: area.maxX - x)
    canvas.write("_", x: x + used, y: area.y, limit: area.maxX - x - used)
  }

  private func table(height: Int) -> MetricTable {
    let strings = session.strings
    var table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.name)), minimum: 12, ideal: 30, weight: 1),
        MetricTable.Column(strings(.column(.kind)), minimum: 4, ideal: 9, priority: 1),
        MetricTable.Column(
          strings(find.scope == .groups ? .column(.size) : .detail(.id)), minimum: 12, ideal: 34,
          priority: 2),
      ],
      rows: Array(repeating: .cells([]), count: find.matches.count),
      focusedRow: find.selected, overflow: session.overflow)
    // There may be thousands: only what shows is written.
    for row in table.visibleRows(height: height) {
      let entry = find.matches[row].entry
      table.rows[row] = .cells([
        StyledText(strings(entry.name)),
        StyledText(entry.kind.words(strings), style: .secondary),
        StyledText(entry.note, style: .secondary),
      ])
    }
    return table
  }
}

extension FindState.Scope {
  fileprivate var title: Phrase {
    switch self {
    case .things: .find(.title)
    case .thingsAndActions: .find(.commands)
    case .groups: .find(.filterTitle)
    }
  }

  /// The key that opens it.
  fileprivate var sign: String {
    switch self {
    case .things: "/"
    case .thingsAndActions: ":"
    case .groups: "="
    }
  }
}

extension FindEntry.Kind {
  /// The word for it.
  fileprivate func words(_ strings: Strings) -> String {
    switch self {
    case .action: strings(.find(.action))
    case .board: strings(.find(.board))
    case .indicator: strings(.find(.indicator))
    case .system: strings(.find(.system))
    case .region: strings(.find(.region))
    case .area: strings(.area(.tree))
    case .record: strings(.board(.records))
    case .group(let axis): strings(axis.words)
    }
  }
}
