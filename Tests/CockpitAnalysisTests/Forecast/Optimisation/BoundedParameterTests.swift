import Testing

@testable import CockpitAnalysis

struct BoundedParameterTests {
  private static let range = BoundedParameter(lower: 0.8, upper: 0.98)

  @Test("has the middle of the range at the middle of the search")
  func middle() {
    #expect(isClose(Self.range.value(at: 0), 0.89, within: 1e-12))
  }

  @Test("rises, and never leaves the range", arguments: [-1e300, -40, -3, 0, 3, 40, 1e300])
  func bounds(coordinate: Double) {
    let value = Self.range.value(at: coordinate)
    #expect(value >= 0.8 && value <= 0.98)
    #expect(Self.range.value(at: coordinate + 1) >= value)
  }
}
