/// A buffer to draw on, with the glyphs that the terminal can show.
///
/// Whatever is drawn stays inside the clip. Text is made safe on its way: what must not reach a
/// terminal is replaced, and below the full tier ambiguous characters have stand-ins.
package struct Canvas: Sendable {
  package private(set) var cells: CellBuffer
  package let glyphs: GlyphSet
  /// The part of the buffer that can be drawn on.
  package private(set) var clip: Rect
  /// The charts that were drawn, in that order.
  package private(set) var charts: [ChartFrame] = []

  package init(size: Size, glyphs: GlyphSet) {
    cells = CellBuffer(size: size)
    self.glyphs = glyphs
    clip = Rect(size)
  }

  package var bounds: Rect { Rect(cells.size) }

  /// Says where the positions of a chart stand; each kind of chart does so while it is drawn.
  package mutating func note(_ frame: ChartFrame) { charts.append(frame) }

  /// Draws with the clip narrowed to a rectangle.
  package mutating func clipped(to area: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = area.clipped(to: outer)
    draw(&self)
    clip = outer
  }

  /// Writes a text on one row.
  ///
  /// A glyph that does not fit whole ends the text: no wide glyph is cut, no `>=` loses its `=`.
  ///
  /// The text may take `limit` columns, or all up to the clip without one.
  ///
  /// - Returns: The columns used, those to the left of the clip included.
  /// - Complexity: O(columns)
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, style: Style = .normal, limit: Int? = nil
  ) -> Int {
    guard y >= clip.y, y < clip.maxY, x < clip.maxX else { return 0 }
    let end = if let limit { min(clip.maxX - x, max(0, limit)) } else { clip.maxX - x }
    var used = 0
    if DisplayWidth.plainColumns(of: text) != nil {
      for scalar in text.unicodeScalars {
        let columns = scalar.value < 0x7F ? 1 : 2
        guard used + columns <= end else { break }
        put(Glyph(scalar), columns: columns, x: x + used, y: y, style: style)
        used += columns
      }
      return used
    }
    var text = TextGlyphs(text)
    while used < end, let glyph = text.next() {
      if let standIn = glyphs.standIn(for: glyph) {
        guard used + standIn.columns <= end else { break }
        for scalar in standIn.scalars {
          let columns = DisplayWidth.columns(of: scalar)
          put(Glyph(scalar), columns: columns, x: x + used, y: y, style: style)
          used += columns
        }
      } else {
        guard used + glyph.columns <= end else { break }
        let cell =
          glyph.marks.isEmpty ? Glyph(glyph.base) : cells.glyph(of: [glyph.base] + glyph.marks)
        put(cell, columns: glyph.columns, x: x + used, y: y, style: style)
        used += glyph.columns
      }
    }
    return used
  }

  /// Writes one glyph, such as one of the glyph set.
  ///
  /// A scalar that cannot stand in one cell, or in two as a wide one, shows as a safe glyph.
  package mutating func put(_ scalar: Unicode.Scalar, x: Int, y: Int, style: Style = .normal) {
    guard y >= clip.y, y < clip.maxY, x < clip.maxX else { return }
    let (glyph, columns) = drawable(scalar)
    put(glyph, columns: columns, x: x, y: y, style: style)
  }

  /// Fills a rectangle with as many of a glyph as fit whole; with blanks unless told.
  package mutating func fill(
    _ area: Rect, with scalar: Unicode.Scalar = " ", style: Style = .normal
  ) {
    let area = area.clipped(to: clip)
    guard !area.isEmpty else { return }
    cells.clear(area, style: style)
    guard scalar != " " else { return }
    let (glyph, columns) = drawable(scalar)
    for y in area.y..<area.maxY {
      for x in stride(from: area.x, through: area.maxX - columns, by: columns) {
        put(glyph, columns: columns, x: x, y: y, style: style)
      }
    }
  }

  /// Draws a horizontal rule with the glyph set's line.
  package mutating func horizontalRule(
    x: Int, y: Int, length: Int, style: Style = .secondary
  ) {
    fill(Rect(x: x, y: y, width: length, height: 1), with: glyphs.horizontal, style: style)
  }

  /// Draws a vertical rule with the glyph set's line.
  package mutating func verticalRule(x: Int, y: Int, length: Int, style: Style = .secondary) {
    fill(Rect(x: x, y: y, width: 1, height: length), with: glyphs.vertical, style: style)
  }

  /// Gives the cells of a rectangle another style and leaves their glyphs.
  package mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    cells.restyle(area.clipped(to: clip), change)
  }

  /// What stands for a scalar in a cell of this canvas.
  private func drawable(_ scalar: Unicode.Scalar) -> (glyph: Glyph, columns: Int) {
    switch DisplayWidth.widthClass(of: scalar) {
    case .narrow: return (Glyph(scalar), 1)
    case .wide: return (Glyph(scalar), 2)
    case .ambiguous:
      if glyphs.tier == .full { return (Glyph(scalar), 1) }
      let standIn = Substitution.of(scalar)
      let only = standIn.columns == 1 ? standIn.scalars.first : nil
      return (Glyph(only ?? TextGlyph.safe.base), 1)
    case .zero, .selector, .replaced: return (Glyph(TextGlyph.safe.base), 1)
    }
  }

  /// Puts a glyph; of a wide one that the clip cuts, a blank in the half that shows.
  private mutating func put(_ glyph: Glyph, columns: Int, x: Int, y: Int, style: Style) {
    if x < clip.x {
      if columns == 2, x == clip.x - 1 { cells.put(.blank, x: clip.x, y: y, style: style) }
      return
    }
    if columns == 2, x + 2 > clip.maxX {
      return cells.put(.blank, x: x, y: y, style: style)
    }
    cells.put(glyph, isWide: columns == 2, x: x, y: y, style: style)
  }
}
