import Testing

@testable import CockpitAnalysis

struct ElasticityTests {
  @Test("has the ends of its interval where its coverage says")
  func interval() throws {
    let elasticity = try #require(Elasticity(0.2, in: 0.05...0.35, coverage: 0.8, measure: .points))
    #expect((elasticity.value(at: -1.2815515655446004) - 0.05).magnitude < 1e-12)
    #expect((elasticity.value(at: 1.2815515655446004) - 0.35).magnitude < 1e-12)
    #expect(elasticity.value(at: 0) == 0.2)
  }

  @Test("has sides of their own where the interval is not symmetric")
  func sides() throws {
    let elasticity = try #require(Elasticity(1, in: 0.5...3, coverage: 0.9, measure: .percent))
    let z = NormalDistribution.quantile(0.95)
    #expect((elasticity.value(at: -z) - 0.5).magnitude < 1e-12)
    #expect((elasticity.value(at: z) - 3).magnitude < 1e-12)
  }

  @Test("is none where the central value lies outside, or the coverage is no probability")
  func none() {
    #expect(Elasticity(4, in: 0...3, measure: .points) == nil)
    #expect(Elasticity(.nan, in: 0...3, measure: .points) == nil)
    #expect(Elasticity(1, in: 0...(.infinity), measure: .points) == nil)
    for coverage in [0, 0.49, 0.991, 1, .nan] {
      #expect(Elasticity(1, in: 0...3, coverage: coverage, measure: .points) == nil)
    }
    #expect(Elasticity(1, in: 0...3, coverage: 0.99, measure: .points) != nil)
  }
}
