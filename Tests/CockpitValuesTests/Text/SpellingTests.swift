import Testing

@testable import CockpitValues

struct SpellingTests {
  @Test(
    "finds the text that is meant by one that is misspelt",
    arguments: [
      ("watr", "water"), ("wtaer", nil), ("stats", "stats"), ("统记局", "统计局"), ("水利", "水利局"),
      ("waterworks", nil), ("", nil), ("x", nil),
    ] as [(String, String?)])
  func closest(text: String, meant: String?) {
    #expect(["stats", "water", "统计局", "水利局"].closest(to: text) == meant)
  }

  @Test("takes the nearest, and of several as near the first")
  func nearest() {
    #expect(["abcdeg", "abcdef"].closest(to: "abcdef") == "abcdef")
    #expect(["abcdeg", "abcdeh"].closest(to: "abcdef") == "abcdeg")
    #expect([String]().closest(to: "a") == nil)
  }
}
