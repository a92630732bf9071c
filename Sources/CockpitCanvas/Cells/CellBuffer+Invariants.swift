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
        let scalars = scalars(x: x, y: y)
        let isHead = x + 1 < size.columns && self[x + 1, y].glyph == .continuation
        if self[x, y].glyph == .continuation {
          if x == 0 || self[x - 1, y].glyph == .continuation {
            broken.append("The cell \(x),\(y) is the right half of nothing.")
          }
          continue
        }
        guard let base = scalars.first else {
          broken.append("The cell \(x),\(y) is empty.")
          continue
        }
        if DisplayWidth.columns(of: base) != (isHead ? 2 : 1) {
          broken.append("The cell \(x),\(y) has the wrong width for U+\(hex(base)).")
        }
        if let stray = scalars.first(where: { !DisplayWidth.isDrawable($0) }) {
          broken.append("The cell \(x),\(y) holds U+\(hex(stray)).")
        }
        if scalars.count > 5
          || scalars.dropFirst().contains(where: { DisplayWidth.columns(of: $0) > 0 })
        {
          broken.append("The cell \(x),\(y) holds more than a base and four marks.")
        }
      }
    }
    return broken
  }

  /// The places of glyphs that some terminals draw in two columns and others in one.
  ///
  /// - Complexity: O(cells)
  package func ambiguousCells() -> [Point] {
    cells.indices.filter { cells[$0].glyph != .continuation }.compactMap { index in
      guard let base = scalars(of: cells[index].glyph).first, DisplayWidth.isAmbiguous(base) else {
        return nil
      }
      return Point(x: index % size.columns, y: index / size.columns)
    }
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
