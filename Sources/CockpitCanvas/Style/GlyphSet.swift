/// How much a terminal can be trusted to draw in one column.
package enum GlyphTier: String, CaseIterable, Sendable {
  /// ASCII and CJK only.
  case ascii
  /// Also glyphs that no terminal draws wide: braille, quadrants.
  case neutral
  /// Also box drawing and blocks, which some terminals draw wide.
  case full
}

/// The glyphs that widgets draw with, as data; each takes one column.
package struct GlyphSet: Sendable {
  /// What lines of charts are drawn with.
  package enum Lines: Sendable {
    /// Dashes and slashes from mark to mark; what is thinner has its marks alone.
    case strokes
    /// Braille dots: two of them one over the other, or a single one where a line is thinner.
    case dots
    /// Quarters of a cell, which join in any font; what is thinner has braille dots.
    case quarters
  }

  package let tier: GlyphTier

  // Lines and frames.
  package let horizontal: Unicode.Scalar
  package let vertical: Unicode.Scalar
  package let topLeft: Unicode.Scalar
  package let topRight: Unicode.Scalar
  package let bottomLeft: Unicode.Scalar
  package let bottomRight: Unicode.Scalar
  package let teeLeft: Unicode.Scalar
  package let teeRight: Unicode.Scalar
  package let teeTop: Unicode.Scalar
  package let teeBottom: Unicode.Scalar
  package let cross: Unicode.Scalar

  // Charts.
  /// Bars of rising height, the lowest first; never empty.
  package let verticalBars: [Unicode.Scalar]
  /// A bar from the left that fills part of a column, by eighths or so; the full one last.
  package let horizontalBars: [Unicode.Scalar]
  /// The parts of a bar that stands on a line, the lowest first; those of a thin bar beside it.
  package let columnBars: [Unicode.Scalar]
  package let thinBars: [Unicode.Scalar]
  /// What lines are drawn with.
  package let lines: Lines
  /// What large digits are made of: a whole cell, its upper half, its lower half.
  package let blocks: [Unicode.Scalar]
  /// What large digits of a figure that does not count are made of.
  package let hollowBlock: Unicode.Scalar
  /// A period without a value.
  package let gap: Unicode.Scalar
  /// The line of a target, a threshold or zero.
  package let referenceLine: Unicode.Scalar
  /// The line behind the last actual figure.
  package let dataEnd: Unicode.Scalar
  /// The range in which a forecast lies.
  package let band: Unicode.Scalar

  // Marks.
  package let up: Unicode.Scalar
  package let down: Unicode.Scalar
  package let flat: Unicode.Scalar
  package let bullet: Unicode.Scalar
  package let focus: Unicode.Scalar
  package let ellipsis: String
  /// The done part of a bullet, its time marker, its rest, its ends, and more than all done.
  package let progressDone: Unicode.Scalar
  package let progressTime: Unicode.Scalar
  package let progressRest: Unicode.Scalar
  package let progressOpen: Unicode.Scalar
  package let progressClose: Unicode.Scalar
  package let progressOver: Unicode.Scalar

  /// The glyphs of a tier.
  package static func of(_ tier: GlyphTier) -> GlyphSet {
    switch tier {
    case .ascii: ascii
    case .neutral: neutral
    case .full: full
    }
  }

  /// The text as this tier draws it: safe, without ambiguous characters below full, and on every tier with
  /// letters for Roman numerals.
  ///
  /// Measure and fit what this gives, not what it was given: `≥` becomes `>=`.
  ///
  /// - Complexity: O(scalars)
  package func drawable(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy(isDrawnAsItIs) { return text }
    var result = ""
    var glyphs = TextGlyphs(text)
    while let glyph = glyphs.next() {
      if let standIn = standIn(for: glyph) {
        result.unicodeScalars.append(contentsOf: standIn.scalars)
      } else {
        result.append(glyph)
      }
    }
    return result
  }

  /// The columns of a text as this tier draws it.
  ///
  /// - Complexity: O(scalars)
  package func columns(of text: String) -> Int {
    if let plain = DisplayWidth.plainColumns(of: text) { return plain }
    var columns = 0
    var glyphs = TextGlyphs(text)
    while let glyph = glyphs.next() { columns += standIn(for: glyph)?.columns ?? glyph.columns }
    return columns
  }

  /// What this tier draws instead of a glyph that it cannot draw.
  func standIn(for glyph: TextGlyph) -> Substitution? {
    // The first ambiguous scalar is U+00A1; most text needs no search in the table.
    guard glyph.base.value >= 0xA1, DisplayWidth.isAmbiguous(glyph.base),
      tier != .full || isRomanNumeral(glyph.base)
    else { return nil }
    return Substitution.of(glyph.base)
  }

  /// Whether a scalar is a number that is another one where it loses its last stroke: fonts that draw it
  /// over two cells have it cut to one, and Ⅲ reads as Ⅱ (xterm 379 with DejaVu Sans Mono and Noto CJK).
  private func isRomanNumeral(_ scalar: Unicode.Scalar) -> Bool {
    (0x2160...0x217F).contains(scalar.value)
  }

  private func isDrawnAsItIs(_ scalar: Unicode.Scalar) -> Bool {
    switch DisplayWidth.widthClass(of: scalar) {
    case .narrow, .wide: true
    case .ambiguous: tier == .full && !isRomanNumeral(scalar)
    case .zero, .selector, .replaced: false
    }
  }
}

extension GlyphSet {
  /// ASCII alone: right on every terminal.
  package static let ascii = GlyphSet(
    tier: .ascii,
    horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
    verticalBars: [".", ":", "-", "=", "+", "*", "%", "#"], horizontalBars: ["#"],
    columnBars: [".", "#"], thinBars: [".", ":"], lines: .strokes,
    blocks: ["#", "#", "#"], hollowBlock: ":", gap: "?", referenceLine: ".",
    dataEnd: "!", band: ":",
    up: "^", down: "v", flat: "=", bullet: "-", focus: ">", ellipsis: "..",
    progressDone: "=", progressTime: "|", progressRest: ".", progressOpen: "[",
    progressClose: "]", progressOver: ">")

  /// ASCII, braille and whatever else is one column on every terminal.
  package static let neutral = GlyphSet(
    tier: .neutral,
    horizontal: "-", vertical: "|",
    topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+",
    teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
    verticalBars: ["⣀", "⣤", "⣶", "⣿"], horizontalBars: ["⡇", "⣿"],
    columnBars: ["⣀", "⣤", "⣶", "⣿"], thinBars: ["⡀", "⡄", "⡆", "⡇"], lines: .dots,
    blocks: ["⣿", "⠛", "⣤"], hollowBlock: "⢕", gap: "?",
    referenceLine: ".", dataEnd: "!", band: ":",
    up: "▴", down: "▾", flat: "=", bullet: "-", focus: ">", ellipsis: "..",
    progressDone: "=", progressTime: "|", progressRest: ".", progressOpen: "[",
    progressClose: "]", progressOver: ">")

  /// Box drawing, blocks and arrows too: where the width probe found them one column wide.
  package static let full = GlyphSet(
    tier: .full,
    horizontal: "─", vertical: "│",
    topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘",
    teeLeft: "├", teeRight: "┤", teeTop: "┬", teeBottom: "┴", cross: "┼",
    verticalBars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    horizontalBars: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
    columnBars: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], thinBars: ["⡀", "⡄", "⡆", "⡇"],
    lines: .quarters, blocks: ["█", "▀", "▄"], hollowBlock: "▒", gap: "?",
    referenceLine: "┄", dataEnd: "┊", band: ":",
    up: "↑", down: "↓", flat: "=", bullet: "•", focus: ">", ellipsis: "…",
    progressDone: "=", progressTime: "|", progressRest: ".", progressOpen: "[",
    progressClose: "]", progressOver: ">")
}

extension GlyphSet {
  /// The line of a cursor down a chart.
  package var cursor: Unicode.Scalar { "|" }

  /// The rules around what is no fact.
  package var doubleHorizontal: Unicode.Scalar { tier == .full ? "═" : "=" }
}
