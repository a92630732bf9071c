@testable import CockpitCanvas

extension CellBuffer {
  /// Whether some terminals would draw a glyph in two columns and others in one.
  var hasAmbiguousGlyph: Bool {
    cells.contains { cell in
      (cell.glyph.scalar ?? scalars(of: cell.glyph).first).map(DisplayWidth.isAmbiguous) ?? false
    }
  }
}
