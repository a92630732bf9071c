import CockpitCanvas
import CockpitWording

/// The find line and what it finds, on a layer of its own.
struct FindOverlay {
  let session: Session
  let find: FindState

  /// The results that show at most.
  private static let rows = 12
  private static let columns = 100

  /// Where its parts stand.
  private struct Parts {
    let origin: Point
    let size: Size
    let input: Rect
    let list: Rect
    let hints: Rect
  }

  private var parts: Parts {
    // The frame, the input line, the titles, what is hidden, and the keys.
    let size = Size(
      columns: min(session.size.columns, FindOverlay.columns),
      rows: min(session.size.rows, FindOverlay.rows + 6))
    let (input, rest) = Panel.interior(of: Rect(size)).split(top: 1)
    let (list, hints) = rest.split(top: rest.height > 3 ? rest.height - 1 : rest.height)
    return Parts(
      origin: Point(
        x: (session.size.columns - size.columns) / 2, y: (session.size.rows - size.rows) / 3),
      size: size, input: input, list: list, hints: hints)
  }

  /// The layer in the upper part of a screen; its size does not change while one types.
  func layer(glyphs: GlyphSet) -> Layer {
    let strings = session.context.strings
    let parts = parts
    var canvas = Canvas(size: parts.size, glyphs: glyphs)
    let title = strings(find.scope.title)
    canvas.draw(Panel(StyledText(title, style: .strong)), in: canvas.bounds)
    draw(typed: parts.input, on: &canvas)
    let (list, hints) = (parts.list, parts.hints)
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
    return Layer(canvas.cells, at: parts.origin)
  }

  /// The place among the matches of what stands at a place of the screen.
  func match(at place: Point) -> Int? {
    let parts = parts
    guard !find.matches.isEmpty else { return nil }
    let inner = Point(x: place.x - parts.origin.x, y: place.y - parts.origin.y)
    return table(height: parts.list.height).cell(at: inner, in: parts.list, .full)?.row
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
    let used = canvas.write(String(shown), x: x, y: area.y, limit: area.maxX - x)
    canvas.write("_", x: x + used, y: area.y, limit: area.maxX - x - used)
  }

  private func table(height: Int) -> MetricTable {
    let strings = session.context.strings
    var table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.name)), minimum: 12, ideal: 30, weight: 1),
        MetricTable.Column(strings(.column(.kind)), minimum: 4, ideal: 9, priority: 1),
        MetricTable.Column(
          strings(find.scope == .groups ? .column(.size) : .detail(.id)), minimum: 12, ideal: 34,
          priority: 2),
      ],
      rows: Array(repeating: .cells([]), count: find.matches.count),
      focusedRow: find.selected, overflow: session.context.overflow)
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

extension FindScope {
  fileprivate var title: Phrase {
    switch self {
    case .things: .find(.title)
    case .thingsAndActions: .find(.commands)
    case .groups: .find(.filterTitle)
    case .overlays: .panel(.overlay)
    }
  }

  /// The key that opens it.
  fileprivate var sign: String {
    switch self {
    case .things: "/"
    case .thingsAndActions: ":"
    case .groups: "="
    case .overlays: "o"
    }
  }
}

extension FindEntry.Kind {
  fileprivate func words(_ strings: Strings) -> String {
    switch self {
    case .action: strings(.find(.action))
    case .board: strings(.find(.board))
    case .indicator: strings(.find(.indicator))
    case .system: strings(.find(.system))
    case .region: strings(.find(.region))
    case .area: strings(.area(.tree))
    case .record: strings(.board(.records))
    case .alarm: strings(.duty(.alarms))
    case .supervision: strings(.work(.supervision))
    case .group(let axis): strings(axis.words)
    }
  }
}
