extension CellBuffer {
  /// The rows as a terminal shows them in colour, with SGR sequences where the look changes.
  ///
  /// The look is reset at the end of a row. Trailing blanks are left out where they look like
  /// nothing. The same buffer, palette and depth give the same bytes.
  ///
  /// - Complexity: O(cells)
  package func ansiText(palette: Palette, depth: ColorDepth) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cells.count * 2)
    let plain = Attributes()
    for y in 0..<size.rows {
      var current = plain
      var blanks = 0
      for x in 0..<size.columns {
        let cell = self[x, y]
        let look = palette.attributes(of: cell.style, depth: depth)
        if cell.glyph == .blank, look.leavesBlankInvisible {
          blanks += 1
          continue
        }
        if blanks > 0, current != plain {
          bytes.append(contentsOf: Attributes.reset.utf8)
          current = plain
        }
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: blanks))
        blanks = 0
        if look != current, cell.glyph != .continuation {
          if current != plain { bytes.append(contentsOf: Attributes.reset.utf8) }
          if look != plain { bytes.append(contentsOf: look.sequence(depth: depth).utf8) }
          current = look
        }
        append(cell.glyph, to: &bytes)
      }
      if current != plain { bytes.append(contentsOf: Attributes.reset.utf8) }
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Attributes {
  fileprivate static let reset = "\u{1B}[0m"

  /// Whether a blank with this look cannot be told from the terminal's own background.
  fileprivate var leavesBlankInvisible: Bool { background == nil && !underline && !reverse }

  /// The SGR sequence that turns a plain look into this one.
  fileprivate func sequence(depth: ColorDepth) -> String {
    var codes: [String] = []
    if bold { codes.append("1") }
    if dim { codes.append("2") }
    if underline { codes.append("4") }
    if reverse { codes.append("7") }
    if let foreground { codes.append(Self.code(of: foreground, base: 30, depth: depth)) }
    if let background { codes.append(Self.code(of: background, base: 40, depth: depth)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func code(of color: UInt8, base: Int, depth: ColorDepth) -> String {
    switch color {
    case 0..<8: String(base + Int(color))
    case 8..<16 where depth <= .sixteen: String(base + 60 + Int(color) - 8)
    default: "\(base + 8);5;\(color)"
    }
  }
}
