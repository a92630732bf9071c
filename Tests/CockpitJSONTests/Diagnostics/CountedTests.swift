import CockpitJSON
import Testing

struct CountedTests {
  @Test("writes one of a thing alone and all else as several")
  func counted() {
    #expect(1.counted("file") == "1 file")
    #expect([0, 2, 21].map { $0.counted("file") } == ["0 files", "2 files", "21 files"])
    #expect(1.counted("category", "categories") == "1 category")
    #expect(3.counted("category", "categories") == "3 categories")
  }
}
