import Testing

@testable import CockpitCanvas

@Suite("Glyph sets")
struct GlyphSetTests {
  @Test(
    "have glyphs of one column, none of them ambiguous below full", arguments: GlyphTier.allCases)
  func oneColumn(tier: GlyphTier) {
    let glyphs = GlyphSet.of(tier)
    #expect(glyphs.tier == tier)
    var scalars = Mirror(reflecting: glyphs).children.flatMap { child -> [Unicode.Scalar] in
      switch child.value {
      case let scalar as Unicode.Scalar: [scalar]
      case let ladder as [Unicode.Scalar]: ladder
      case let text as String: Array(text.unicodeScalars)
      default: []
      }
    }
    #expect(scalars.count > 30)
    if tier == .ascii { #expect(scalars.allSatisfy { $0.isASCII }) }
    if tier != .full { #expect(!scalars.contains(where: DisplayWidth.isAmbiguous)) }
    scalars.removeAll { DisplayWidth.columns(of: $0) == 1 && DisplayWidth.isDrawable($0) }
    #expect(scalars.isEmpty)
  }

  @Test("draw text safely, and leave text alone that is safe")
  func drawable() {
    #expect(GlyphSet.ascii.drawable("≥3.0％ ①") == ">=3.0％ (1)")
    #expect(GlyphSet.full.drawable("≥3.0％ ①") == "≥3.0％ ①")
    // A number that loses a stroke is another one.
    #expect(GlyphSet.full.drawable("应急响应Ⅲ级 Ⅳ") == "应急响应III级 IV")
    #expect(GlyphSet.full.columns(of: "Ⅲ级") == 5)
    #expect(GlyphSet.full.drawable("ⅲ ⅺ ⅻ") == "iii xi xii")
    // Those that no font draws wide stay.
    #expect(GlyphSet.full.columns(of: "Ⅿⅿ") == 2 && GlyphSet.full.drawable("Ⅿⅿ") == "Ⅿⅿ")
    #expect(GlyphSet.full.standIn(for: TextGlyph(base: "Ⅿ", columns: 1)) == nil)
    #expect(GlyphSet.full.drawable("a\u{1B}[m\u{202E}") == "a?[m?")
    #expect(GlyphSet.neutral.columns(of: "≥3…") == 5)
  }

  @Test(
    "break a text of which the tier is not known so that it is whole on each",
    arguments: GlyphTier.allCases)
  func everyTier(tier: GlyphTier) {
    let glyphs = GlyphSet.of(tier)
    let text = "Ⅲ类以上企业共一百二十三家，Ⅱ级响应“蓝”≥3家……①余姚Ⅳ级 ⅻ"
    for columns in 8...40 {
      let lines = GlyphSet.wrap(text, to: columns)
      #expect(lines.allSatisfy { glyphs.columns(of: $0) <= columns }, "\(columns)")
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(GlyphSet.wrap("数据丢失,告警", to: 10) == TextLayout.wrap("数据丢失,告警", to: 10))
  }

  @Test("have a stand-in for every ambiguous character, which is not ambiguous itself")
  func standIns() {
    var count = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), DisplayWidth.isAmbiguous(scalar) else { continue }
      count += 1
      let standIn = Substitution.of(scalar)
      let classes = standIn.scalars.map(DisplayWidth.widthClass)
      #expect(classes.allSatisfy { $0 == .narrow || $0 == .wide })
      #expect(standIn.columns > 0)
    }
    #expect(count > 800)
  }
}
