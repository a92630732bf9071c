import Testing

@testable import CockpitTestSupport

@Suite("Golden files")
struct GoldenTests {
  @Test("tells only the rows that differ")
  func rows() {
    #expect(differingRows(expected: "a\nb\nc\n", actual: "a\nb\nc\n").isEmpty)
    #expect(differingRows(expected: "a\nb\nc\n", actual: "a\nx\nc\n") == "2 - b\n2 + x\n")
    #expect(differingRows(expected: "a\n", actual: "a\nb\n") == "2 - \n2 + b\n3 + \n")
    #expect(differingRows(expected: "e\u{301}", actual: "\u{E9}") == "1 - e\u{301}\n1 + \u{E9}\n")
  }

  @Test("stand in the folder of the test target")
  func path() {
    #expect(
      goldenPath(named: "overview", filePath: "/a/Tests/b/Tests/XTests/Screens/ATests.swift")
        == "/a/Tests/b/Tests/XTests/Goldens/overview.txt")
  }

  @Test("gives the same random numbers for the same seed")
  func generator() {
    var generator = SeededGenerator(seed: 1_234_567)
    // The reference implementation's first numbers for this seed.
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }
}
