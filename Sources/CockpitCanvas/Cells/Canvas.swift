/// A buffer to draw on, with the glyphs that the terminal can show.
package struct Canvas: Sendable {
  package private(set) var cells: CellBuffer
  package let glyphs: GlyphSet

  package init(size: Size, glyphs: GlyphSet) {
    cells = CellBuffer(size: size)
    self.glyphs = glyphs
  }

  package var bounds: Rect { Rect(cells.size) }
}

/// A part of a screen that draws itself into a rectangle.
///
/// A widget is a value: it holds all that it shows and reads no clock, file or terminal. It
/// draws nothing outside the rectangle, at any size.
package protocol Widget: Sendable {
  /// Draws the widget into a rectangle of a canvas.
  func draw(in area: Rect, on canvas: inout Canvas)
}
