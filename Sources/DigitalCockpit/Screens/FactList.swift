import CockpitCanvas

/// Labels with what is to be said of them, one below the other.
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

  init(_ facts: [Fact], overflow: @escaping @Sendable (_ hidden: Int) -> String) {
    self.facts = facts
    self.overflow = overflow
  }

  /// The rows that the facts take where no text needs a second one.
  var rows: Int { facts.count }

  func draw(in area: Rect, on canvas: inout Canvas) {
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
