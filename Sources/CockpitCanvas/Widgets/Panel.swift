/// A frame around a part of the screen, with a title on its upper edge.
package struct Panel: Widget {
  /// Stands on the upper edge; `nil` leaves the edge whole.
  package var title: StyledText?
  package var style: Style

  package init(_ title: StyledText? = nil, style: Style = .secondary) {
    self.title = title
    self.style = style
  }

  /// What is left for the content inside the frame.
  package static func interior(of area: Rect) -> Rect {
    Rect(x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2)
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard area.width >= 2, area.height >= 2 else {
      return Rule(title, style: style).draw(in: area, on: &canvas)
    }
    let glyphs = canvas.glyphs
    let right = area.maxX - 1
    let bottom = area.maxY - 1
    Rule(title, style: style)
      .draw(in: Rect(x: area.x, y: area.y, width: area.width, height: 1), on: &canvas)
    canvas.horizontalRule(x: area.x, y: bottom, length: area.width, style: style)
    canvas.verticalRule(x: area.x, y: area.y + 1, length: area.height - 2, style: style)
    canvas.verticalRule(x: right, y: area.y + 1, length: area.height - 2, style: style)
    if title == nil || area.width > 4 {
      canvas.put(glyphs.topLeft, x: area.x, y: area.y, style: style)
      canvas.put(glyphs.topRight, x: right, y: area.y, style: style)
    }
    canvas.put(glyphs.bottomLeft, x: area.x, y: bottom, style: style)
    canvas.put(glyphs.bottomRight, x: right, y: bottom, style: style)
  }
}
