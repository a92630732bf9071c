import Testing

@testable import CockpitCanvas

@Suite("Block text")
struct BlockTextTests {
  @Test("draws digits of whole cells in ASCII, of halves where the terminal has them")
  func tiers() {
    #expect(
      picture(of: BlockText("3.4"), 13, 7, .ascii).plainText == """
         ###       #
        #   #     ##
            #    # #
          ##    #  #
            #   #####
        #   #      #
         ###  #    #

        """)
    #expect(
      picture(of: BlockText("3.4"), 13, 4, .full).plainText == """
        ▄▀▀▀▄     ▄█
          ▄▄▀   ▄▀ █
        ▄   █   ▀▀▀█▀
         ▀▀▀  ▀    ▀

        """)
    #expect(!picture(of: BlockText("3.4"), 13, 4, .neutral).hasAmbiguousGlyph)
  }

  @Test("takes the largest digits that fit, and never more than its room")
  func scales() {
    let text = BlockText("1256.3")
    var last = 0
    for columns in stride(from: 10, through: 260, by: 10) {
      let room = Size(columns: columns, rows: 30)
      let size = text.size(in: room, glyphs: .full)
      #expect(size.columns <= columns && size.rows <= 30)
      #expect(size.rows >= last, "\(columns)")
      last = size.rows
    }
    #expect(last == 21)
    #expect(text.size(in: Size(columns: 66, rows: 9), glyphs: .full) == Size(columns: 62, rows: 7))
    #expect(text.size(in: Size(columns: 31, rows: 4), glyphs: .full) == Size(columns: 31, rows: 4))
  }

  @Test("keeps what has no large form in its own size")
  func words() {
    #expect(BlockText("前5").size(in: Size(columns: 80, rows: 9), glyphs: .full).rows == 1)
    #expect(picture(of: BlockText("前5"), 8, 2).plainText == "前5\n\n")
    #expect(picture(of: BlockText("12.5"), 6, 2).plainText == "12.5\n\n")
  }

  @Test("tells hollow digits by their texture, in the same places", arguments: GlyphTier.allCases)
  func hollow(tier: GlyphTier) {
    let solid = picture(of: BlockText("80.5"), 44, 7, tier)
    let hollow = picture(of: BlockText("80.5", isHollow: true), 44, 7, tier)
    for y in 0..<7 {
      for x in 0..<44 {
        #expect((solid[x, y].glyph == .blank) == (hollow[x, y].glyph == .blank))
        #expect(solid[x, y].glyph == .blank || solid[x, y].glyph != hollow[x, y].glyph)
      }
    }
  }
}
