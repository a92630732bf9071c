/// A line across with an optional title on it.
package struct Rule: Widget {
  /// Stands on the line, two columns from its left end; `nil` leaves the line whole.
  package var title: StyledText?
  package var style: Style

  package init(_ title: StyledText? = nil, style: Style = .secondary) {
    self.title = title
    self.style = style
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    canvas.horizontalRule(x: area.x, y: area.y, length: area.width, style: style)
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
