import CockpitTestSupport
import Testing

@testable import CockpitCanvas

@Suite("Display width")
struct DisplayWidthTests {
  @Test("W1: 积水点水深32cm takes 14 columns")
  func mixedText() {
    #expect(DisplayWidth.columns(of: "积水点水深32cm") == 14)
  }

  @Test(
    "counts the columns of text",
    arguments: [
      ("", 0), ("abc", 3), ("积水点水深32cm", 14), ("e\u{301}", 1), ("한", 2),
      ("\u{1100}\u{1161}\u{11A8}", 2), ("⣿▚", 2), ("─“…”", 4), ("🙂", 2), ("⚠\u{FE0F}", 1),
      ("\u{1B}[31m", 5), ("\r\n", 1), ("\u{301}", 1), ("👩\u{200D}💻", 1), ("👍🏽", 1), ("🇨🇳", 1),
      ("％", 2), ("ｶ", 1), ("\u{202E}", 1), ("\u{E000}", 1),
    ])
  func columns(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(
    "measures and writes a text of letters and ideographs as it does glyph by glyph",
    arguments: 0..<4)
  func plain(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let scalars: [Unicode.Scalar] = [
      " ", "a", "~", "\u{7F}", "\t", "\u{A1}", "\u{301}", "\u{3001}", "\u{4DFF}", "\u{4E00}",
      "水", "\u{9FFF}", "\u{A000}", "％", "🙂", "\u{200D}", "\u{FE0F}", "─", "Ⅲ", "\u{E000}",
    ]
    for _ in 0..<500 {
      let pool =
        Bool.random(using: &random) ? scalars : [" ", "a", "~", "\u{4E00}", "水", "\u{9FFF}"]
      let count = Int.random(in: 0...6, using: &random)
      let text = String(
        String.UnicodeScalarView((0..<count).compactMap { _ in pool.randomElement(using: &random) })
      )
      var glyphs = TextGlyphs(text)
      var all: [TextGlyph] = []
      while let glyph = glyphs.next() { all.append(glyph) }
      let columns = all.reduce(0) { $0 + $1.columns }
      #expect(DisplayWidth.columns(of: text) == columns, "\(text.debugDescription)")
      guard let plain = DisplayWidth.plainColumns(of: text) else { continue }
      #expect(plain == columns && all.count == count && all.allSatisfy { $0.marks.isEmpty })
      for tier in GlyphTier.allCases { #expect(GlyphSet.of(tier).columns(of: text) == columns) }
      let limit = Int.random(in: 0...8, using: &random)
      var canvas = Canvas(size: Size(columns: 12, rows: 1), glyphs: .full)
      let used = canvas.write(text, x: 1, y: 0, limit: limit)
      let shown = all.indices.prefix { all[...$0].reduce(0) { $0 + $1.columns } <= limit }
      #expect(used == all[..<shown.endIndex].reduce(0) { $0 + $1.columns })
      let cells = (0..<used).compactMap { canvas.cells[$0 + 1, 0].glyph.scalar }
      #expect(cells == all[..<shown.endIndex].map(\.base))
    }
  }

  @Test("knows the classes that the generator states")
  func classes() {
    let expected: [(ClosedRange<UInt32>, WidthClass)] = [
      (0x00...0x1F, .replaced), (0x20...0x7E, .narrow), (0x7F...0x9F, .replaced),
      (0xAD...0xAD, .replaced), (0xB1...0xB1, .ambiguous), (0x300...0x34E, .zero),
      (0x1100...0x115E, .wide), (0x1160...0x1160, .replaced), (0x1161...0x11FF, .zero),
      (0x200B...0x200F, .replaced), (0x2028...0x202E, .replaced), (0x2066...0x2069, .replaced),
      (0x2500...0x254B, .ambiguous), (0x2581...0x258F, .ambiguous), (0x2596...0x259F, .narrow),
      (0x2800...0x28FF, .narrow), (0x3000...0x3029, .wide), (0x3041...0x3096, .wide),
      (0x3400...0x4DBF, .wide), (0x4DC0...0x4DFF, .replaced), (0xAC00...0xD7A3, .wide),
      (0xE000...0xF8FF, .replaced), (0xFE00...0xFE0F, .selector), (0xFEFF...0xFEFF, .replaced),
      (0xFF01...0xFF60, .wide), (0xFF61...0xFF9F, .narrow), (0xFFFE...0xFFFF, .replaced),
      (0x20000...0x2A6DF, .wide), (0xE0001...0xE007F, .replaced), (0x10FFFE...0x10FFFF, .replaced),
    ]
    for (range, widthClass) in expected {
      let wrong = range.first { DisplayWidth.tableClass(of: $0) != widthClass }
      #expect(wrong == nil, "in \(range)")
    }
  }

  @Test("agrees with a walk through the table for every scalar")
  func agreesWithSlowOracle() {
    var run = 0
    var disagreements = 0
    for value in UInt32(0)...0x10FFFF {
      while run + 1 < WidthTable.runs.count, WidthTable.runs[run + 1] >> 3 <= value { run += 1 }
      guard let scalar = Unicode.Scalar(value) else { continue }
      if DisplayWidth.widthClass(of: scalar).rawValue != WidthTable.runs[run] & 7 {
        disagreements += 1
      }
    }
    #expect(disagreements == 0)
  }

  @Test("has a table in order, from zero, in which each run begins another class")
  func tableIsSound() {
    #expect(WidthTable.runs.first == DisplayWidth.tableClass(of: 0).rawValue)
    for (left, right) in zip(WidthTable.runs, WidthTable.runs.dropFirst()) {
      #expect(left >> 3 < right >> 3)
      #expect(left & 7 != right & 7)
    }
  }

  @Test("agrees with the standard library about marks, controls and unassigned scalars")
  func agreesWithTheStandardLibrary() {
    var wrong: [Unicode.Scalar] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch (scalar.properties.generalCategory, DisplayWidth.widthClass(of: scalar)) {
      case (.control, .replaced), (.format, .replaced), (.privateUse, .replaced),
        (.lineSeparator, .replaced), (.paragraphSeparator, .replaced),
        (.nonspacingMark, .zero), (.nonspacingMark, .selector), (.nonspacingMark, .replaced),
        (.enclosingMark, .zero), (.unassigned, .replaced):
        continue
      case (.control, _), (.format, _), (.privateUse, _), (.lineSeparator, _),
        (.paragraphSeparator, _), (.unassigned, _):
        wrong.append(scalar)
      case (.spacingMark, .zero):
        // U+1171E, which a later Unicode than Debian's made a spacing mark.
        continue
      case (_, .zero) where !(0x1160...0xD7FF ~= value):
        wrong.append(scalar)
      default:
        continue
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(8).map { String($0.value, radix: 16) })")
  }
}
