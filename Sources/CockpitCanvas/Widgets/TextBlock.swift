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
