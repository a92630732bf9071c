extension CellBuffer {
  /// The rows without their trailing blanks, each ended by a line feed.
  ///
  /// - Complexity: O(cells)
  package var plainText: String {
    var text = String.UnicodeScalarView()
    for y in 0..<size.rows {
      var blanks = 0
      for x in 0..<size.columns {
        let glyph = self[x, y].glyph
        if glyph == .blank {
          blanks += 1
          continue
        }
        text.append(contentsOf: repeatElement(" ", count: blanks))
        blanks = 0
        append(glyph, to: &text)
      }
      text.append("\n")
    }
    return String(text)
  }

  /// Appends what a terminal is sent for a glyph: nothing for the right half of a wide one.
  func append(_ glyph: Glyph, to text: inout String.UnicodeScalarView) {
    if let scalar = glyph.scalar {
      text.append(scalar)
    } else {
      text.append(contentsOf: scalars(of: glyph))
    }
  }
}
