import CNCurses
import CTerminalShims
import CockpitCanvas

/// Makes the cells of curses out of the cells of a frame.
struct CellPainter {
  private let palette: Palette
  private let depth: ColorDepth
  private var pairs: ColorPairs
  private var looks: [Style: Look] = [:]

  private struct Look {
    var attributes: attr_t
    var pair: Int32
  }

  init(palette: Palette, depth: ColorDepth, pairs: ColorPairs) {
    self.palette = palette
    self.depth = depth
    self.pairs = pairs
  }

  /// The cells of a part of a row, with the right halves of wide glyphs left out.
  ///
  /// A wide glyph that is cut by the edge of the part is blank.
  ///
  /// - Complexity: O(columns)
  mutating func row(_ y: Int, columns: Range<Int>, of cells: CellBuffer) -> [cchar_t] {
    var result: [cchar_t] = []
    result.reserveCapacity(columns.count)
    // The cells of a style mostly stand beside each other.
    var newest: (style: Style, look: Look)?
    // Most cells are blank, beside others of their style.
    var blank: (style: Style, drawn: cchar_t)?
    for x in columns {
      let cell = cells[x, y]
      if cell.glyph == .blank, let blank, blank.style == cell.style {
        result.append(blank.drawn)
        continue
      }
      let isContinuation = cell.glyph == .continuation
      if isContinuation, x > columns.lowerBound { continue }
      let look: Look
      if let newest, newest.style == cell.style {
        look = newest.look
      } else {
        look = self.look(of: cell.style)
        newest = (cell.style, look)
      }
      let isWide = cells[x + 1, y].glyph == .continuation
      if isContinuation || isWide && x + 1 == columns.upperBound {
        append(" ", width: 1, look, to: &result)
      } else if let scalar = cell.glyph.scalar {
        append(scalar, width: isWide ? 2 : 1, look, to: &result)
      } else {
        append(cells.scalars(x: x, y: y), width: isWide ? 2 : 1, look, to: &result)
      }
      if cell.glyph == .blank { blank = result.last.map { (cell.style, $0) } }
    }
    return result
  }

  private func append(
    _ scalar: Unicode.Scalar, width: Int, _ look: Look, to row: inout [cchar_t]
  ) {
    guard CellPainter.isDrawn(scalar, width: width) else {
      return append([scalar], width: width, look, to: &row)
    }
    var value = scalar.value
    row.append(cockpit_cell(&value, 1, look.attributes, look.pair))
  }

  private func append(
    _ scalars: [Unicode.Scalar], width: Int, _ look: Look, to row: inout [cchar_t]
  ) {
    for glyph in CellPainter.drawable(scalars, width: width) {
      row.append(
        cockpit_cell(glyph.map(\.value), glyph.count, look.attributes, look.pair))
    }
  }

  /// Whether libc counts a scalar as wide as the frame does.
  private static func isDrawn(_ scalar: Unicode.Scalar, width: Int) -> Bool {
    (0x20..<0x7F).contains(scalar.value) && width == 1 || cockpit_wcwidth(scalar.value) == width
  }

  /// The look of a style, made once.
  private mutating func look(of style: Style) -> Look {
    if let look = looks[style] { return look }
    let wanted = palette.attributes(of: style, depth: depth)
    let look = Look(
      attributes: cockpit_attributes(wanted.bold, wanted.dim, wanted.underline, wanted.reverse),
      pair: pairs.number(foreground: wanted.foreground, background: wanted.background))
    looks[style] = look
    return look
  }

  /// The glyphs to hand to curses for one glyph: itself, if libc counts it as wide as the frame.
  ///
  /// Curses believes libc, so a glyph that libc counts otherwise would shift the rest of the row.
  static func drawable(_ scalars: [Unicode.Scalar], width: Int) -> [[Unicode.Scalar]] {
    guard let base = scalars.first else { return [] }
    if isDrawn(base, width: width) {
      let marks = scalars.dropFirst().filter { cockpit_wcwidth($0.value) == 0 }
      return [[base] + marks.prefix(Int(CCHARW_MAX) - 1)]
    }
    if width == 1 { return [["?"]] }
    return cockpit_wcwidth(0x3013) == 2 ? [["〓"]] : [["?"], ["?"]]
  }
}
