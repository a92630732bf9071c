/// What is done of a target beside the time that has passed, in one row: `[======..|...]`.
package struct Bullet: Widget {
  /// The done part of the target: 1 is all of it, and more than 1 is marked at the end.
  package var done: Double
  /// The part of the time that has passed, from 0 to 1; `nil` for no marker.
  package var time: Double?
  package var style: Style

  package init(done: Double, time: Double? = nil, style: Style = .normal) {
    self.done = done
    self.time = time
    self.style = style
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let glyphs = canvas.glyphs
    // Below five columns the ends would take more room than the bar.
    let hasEnds = area.width >= 5
    let length = hasEnds ? area.width - 2 : area.width
    let start = hasEnds ? area.x + 1 : area.x
    if hasEnds {
      canvas.put(glyphs.progressOpen, x: area.x, y: area.y, style: .secondary)
      canvas.put(glyphs.progressClose, x: area.maxX - 1, y: area.y, style: .secondary)
    }
    let filled = Int((Self.part(done) * Double(length)).rounded())
    let marker = time.map { min(length - 1, Int(Self.part($0) * Double(length))) }
    for column in 0..<length {
      let x = start + column
      if column == marker {
        canvas.put(glyphs.progressTime, x: x, y: area.y)
      } else if column < filled {
        let isOver = done > 1 && column == length - 1
        let glyph = isOver ? glyphs.progressOver : glyphs.progressDone
        canvas.put(glyph, x: x, y: area.y, style: style)
      } else {
        canvas.put(glyphs.progressRest, x: x, y: area.y, style: .secondary)
      }
    }
    if done > 1, hasEnds {
      canvas.put(glyphs.progressOver, x: area.maxX - 1, y: area.y, style: style)
    }
  }

  /// A part that can be drawn: within 0 and 1, and 0 for what is no number.
  private static func part(_ value: Double) -> Double {
    value.isNaN ? 0 : min(max(value, 0), 1)
  }
}
