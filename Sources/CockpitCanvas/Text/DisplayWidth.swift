/// What a scalar does in a line of cells.
enum WidthClass: UInt32 {
  /// One column on every terminal.
  case narrow
  /// No column of its own: combines with the scalar before it.
  case zero
  /// Two columns.
  case wide
  /// One column, but two on terminals set so: East Asian Width A.
  case ambiguous
  /// A variation selector, which is dropped.
  case selector
  /// Must not reach a terminal: a control, an invisible or an unassigned scalar.
  case replaced
}

/// The columns that text takes on a terminal.
///
/// The widths come from the Unicode data of Debian; `Resources/Tables` has the generator, which
/// says what falls into which class. Ambiguous scalars count as one column.
package enum DisplayWidth {
  /// The columns of one scalar: 0 for one that combines, 2 for a wide one, else 1.
  ///
  /// A scalar that must not reach a terminal counts as the one column of what replaces it.
  ///
  /// - Complexity: O(1) for ASCII and the common ideographs, else O(log runs)
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch widthClass(of: scalar) {
    case .zero, .selector: 0
    case .wide: 2
    case .narrow, .ambiguous, .replaced: 1
    }
  }

  /// The columns of a text as `Canvas.write` draws it with the full glyph set.
  ///
  /// - Complexity: O(scalars)
  package static func columns(of text: String) -> Int {
    if let plain = plainColumns(of: text) { return plain }
    var columns = 0
    var glyphs = TextGlyphs(text)
    while let glyph = glyphs.next() { columns += glyph.columns }
    return columns
  }

  /// The columns of a text of ASCII and common ideographs alone, where each scalar is a glyph of its own on every
  /// tier; `nil` for other texts.
  ///
  /// Most of what a screen says is such, and is measured several times.
  ///
  /// - Complexity: O(bytes)
  static func plainColumns(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var (columns, place) = (0, 0)
      while place < bytes.count {
        switch bytes[place] {
        case 0x20..<0x7F: (columns, place) = (columns + 1, place + 1)
        // U+4E00 to U+9FFF; a string holds whole scalars.
        case 0xE4 where bytes[place + 1] >= 0xB8: (columns, place) = (columns + 2, place + 3)
        case 0xE5...0xE9: (columns, place) = (columns + 2, place + 3)
        default: return nil
        }
      }
      return columns
    }
  }

  /// Whether some terminals draw the scalar in two columns and others in one.
  package static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    widthClass(of: scalar) == .ambiguous
  }

  /// Whether the scalar may stand in a cell: no control, nothing invisible, nothing unassigned.
  package static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    let found = widthClass(of: scalar)
    return found != .replaced && found != .selector
  }

  static func widthClass(of scalar: Unicode.Scalar) -> WidthClass {
    let value = scalar.value
    // ASCII and the common ideographs, without a search; a test holds them against the table.
    if value < 0x7F { return value < 0x20 ? .replaced : .narrow }
    if 0x4E00...0x9FFF ~= value { return .wide }
    return tableClass(of: value)
  }

  /// The class by the table alone.
  static func tableClass(of value: UInt32) -> WidthClass {
    let wanted = value << 3 | 7
    var low = 0
    var high = WidthTable.runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if WidthTable.runs[middle] <= wanted { low = middle } else { high = middle }
    }
    return WidthClass(rawValue: WidthTable.runs[low] & 7) ?? .replaced
  }
}
