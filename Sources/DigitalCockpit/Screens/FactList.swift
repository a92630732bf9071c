import CockpitCanvas

/// Labels with what is to be said of them, one below the other.
///
/// What does not fit is cut and counted, or scrolled, where a page says its first line.
struct FactList: Widget {
  struct Fact: Hashable, Sendable {
    let label: String
    let text: String
    let style: Style

    init(_ label: String, _ text: String, style: Style = .normal) {
      self.label = label
      self.text = text
      self.style = style
    }
  }

  private let facts: [Fact]
  /// The text for facts that have no room, from their number.
  private let overflow: @Sendable (_ hidden: Int) -> String

  /// The line that shows first in a list that can be scrolled.
  private let firstLine: Int?

  init(
    _ facts: [Fact], from firstLine: Int? = nil,
    overflow: @escaping @Sendable (_ hidden: Int) -> String
  ) {
    self.facts = facts
    self.firstLine = firstLine
    self.overflow = overflow
  }

  /// The rows that the facts take at a width.
  func rows(width: Int) -> Int { lines(width: width).count }

  func draw(in area: Rect, on canvas: inout Canvas) {
    if let firstLine { return drawLines(from: firstLine, in: area, on: &canvas) }
    let labels = facts.map { canvas.glyphs.columns(of: $0.label) }.max() ?? 0
    let indent = min(labels + 2, area.width / 2)
    var y = area.y
    for (index, fact) in facts.enumerated() {
      if facts.count - index > area.maxY - y, y == area.maxY - 1 {
        canvas.write(
          overflow(facts.count - index), x: area.x, y: y, style: .secondary, limit: area.width)
        return
      }
      guard y < area.maxY else { return }
      let lines = TextLayout.wrap(fact.text, to: max(1, area.width - indent))
      // A text goes on below as long as that leaves a row for every fact after it.
      let room = max(1, area.maxY - y - (facts.count - index - 1))
      canvas.write(fact.label, x: area.x, y: y, style: .secondary, limit: indent - 1)
      for (row, line) in lines.prefix(room).enumerated() {
        let isCut = row == room - 1 && lines.count > room
        canvas.place(
          StyledText(isCut ? line + canvas.glyphs.ellipsis : line, style: fact.style),
          x: area.x + indent, y: y, width: area.width - indent)
        y += 1
      }
      if lines.isEmpty { y += 1 }
    }
  }
}

// MARK: - Scrolling

extension FactList {
  /// A list that is longer than its room scrolls by a screen of lines, up to a last first line.
  struct ScrollRange: Hashable {
    let page: Int
    let last: Int
  }

  private struct Line {
    let label: String
    let text: String
    let style: Style
  }

  /// How the list scrolls in a room; `nil` where it fits.
  func scrollRange(in area: Rect) -> ScrollRange? {
    let count = lines(width: area.width).count
    guard count > area.height, area.height > 1 else { return nil }
    return ScrollRange(page: area.height - 1, last: count - (area.height - 1))
  }

  private func indent(width: Int) -> Int {
    min((facts.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0) + 2, width / 2)
  }

  private func lines(width: Int) -> [Line] {
    let room = max(1, width - indent(width: width))
    return facts.flatMap { fact -> [Line] in
      let texts = TextLayout.wrap(fact.text, to: room)
      return (texts.isEmpty ? [""] : texts).enumerated().map { row, text in
        Line(label: row == 0 ? fact.label : "", text: text, style: fact.style)
      }
    }
  }

  private func drawLines(from first: Int, in area: Rect, on canvas: inout Canvas) {
    let lines = lines(width: area.width)
    let range = scrollRange(in: area)
    let first = min(first, range?.last ?? 0)
    let visible = lines.dropFirst(first).prefix(range?.page ?? area.height)
    let indent = indent(width: area.width)
    for (row, line) in visible.enumerated() {
      canvas.write(
        line.label, x: area.x, y: area.y + row, style: .secondary, limit: indent - 1)
      canvas.place(
        StyledText(line.text, style: line.style), x: area.x + indent, y: area.y + row,
        width: area.width - indent)
    }
    guard visible.count < lines.count, !area.isEmpty else { return }
    canvas.write(
      overflow(lines.count - visible.count), x: area.x, y: area.maxY - 1, style: .secondary,
      limit: area.width)
  }
}

extension Session {
  /// How the page that is shown scrolls; `nil` for one that fits or does not scroll.
  var scrollRange: FactList.ScrollRange? {
    let body = ScreenLayout(size).body
    return switch place.route {
    case .system(let id): SystemScreen(session: self, id: id).scrollRange(in: body)
    case .detail(let series): DetailScreen(session: self, series: series).scrollRange(in: body)
    case .record(let id): RecordScreen(session: self, id: id).scrollRange(in: body)
    default: nil
    }
  }
}
