import Testing

@testable import CockpitCanvas

@Suite("Panel, rule and text block")
struct FrameWidgetTests {
  @Test(
    "frames a panel",
    arguments: zip(
      GlyphTier.allCases,
      [
        "+ 告警 2 ----+\n|            |\n+------------+\n",
        "+ 告警 2 ----+\n|            |\n+------------+\n",
        "┌ 告警 2 ────┐\n│            │\n└────────────┘\n",
      ]))
  func panel(tier: GlyphTier, expected: String) {
    #expect(picture(of: Panel("告警 2"), 14, 3, tier).plainText == expected)
    #expect(Panel.interior(of: Rect(x: 3, y: 1, width: 14, height: 3)).height == 1)
    #expect(Panel.interior(of: Rect(x: 3, y: 1, width: 1, height: 1)).isEmpty)
  }

  @Test("draws a rule with and without a title, and the title alone where there is no room")
  func rule() {
    #expect(picture(of: Rule("走势"), 12, 1).plainText == "─ 走势 ─────\n")
    #expect(picture(of: Rule(), 5, 1, .ascii).plainText == "-----\n")
    #expect(picture(of: Rule("近期走势"), 8, 1).plainText == "─ 近…  ─\n")
    #expect(picture(of: Rule("走势"), 4, 1).plainText == "走势\n")
  }

  @Test("breaks a paragraph and says where it was cut")
  func textBlock() {
    let block = TextBlock("口径提示：增速按可比口径计算；“≥3”不着色\n第二段")
    #expect(
      picture(of: block, 16, 4, .ascii).plainText
        == "口径提示：增速按\n可比口径计算；\n\">=3\"不着色\n第二段\n")
    #expect(picture(of: block, 16, 2).plainText == "口径提示：增速按\n可比口径计算；…\n")
    #expect(block.height(width: 16, glyphs: .ascii) == 4)
    #expect(picture(of: TextBlock("水", alignment: .right), 6, 1).plainText == "    水\n")
  }
}
