/// A figure in digits of many cells, for a screen that is read from afar.
///
/// The largest digits that fit are drawn. What cannot be drawn so, such as a Chinese character, keeps
/// its own size. Hollow digits stand for a figure that does not count: they are told from solid ones
/// by their texture, never by colour alone.
package struct BlockText: Widget {
  package var text: String
  package var isHollow: Bool
  package var style: Style

  package init(_ text: String, isHollow: Bool = false, style: Style = .strong) {
    self.text = text
    self.isHollow = isHollow
    self.style = style
  }

  /// The columns and half rows of one dot of a digit.
  private struct Scale {
    let columns: Int
    let halves: Int

    /// From the largest on; digits may be narrower than they are high, and not wider.
    static let all = [
      (6, 6), (4, 6), (4, 4), (3, 4), (3, 3), (2, 4), (2, 3), (2, 2), (1, 2), (1, 1),
    ].map(Scale.init)
  }

  /// The size of the text in an area: of one row where only its own characters fit.
  ///
  /// - Complexity: O(characters)
  package func size(in area: Size, glyphs: GlyphSet) -> Size {
    guard let scale = scale(in: area, glyphs) else {
      return Size(columns: min(area.columns, glyphs.columns(of: text)), rows: min(1, area.rows))
    }
    return size(at: scale)
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let room = Size(columns: area.width, rows: area.height)
    guard let scale = scale(in: room, canvas.glyphs), let letters else {
      return canvas.place(StyledText(text, style: style), x: area.x, y: area.y, width: area.width)
    }
    var x = area.x
    for letter in letters {
      draw(letter, scale, x: x, y: area.y, on: &canvas)
      x += (BlockText.width(of: letter) + 1) * scale.columns
    }
  }

  private func draw(
    _ letter: [String], _ scale: Scale, x: Int, y: Int, on canvas: inout Canvas
  ) {
    let dots = letter.map(Array.init)
    let glyphs = canvas.glyphs
    let blocks =
      isHollow ? Array(repeating: glyphs.hollowBlock, count: 3) : glyphs.blocks
    func isSet(_ half: Int, _ column: Int) -> Bool {
      let row = half / scale.halves
      return dots.indices.contains(row) && dots[row][column] == "#"
    }
    for row in 0..<size(at: scale).rows {
      for column in 0..<BlockText.width(of: letter) {
        let glyph: Unicode.Scalar? =
          switch (isSet(row * 2, column), isSet(row * 2 + 1, column)) {
          case (true, true): blocks[0]
          case (true, false): blocks[1]
          case (false, true): blocks[2]
          case (false, false): nil
          }
        guard let glyph else { continue }
        canvas.fill(
          Rect(x: x + column * scale.columns, y: y + row, width: scale.columns, height: 1),
          with: glyph, style: style)
      }
    }
  }

  /// The largest scale at which the text fits; `nil` where none does, or a character has no form.
  private func scale(in area: Size, _ glyphs: GlyphSet) -> Scale? {
    guard letters != nil else { return nil }
    return Scale.all.first { scale in
      // Where no glyph fills half a cell, dots are whole rows high.
      let hasHalves = glyphs.tier != .ascii && !isHollow
      guard hasHalves || scale.halves % 2 == 0 else { return false }
      let size = size(at: scale)
      return size.columns <= area.columns && size.rows <= area.rows
    }
  }

  private func size(at scale: Scale) -> Size {
    let widths = (letters ?? []).map { BlockText.width(of: $0) + 1 }
    return Size(
      columns: (widths.reduce(0, +) - 1) * scale.columns,
      rows: (BlockText.height * scale.halves + 1) / 2)
  }

  /// The forms of the characters; `nil` where one has none, or there is no character.
  private var letters: [[String]]? {
    let forms = text.map { BlockText.forms[$0] }
    return forms.isEmpty || forms.contains { $0 == nil } ? nil : forms.compactMap(\.self)
  }

  private static let height = 7
  private static func width(of letter: [String]) -> Int { letter.first?.count ?? 0 }

  private static let forms: [Character: [String]] = [
    "0": [".###.", "#...#", "#...#", "#...#", "#...#", "#...#", ".###."],
    "1": ["..#..", ".##..", "..#..", "..#..", "..#..", "..#..", ".###."],
    "2": [".###.", "#...#", "....#", "..##.", ".#...", "#....", "#####"],
    "3": [".###.", "#...#", "....#", "..##.", "....#", "#...#", ".###."],
    "4": ["...#.", "..##.", ".#.#.", "#..#.", "#####", "...#.", "...#."],
    "5": ["#####", "#....", "####.", "....#", "....#", "#...#", ".###."],
    "6": [".###.", "#....", "####.", "#...#", "#...#", "#...#", ".###."],
    "7": ["#####", "....#", "...#.", "..#..", ".#...", ".#...", ".#..."],
    "8": [".###.", "#...#", "#...#", ".###.", "#...#", "#...#", ".###."],
    "9": [".###.", "#...#", "#...#", ".####", "....#", "....#", ".###."],
    ".": [".", ".", ".", ".", ".", ".", "#"],
    "-": ["...", "...", "...", "###", "...", "...", "..."],
    "+": [".....", "..#..", "..#..", "#####", "..#..", "..#..", "....."],
    "/": ["....#", "....#", "...#.", "..#..", ".#...", "#....", "#...."],
    "%": ["##..#", "##..#", "...#.", "..#..", ".#...", "#..##", "#..##"],
    ":": [".", ".", "#", ".", "#", ".", "."],
    "?": [".###.", "#...#", "....#", "..##.", "..#..", ".....", "..#.."],
    "*": [".....", "#.#.#", ".###.", "#####", ".###.", "#.#.#", "....."],
  ]
}
