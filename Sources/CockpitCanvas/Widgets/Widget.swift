/// A part of a screen that draws itself into a rectangle.
///
/// A widget is a value: it holds all that it shows and reads no clock, file or terminal. It
/// draws nothing outside the rectangle, at any size.
package protocol Widget: Sendable {
  /// Draws the widget into a rectangle of a canvas.
  func draw(in area: Rect, on canvas: inout Canvas)
}

extension Canvas {
  /// Draws a widget into a rectangle, and nothing of it outside.
  package mutating func draw(_ widget: some Widget, in area: Rect) {
    clipped(to: area) { widget.draw(in: area, on: &$0) }
  }
}

/// A frame around a part of the screen, with a title on its upper edge.
package struct Panel: Widget {
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

/// A line across with an optional title on it.
package struct Rule: Widget {
  package var title: StyledText?
  package var style: Style
  /// Whether the line is a double one.
  package var isDouble: Bool

  package init(_ title: StyledText? = nil, style: Style = .secondary, isDouble: Bool = false) {
    self.title = title
    self.style = style
    self.isDouble = isDouble
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let glyph = isDouble ? canvas.glyphs.doubleHorizontal : canvas.glyphs.horizontal
    canvas.fill(
      Rect(x: area.x, y: area.y, width: area.width, height: 1), with: glyph, style: style)
    guard let title else { return }
    let width = min(canvas.glyphs.columns(of: title), area.width - 4)
    guard width > 0 else {
      canvas.fill(Rect(x: area.x, y: area.y, width: area.width, height: 1))
      return canvas.place(title, x: area.x, y: area.y, width: area.width)
    }
    canvas.fill(Rect(x: area.x + 1, y: area.y, width: width + 2, height: 1))
    canvas.place(title, x: area.x + 2, y: area.y, width: width)
  }
}

/// A paragraph or several, broken into the lines of its rectangle.
package struct TextBlock: Widget {
  package var text: String
  package var style: Style
  package var alignment: TextLayout.Alignment

  package init(_ text: String, style: Style = .normal, alignment: TextLayout.Alignment = .left) {
    self.text = text
    self.style = style
    self.alignment = alignment
  }

  /// The rows that the text takes at a width.
  package func height(width: Int, glyphs: GlyphSet) -> Int {
    TextLayout.wrap(lines(glyphs), to: width).count
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let lines = TextLayout.wrap(lines(canvas.glyphs), to: area.width)
    for (row, line) in lines.prefix(area.height).enumerated() {
      var line = line
      if row == area.height - 1, lines.count > area.height {
        let room = max(0, area.width - DisplayWidth.columns(of: canvas.glyphs.ellipsis))
        line = TextLayout.clip(line, to: room) + canvas.glyphs.ellipsis
      }
      canvas.place(
        StyledText(line, style: style), x: area.x, y: area.y + row, width: area.width,
        alignment: alignment)
    }
  }

  /// The text as the tier draws it, paragraph by paragraph.
  private func lines(_ glyphs: GlyphSet) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { glyphs.drawable(String($0)) }.joined(separator: "\n")
  }
}
