import Testing

@testable import CockpitAnalysis

struct ModelStepTests {
  private static let step = ModelStep(point: 100, below: 4, above: 10)

  @Test("measures an error by the spread on its side")
  func ratio() {
    #expect(Self.step.ratio(of: -8) == -2)
    #expect(Self.step.ratio(of: 5) == 0.5)
    #expect(ModelStep(point: 100, below: 0, above: 0).ratio(of: 5) == nil)
  }

  @Test("widens both sides by the same factor")
  func distribution() {
    let distribution = Self.step.distribution(times: 1.5, bounds: 0...Double.infinity)
    #expect(
      distribution
        == PredictiveDistribution(point: 100, below: 6, above: 15, bounds: 0...Double.infinity))
  }
}
