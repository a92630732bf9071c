import Testing

@testable import CockpitCanvas

@Suite("Sparkline")
struct SparklineTests {
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
  }

  @Test("takes the largest and the smallest doubles")
  func extremes() {
    let line = Sparkline([-.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude, .infinity])
    #expect(picture(of: line, 4, 1).plainText == "▁▅█?\n")
    #expect(picture(of: Sparkline([0, .leastNonzeroMagnitude]), 4, 1).plainText == "▄▄\n")
  }
}
