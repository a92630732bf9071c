import Testing

@testable import CockpitAnalysis

struct ScenarioIDTests {
  private func lever(_ name: String, _ central: Double, change: Double = 1) throws -> PolicyLever {
    let elasticity = try #require(
      Elasticity(central, in: central - 0.1...central + 0.1, measure: .points))
    return PolicyLever(name, change: change, elasticity: elasticity)
  }

  private func scenario(_ levers: [PolicyLever], snapshot: UInt64 = 7, seed: UInt64 = 20_261_121)
    throws
    -> PolicyScenario
  {
    PolicyScenario(
      snapshot: snapshot, modelVersion: "M-12 v2",
      baseline: [try #require(BaselineForecast(mean: 97.2, deviation: 1.8))], levers: levers,
      seed: seed)
  }

  @Test("has one number for the same data, parameters, model and seed, and keeps it")
  func stable() throws {
    let levers = [try lever("技改补贴", 0.15), try lever("新增规上企业", 0.18)]
    #expect(try scenario(levers).id == scenario(levers.reversed()).id)
    #expect(try scenario(levers).id.description == "e800bb63e895f964")
  }

  @Test("has another number once anything differs")
  func different() throws {
    let levers = [try lever("技改补贴", 0.15), try lever("新增规上企业", 0.18)]
    var more = try scenario(levers)
    more.draws += 1
    var aimed = try scenario(levers)
    aimed.target = 0
    var wide = try scenario(levers)
    wide.coverage = 0.5
    let ids = [
      try scenario(levers).id, more.id, aimed.id, wide.id, try scenario(levers, snapshot: 8).id,
      try scenario(levers, seed: 1).id, try scenario([levers[0]]).id,
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
