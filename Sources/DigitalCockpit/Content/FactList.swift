import CockpitCanvas
import CockpitValues

/// Labels with what is to be said of them, one below the other.
///
/// What does not fit is cut and counted, or scrolled, where a page says its first line.
struct FactList: Widget {
  private struct Entry {
    let label: String
    let text: String
    let style: Style
  }

  private let facts: [Entry]
  /// The text for facts that have no room, from their number.
  private let overflow: @Sendable (_ hidden: Int) -> String

  /// The line that shows first in a list that can be scrolled.
  private let firstLine: Int?

  /// A list of facts as they read at a moment.
  init(
    _ facts: [Fact], at now: Instant, from firstLine: Int? = nil,
    overflow: @escaping @Sendable (_ hidden: Int) -> String
  ) {
    self.facts = facts.map {
      let text = $0.text.styled(at: now)
      return Entry(
        label: $0.label, text: text.text, style: text.spans.first?.style ?? .normal)
    }
    self.firstLine = firstLine
    self.overflow = overflow
  }

  /// Whether what does not fit is scrolled rather than cut.
  var isScrolled: Bool { firstLine != nil }

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
      let lines = GlyphSet.wrap(fact.text, to: max(1, area.width - indent))
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

/// What is longer than its room scrolls by a screen of lines, up to a last first line.
struct ScrollRange: Hashable {
  let page: Int
  let last: Int
}

extension FactList {
  /// How the list scrolls in a room; `nil` where it fits.
  func scrollRange(in area: Rect) -> ScrollRange? {
    let count = lines(width: area.width).count
    guard count > area.height, area.height > 1 else { return nil }
    return ScrollRange(page: area.height - 1, last: count - (area.height - 1))
  }

  private func indent(width: Int) -> Int {
    min((facts.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0) + 2, width / 2)
  }

  private func lines(width: Int) -> [Entry] {
    let room = max(1, width - indent(width: width))
    return facts.flatMap { fact -> [Entry] in
      let texts = GlyphSet.wrap(fact.text, to: room)
      return (texts.isEmpty ? [""] : texts).enumerated().map { row, text in
        Entry(label: row == 0 ? fact.label : "", text: text, style: fact.style)
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
    let position = "\(first + 1)-\(first + visible.count)/\(lines.count) "
    canvas.write(
      position + overflow(lines.count - visible.count), x: area.x, y: area.maxY - 1,
      style: .secondary,
      limit: area.width)
  }
}

/// A text on a page.
///
/// One that tells an age is written while it is drawn, so that no page need be built anew only
/// because time passes.
enum PageText: Sendable {
  case fixed(StyledText)
  case age(of: Instant, @Sendable (_ now: Instant) -> StyledText)

  func styled(at now: Instant) -> StyledText {
    switch self {
    case .fixed(let text): text
    case .age(_, let write): write(now)
    }
  }
}

extension PageText {
  /// A number that grows when an age is told anew, or the time left until a moment, whose age is below
  /// zero; below a minute that is every ten seconds, for a screen that lies still may lag by so much.
  static func step(ofAge seconds: Int64) -> Int64 {
    switch seconds {
    case ..<0: -1 - step(ofAge: -seconds)
    case ..<60: seconds / 10
    case ..<3600: 6 + seconds / 60
    case ..<172_800: 66 + seconds / 3600
    default: 114 + seconds / 86_400
    }
  }
}

/// A label with what is to be said of it.
struct Fact: Sendable {
  let label: String
  let text: PageText

  init(_ label: String, _ text: PageText) {
    self.label = label
    self.text = text
  }

  init(_ label: String, _ text: String, style: Style = .normal) {
    self.init(label, StyledText(text, style: style))
  }

  init(_ label: String, _ text: StyledText) {
    self.init(label, .fixed(text))
  }
}

extension Fact {
  /// The fact in an export, as it reads at a moment.
  func note(at now: Instant) -> ScreenExport.Attribute {
    .init("fact", label, text.styled(at: now).text)
  }
}
