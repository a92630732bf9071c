import Testing

@testable import CockpitCanvas

@Suite("Canvas")
struct CanvasTests {
  @Test("writes text by columns and says how many it used")
  func writes() {
    var canvas = Canvas(size: Size(columns: 16, rows: 2), glyphs: .full)
    #expect(canvas.write("积水点水深32cm", x: 1, y: 0) == 14)
    #expect(canvas.write("积水点", x: 0, y: 1, limit: 5) == 4)
    #expect(canvas.cells.plainText == " 积水点水深32cm\n积水\n")
    #expect(canvas.cells.brokenInvariants().isEmpty)
  }

  @Test("replaces what must not reach a terminal")
  func replaces() {
    var canvas = Canvas(size: Size(columns: 20, rows: 1), glyphs: .full)
    #expect(canvas.write("a\u{1B}[1m\u{202E}b\r\n\u{301}👩\u{200D}💻.", x: 0, y: 0) == 11)
    #expect(canvas.cells.plainText == "a?[1m?b???.\n")
  }

  @Test(
    "puts stand-ins for ambiguous characters below the full tier", arguments: GlyphTier.allCases)
  func substitutes(tier: GlyphTier) {
    var canvas = Canvas(size: Size(columns: 24, rows: 1), glyphs: .of(tier))
    canvas.write("≥3℃—①“好”…", x: 0, y: 0)
    let expected = tier == .full ? "≥3℃—①“好”…\n" : ">=3C-(1)\"好\"..\n"
    #expect(canvas.cells.plainText == expected)
    #expect(tier == .full || !canvas.cells.hasAmbiguousGlyph)
  }

  @Test("never draws half of a stand-in")
  func wholeStandIns() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1), glyphs: .ascii)
    #expect(canvas.write("abc≥3", x: 0, y: 0) == 3)
    #expect(canvas.cells.plainText == "abc\n")
  }

  @Test("keeps inside the clip, with a blank for a wide glyph that the clip cuts")
  func clips() {
    var canvas = Canvas(size: Size(columns: 8, rows: 3), glyphs: .full)
    canvas.fill(canvas.bounds, with: "#")
    canvas.clipped(to: Rect(x: 1, y: 1, width: 5, height: 1)) { canvas in
      canvas.fill(canvas.bounds, with: ".")
      canvas.write("中文字", x: 0, y: 1)
      canvas.write("above", x: 0, y: 0)
    }
    #expect(canvas.cells.plainText == "########\n# 文字##\n########\n")
    #expect(canvas.cells.brokenInvariants().isEmpty)
  }

  @Test("fills a rectangle and nothing beside it, with wide glyphs too")
  func fills() {
    var canvas = Canvas(size: Size(columns: 9, rows: 2), glyphs: .ascii)
    canvas.fill(canvas.bounds, with: "@")
    canvas.fill(Rect(x: 1, y: 0, width: 5, height: 1), with: "中")
    canvas.fill(Rect(x: 7, y: 1, width: 5, height: 5), with: "█")
    #expect(canvas.cells.plainText == "@中中 @@@\n@@@@@@@##\n")
    canvas.horizontalRule(x: -2, y: 0, length: 4)
    canvas.verticalRule(x: 8, y: -1, length: 9)
    #expect(canvas.cells.plainText == "-- 中 @@|\n@@@@@@@#|\n")
  }

  @Test(
    "puts a safe glyph for a scalar that cannot stand in a cell",
    arguments: ["\u{1B}", "\u{301}", "\u{FE0F}", "\u{202E}", "\u{10FFFF}", "①", "Я"])
  func putsSafely(scalar: Unicode.Scalar) {
    var canvas = Canvas(size: Size(columns: 2, rows: 1), glyphs: .neutral)
    canvas.put(scalar, x: 0, y: 0)
    #expect(canvas.cells.plainText == "?\n")
  }

  @Test("keeps what combines with a base, and drops what chooses a variant")
  func combines() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1), glyphs: .full)
    #expect(canvas.write("e\u{301}⚠\u{FE0F}中\u{20DD}", x: 0, y: 0) == 4)
    #expect(canvas.cells.plainText == "e\u{301}⚠中\u{20DD}\n")
    #expect(canvas.cells.scalars(x: 0, y: 0) == ["e", "\u{301}"])
    #expect(canvas.cells.scalars(x: 3, y: 0) == [])
  }
}
