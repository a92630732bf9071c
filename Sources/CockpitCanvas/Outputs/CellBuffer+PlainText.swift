extension CellBuffer {
  /// The rows without their trailing blanks, each ended by a line feed.
  ///
  /// - Complexity: O(cells)
  package var plainText: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.count * 2)
    for y in 0..<size.rows {
      var blanks = 0
      for x in 0..<size.columns {
        let glyph = self[x, y].glyph
        if glyph == .blank {
          blanks += 1
          continue
        }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
        blanks = 0
        append(glyph, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what a terminal is sent for a glyph: nothing for the right half of a wide one.
  func append(_ glyph: Glyph, to bytes: inout [UInt8]) {
    if let scalar = glyph.scalar {
      bytes.append(contentsOf: scalar.utf8)
    } else {
      for scalar in scalars(of: glyph) { bytes.append(contentsOf: scalar.utf8) }
    }
  }
}
