/// Fits text into columns.
///
/// All measures are columns of a terminal. Text that must not reach a terminal comes out replaced.
/// On tiers below full, put text through `GlyphSet.drawable` first: stand-ins change its width.
package enum TextLayout {
  /// Where text of fewer columns stands in its field.
  package enum Alignment: Sendable {
    case left, right, center
  }

  /// The longest beginning of a text that fits; a wide glyph is never cut.
  ///
  /// - Complexity: O(columns)
  package static func clip(_ text: some StringProtocol, to columns: Int) -> String {
    var result = ""
    var used = 0
    var glyphs = TextGlyphs(text)
    while let glyph = glyphs.next(), used + glyph.columns <= columns {
      result.append(glyph)
      used += glyph.columns
    }
    return result
  }

  /// The text with blanks around it up to a number of columns; longer text stays as it is.
  ///
  /// - Complexity: O(scalars of the text + columns)
  package static func pad(
    _ text: some StringProtocol, to columns: Int, _ alignment: Alignment = .left
  ) -> String {
    let blanks = max(0, columns - DisplayWidth.columns(of: String(text)))
    let before =
      switch alignment {
      case .left: 0
      case .right: blanks
      case .center: blanks / 2
      }
    return String(repeating: " ", count: before) + text
      + String(repeating: " ", count: blanks - before)
  }

  /// Breaks a text into lines.
  ///
  /// Breaks at blanks and beside wide glyphs, but not before closing punctuation nor after opening
  /// punctuation. A word longer than a line is cut. Line feeds end a line.
  ///
  /// - Returns: at least one line; none is wider than `columns`.
  /// - Complexity: O(scalars of the text)
  package static func wrap(_ text: some StringProtocol, to columns: Int) -> [String] {
    wrap(text, to: columns) { $0 }
  }

  /// Breaks a text into lines by the columns that each glyph is measured to take.
  static func wrap(
    _ text: some StringProtocol, to columns: Int, _ measured: (TextGlyph) -> TextGlyph
  ) -> [String] {
    guard columns > 0 else { return [""] }
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var wrapping = LineWrapping(columns: columns)
      var glyphs = TextGlyphs(paragraph)
      while let glyph = glyphs.next() { wrapping.add(measured(glyph)) }
      lines += wrapping.finished()
    }
    return lines
  }
}

extension String {
  mutating func append(_ glyph: TextGlyph) {
    unicodeScalars.append(glyph.base)
    unicodeScalars.append(contentsOf: glyph.marks)
  }
}
