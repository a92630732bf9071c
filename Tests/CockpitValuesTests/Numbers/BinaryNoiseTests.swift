import Testing

@testable import CockpitValues

struct BinaryNoiseTests {
  @Test("leaves the decimal difference that a reader expects")
  func differences() {
    #expect(5.1 - 5.4 != -0.3)
    #expect((5.1 - 5.4).withoutBinaryNoise == -0.3)
    #expect((0.1 + 0.2).withoutBinaryNoise == 0.3)
    #expect(Double.infinity.withoutBinaryNoise == .infinity)
  }
}
