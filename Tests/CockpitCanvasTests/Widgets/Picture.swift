@testable import CockpitCanvas

/// A widget on a canvas of its own size.
func picture(
  of widget: some Widget, _ columns: Int, _ rows: Int, _ tier: GlyphTier = .full
) -> CellBuffer {
  var canvas = Canvas(size: Size(columns: columns, rows: rows), glyphs: .of(tier))
  canvas.draw(widget, in: canvas.bounds)
  return canvas.cells
}
