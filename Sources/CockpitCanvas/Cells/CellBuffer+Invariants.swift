extension CellBuffer {
  /// What is wrong with the buffer, one sentence each; empty for a sound one.
  ///
  /// Every wide glyph has its right half and nothing else has one, clusters fit a cell, and each
  /// scalar may stand in a cell.
  ///
  /// - Complexity: O(cells)
  package func brokenInvariants() -> [String] {
    var broken: [String] = []
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        if let fault = fault(of: self[x, y].glyph, x: x, y: y) {
          broken.append("The cell \(x),\(y) \(fault).")
        }
      }
    }
    return broken
  }

  /// What is wrong with one cell.
  private func fault(of glyph: Glyph, x: Int, y: Int) -> String? {
    if glyph == .continuation {
      let hasHead = x > 0 && self[x - 1, y].glyph != .continuation
      return hasHead ? nil : "is the right half of nothing"
    }
    let isHead = x + 1 < size.columns && self[x + 1, y].glyph == .continuation
    if let scalar = glyph.scalar { return fault(of: scalar, isHead: isHead) }
    let scalars = scalars(of: glyph)
    guard let base = scalars.first else { return "is empty" }
    if let fault = fault(of: base, isHead: isHead) { return fault }
    let marks = scalars.dropFirst()
    if marks.count > 4 || marks.contains(where: { DisplayWidth.columns(of: $0) > 0 }) {
      return "holds more than a base and four marks"
    }
    return marks.first { !DisplayWidth.isDrawable($0) }.map { "holds U+\(hex($0))" }
  }

  private func fault(of base: Unicode.Scalar, isHead: Bool) -> String? {
    if !DisplayWidth.isDrawable(base) { return "holds U+\(hex(base))" }
    let isRight = DisplayWidth.columns(of: base) == (isHead ? 2 : 1)
    return isRight ? nil : "has the wrong width for U+\(hex(base))"
  }

  /// The places of glyphs that some terminals draw in two columns and others in one.
  ///
  /// - Complexity: O(cells)
  package func ambiguousCells() -> [Point] {
    cells.indices.compactMap { index in
      let glyph = cells[index].glyph
      guard let base = glyph.scalar ?? scalars(of: glyph).first, DisplayWidth.isAmbiguous(base)
      else { return nil }
      return Point(x: index % size.columns, y: index / size.columns)
    }
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
