extension GlyphSet {
  /// Breaks a text that is drawn on a tier that is not known yet into lines, as `TextLayout.wrap` does.
  ///
  /// - Returns: at least one line; on no tier is one drawn wider than `columns`, whatever stands in for what.
  /// - Complexity: O(scalars of the text)
  package static func wrap(_ text: some StringProtocol, to columns: Int) -> [String] {
    TextLayout.wrap(text, to: columns) { glyph in
      var widest = glyph
      for glyphs in [GlyphSet.ascii, .full] {
        widest.columns = max(widest.columns, glyphs.standIn(for: glyph)?.columns ?? glyph.columns)
      }
      return widest
    }
  }
}
