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

extension CellBuffer {
  /// The styles of the cells as text: a letter for each, then a legend of those in use.
  ///
  /// Normal is a point and the focus makes a letter upper case. Trailing points are left out.
  ///
  /// - Complexity: O(cells)
  package var stylePlane: String {
    var text = ""
    var used: Set<Style> = []
    for y in 0..<size.rows {
      var row = ""
      for x in 0..<size.columns {
        let style = self[x, y].style
        used.insert(style)
        row.append(style.letter)
      }
      while row.last == Style.normal.letter { row.removeLast() }
      text += row + "\n"
    }
    for role in StyleRole.allCases {
      for style in [Style(role), Style(role, focused: true)]
      where used.contains(style) && style != .normal {
        text += "\(style.letter) = \(role)\(style.isFocused ? " focused" : "")\n"
      }
    }
    return text
  }
}

extension Style {
  /// The letter of the style in a style plane.
  fileprivate var letter: Character {
    let letter: (plain: Character, focused: Character) =
      switch role {
      case .normal: (".", "N")
      case .secondary: ("s", "S")
      case .strong: ("t", "T")
      case .critical: ("c", "C")
      case .serious: ("o", "O")
      case .warning: ("w", "W")
      case .advisory: ("a", "A")
      case .data: ("d", "D")
      case .forecast: ("f", "F")
      case .simulation: ("m", "M")
      case .banner: ("b", "B")
      case .good: ("g", "G")
      case .ramp1: ("1", "p")
      case .ramp2: ("2", "q")
      case .ramp3: ("3", "r")
      case .ramp4: ("4", "u")
      case .ramp5: ("5", "v")
      }
    return isFocused ? letter.focused : letter.plain
  }
}
