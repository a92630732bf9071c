import CockpitTestSupport
import Testing

@testable import CockpitValues

struct DecimalTextTests {
  @Test(
    "writes all digits and no more",
    arguments: [
      (80.0, "80"), (5.13, "5.13"), (0.0, "0"), (-0.0, "0"), (-1.5, "-1.5"), (50_000, "50000"),
      (1e-7, "0.0000001"), (1.2e21, "1200000000000000000000"), (.infinity, "-"),
    ] as [(Double, String)])
  func shortest(value: Double, text: String) {
    #expect(DecimalText.shortest(value) == text)
  }

  @Test(
    "leaves out what fifteen digits of a fraction do not hold, and nothing of a whole number",
    arguments: [
      (0.28500000000000003, "0.285"), (0.1 + 0.2, "0.3"), (1.0000000000000002, "1"),
      (9_007_199_254_740_991, "9007199254740991"), (0.285000000000001, "0.285000000000001"),
    ] as [(Double, String)])
  func noise(value: Double, text: String) {
    #expect(DecimalText.shortest(value) == text)
  }

  @Test("reads back as the same figure")
  func roundTrip() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let value =
        Double(Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)) / 1e6
      #expect(Double(DecimalText.shortest(value)) == value)
    }
  }
}
