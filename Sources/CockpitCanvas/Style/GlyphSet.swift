/// How much a terminal can be trusted to draw in one column.
package enum GlyphTier: String, CaseIterable, Sendable {
  /// ASCII and CJK only.
  case ascii
  /// Also glyphs that no terminal draws wide: braille, quadrants.
  case neutral
  /// Also box drawing and blocks, which some terminals draw wide.
  case full
}

/// The glyphs that widgets draw with.
package struct GlyphSet: Sendable {
  package let tier: GlyphTier
}
