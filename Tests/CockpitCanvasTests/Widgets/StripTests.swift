import Testing

@testable import CockpitCanvas

@Suite("Strips")
struct StripTests {
  @Test(
    "draws the minimum as the lowest bar, the maximum as the highest, a gap as a gap",
    arguments: zip(GlyphTier.allCases, ["?.+#?:", "?⣀⣶⣿?⣀", "?▁▅█?▂"]))
  func sparkline(tier: GlyphTier, expected: String) {
    let line = Sparkline([nil, -4, 0.1, 3, .nan, -3])
    #expect(picture(of: line, 8, 1, tier).plainText == expected + "\n")
    #expect(picture(of: line, 8, 1, tier).stylePlane == "d...d\nd = data\n")
  }

  @Test(
    "draws a flat series in the middle",
    arguments: zip(GlyphTier.allCases, ["==?", "⣤⣤?", "▄▄?"]))
  func flat(tier: GlyphTier, expected: String) {
    #expect(picture(of: Sparkline([7, 7, nil]), 8, 1, tier).plainText == expected + "\n")
  }

  @Test("shows the newest values where not all fit")
  func newest() {
    #expect(picture(of: Sparkline([9, 9, 1, 2]), 2, 1).plainText == "▁█\n")
    #expect(picture(of: StateStrip([.init("a"), .init("b")]), 1, 1).plainText == "b\n")
  }

  @Test("takes the largest and the smallest doubles")
  func extremes() {
    let line = Sparkline([-.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude, .infinity])
    #expect(picture(of: line, 4, 1).plainText == "▁▅█?\n")
    #expect(picture(of: Sparkline([0, .leastNonzeroMagnitude]), 4, 1).plainText == "▄▄\n")
  }

  @Test("keeps a heat strip to its scale")
  func heat() {
    let strip = HeatStrip([0, 5, 10, nil, 99, -1], scale: 0...10)
    #expect(picture(of: strip, 8, 1, .ascii).plainText == ".+#?#.\n")
  }

  @Test("draws states in their styles, and no wide one")
  func states() {
    let strip = StateStrip([.init("."), .init("1", style: .critical), .init("中")])
    #expect(picture(of: strip, 5, 1).plainText == ".1?\n")
    #expect(picture(of: strip, 5, 1).stylePlane == ".c\nc = critical\n")
  }
}
