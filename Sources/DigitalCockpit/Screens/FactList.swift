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

  init(_ facts: [Fact]) {
    self.facts = facts
  }

  /// The rows that the facts take where no text needs a second one.
  var rows: Int { facts.count }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let labels = facts.map { canvas.glyphs.columns(of: $0.label) }.max() ?? 0
    let indent = min(labels + 2, area.width / 2)
    var y = area.y
    for (index, fact) in facts.enumerated() where y < area.maxY {
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
