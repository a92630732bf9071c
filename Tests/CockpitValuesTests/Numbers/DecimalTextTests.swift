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

  @Test("reads back as the same figure")
  func roundTrip() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let value = Double.random(in: -1e6...1e6, using: &random)
      #expect(Double(DecimalText.shortest(value)) == value)
    }
  }
}
