import Testing

@testable import CockpitAnalysis

struct PolicyScenarioTests {
  private let forecast = PredictiveDistribution(
    point: 1, below: 1, above: 1, bounds: -.infinity ... .infinity)

  private func lever(
    _ name: String, change: Double = 1, lag: Int = 0, buildUp: Int = 1
  ) throws -> PolicyLever {
    let elasticity = try #require(Elasticity(1, in: 0...2, measure: .points))
    return PolicyLever(name, change: change, elasticity: elasticity, lag: lag, buildUp: buildUp)
  }

  private func isMade(
    _ levers: [PolicyLever] = [], _ baseline: [PredictiveDistribution]? = nil,
    target: PolicyTarget? = nil, coverage: Double = 0.8, draws: Int = 10
  ) -> Bool {
    PolicyScenario(
      snapshot: 0, modelVersion: "", baseline: baseline ?? [forecast], levers: levers,
      target: target, coverage: coverage, draws: draws, seed: 1) != nil
  }

  @Test("is none with what cannot be reckoned with")
  func none() throws {
    #expect(isMade([try lever("a"), try lever("b")]))
    #expect(!isMade([try lever("a"), try lever("a")]))
    #expect(!isMade([], []))
    for change in [Double.nan, .infinity, 1e308] {
      #expect(!isMade([try lever("a", change: change * 10)]))
    }
    for periods in [-1, .max] {
      #expect(!isMade([try lever("a", lag: periods)]))
      #expect(!isMade([try lever("a", buildUp: periods)]))
    }
    #expect(!isMade(coverage: .nan) && !isMade(coverage: 0) && !isMade(coverage: 1))
    #expect(!isMade(draws: 0) && !isMade(draws: -1) && !isMade(draws: .max))
    #expect(!isMade(target: PolicyTarget(limit: .nan, isUpperLimit: true)))
    let wild = PredictiveDistribution(
      point: .nan, below: 1, above: 1, bounds: -.infinity ... .infinity)
    #expect(!isMade([], [wild]))
  }
}
