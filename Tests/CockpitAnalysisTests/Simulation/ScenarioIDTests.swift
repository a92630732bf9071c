import Testing

@testable import CockpitAnalysis

struct ScenarioIDTests {
  private func lever(_ name: String, _ central: Double, change: Double = 1) throws -> PolicyLever {
    let elasticity = try #require(
      Elasticity(central, in: central - 0.1...central + 0.1, measure: .points))
    return PolicyLever(name, change: change, elasticity: elasticity)
  }

  private func scenario(
    _ levers: [PolicyLever], snapshot: UInt64 = 7, model: String = "M-12 v2",
    target: PolicyTarget? = nil, draws: Int = 4000, coverage: Double = 0.8,
    seed: UInt64 = 20_261_121
  ) throws -> PolicyScenario {
    try #require(
      PolicyScenario(
        snapshot: snapshot, modelVersion: model,
        baseline: [
          PredictiveDistribution(
            point: 97.2, below: 1.8, above: 1.8, bounds: -.infinity ... .infinity)
        ], levers: levers, target: target, coverage: coverage, draws: draws, seed: seed))
  }

  @Test("has one number for the same data, parameters, model and seed, and keeps it")
  func stable() throws {
    let levers = [try lever("技改补贴", 0.15), try lever("新增规上企业", 0.18)]
    #expect(try scenario(levers).id == scenario(levers.reversed()).id)
    #expect(try scenario(levers) == scenario(levers.reversed()))
    #expect(try scenario(levers).id.description == "3a1d492d226ef64f")
  }

  @Test("has another number once anything differs")
  func different() throws {
    let levers = [try lever("技改补贴", 0.15), try lever("新增规上企业", 0.18)]
    let floor = PolicyTarget(limit: 0, isUpperLimit: false)
    let cap = PolicyTarget(limit: 0, isUpperLimit: true)
    let ids = [
      try scenario(levers).id, try scenario(levers, draws: 4001).id,
      try scenario(levers, target: floor).id, try scenario(levers, target: cap).id,
      try scenario(levers, coverage: 0.5).id, try scenario(levers, snapshot: 8).id,
      try scenario(levers, model: "M-12 v3").id, try scenario(levers, seed: 1).id,
      try scenario([levers[0]]).id,
      try scenario([levers[0], try lever("新增规上企业", 0.18, change: 2)]).id,
      try scenario([levers[0], try lever("新增规上企业", 0.19)]).id,
    ]
    #expect(Set(ids).count == ids.count)
  }

  @Test("writes all sixteen digits")
  func digits() {
    #expect(ScenarioID(word: 0xAB).description == "00000000000000ab")
    #expect(ScenarioID(word: .max).description == "ffffffffffffffff")
  }
}
