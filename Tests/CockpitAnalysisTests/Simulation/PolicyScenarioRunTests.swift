import Testing

@testable import CockpitAnalysis

struct PolicyScenarioRunTests {
  /// A lever of a random world, with the elasticity that is true there.
  private struct TrueLever {
    let lever: PolicyLever
    let elasticity: Double
  }

  private func elasticity(
    _ central: Double, _ interval: ClosedRange<Double>, _ measure: Elasticity.Measure = .points
  ) throws -> Elasticity {
    try #require(Elasticity(central, in: interval, measure: measure))
  }

  private func scenario(
    _ levers: [PolicyLever], periods: Int = 3, point: Double = 97.2, scale: Double = 1.8,
    bounds: ClosedRange<Double> = -.infinity ... .infinity, target: PolicyTarget? = nil,
    base: PolicyScenario.Base = .outcome, accrual: EffectAccrual = .single,
    draws: Int = PolicyScenario.standardDraws, seed: UInt64 = 1
  ) throws -> PolicyScenario {
    let forecast = PredictiveDistribution(
      point: point, below: scale, above: scale, bounds: bounds)
    return try #require(
      PolicyScenario(
        snapshot: 0, modelVersion: "test", baseline: Array(repeating: forecast, count: periods),
        levers: levers, target: target, base: base, accrual: accrual, draws: draws, seed: seed))
  }

  @Test("changes nothing without levers, or with levers that stay where they are")
  func nothing() throws {
    let still = PolicyLever("补贴", change: 0, elasticity: try elasticity(1, 0...2, .percent))
    for levers in [[], [still]] {
      let period = try #require(try scenario(levers).run().periods.first)
      #expect(period.difference == SimulatedInterval(of: [0], coverage: 0.8))
      #expect(period.simulated == period.baseline)
      #expect(period.verdict == .cannotBeTold)
    }
  }

  @Test("gives the interval of a single lever in points, whatever the baseline")
  func single() throws {
    let lever = PolicyLever("企业", change: 6, elasticity: try elasticity(0.18, 0.1...0.26))
    let period = try #require(try scenario([lever], draws: 40_000).run().periods.first)
    #expect((period.difference.low - 0.6).magnitude < 0.02)
    #expect((period.difference.middle - 1.08).magnitude < 0.02)
    #expect((period.difference.high - 1.56).magnitude < 0.02)
    #expect(period.verdict == .raises)
    #expect(period.contributions == [period.difference])
  }

  @Test("acts no earlier than its lag")
  func lag() throws {
    let lever = PolicyLever("补贴", change: 2, elasticity: try elasticity(0.5, 0.4...0.6), lag: 2)
    let verdicts = try scenario([lever], periods: 4).run().periods.map(\.verdict)
    #expect(verdicts == [.cannotBeTold, .cannotBeTold, .raises, .raises])
  }

  @Test("compounds effects in percent, so that each lever counts with the others")
  func compound() throws {
    let levers = try [10.0, 20].map { percent in
      PolicyLever("\(percent)", change: percent, elasticity: try elasticity(1, 1...1, .percent))
    }
    let period = try #require(
      try scenario(levers, point: 100, scale: 0).run().periods.first)
    #expect((period.difference.middle - 32).magnitude < 1e-9)
    #expect((period.contributions[0].middle - 12).magnitude < 1e-9)
    #expect((period.contributions[1].middle - 22).magnitude < 1e-9)
  }

  @Test("gives about the probability of the baseline for a target, on either side of it")
  func target() throws {
    // One in ten is above the 80 % limit, which is 1.533 scales away.
    for (limit, isUpper) in [(1.533, false), (-1.533, true)] {
      let target = PolicyTarget(limit: limit, isUpperLimit: isUpper)
      let scenario = try scenario([], point: 0, scale: 1, target: target, draws: 40_000)
      let reached = try #require(scenario.run().periods.first?.reached)
      #expect((reached.baseline - 0.1).magnitude < 0.0005)
      #expect(reached.simulated == reached.baseline)
    }
  }

  @Test("takes away no more than all, and leaves nothing beyond the bounds")
  func bounded() throws {
    let halving = PolicyLever(
      "停产", change: 30, elasticity: try elasticity(-10, -12 ... -8, .percent))
    let none = try #require(
      try scenario([halving], point: 100, scale: 0, bounds: 0 ... .infinity).run().periods.first)
    #expect(none.simulated.low == 0 && none.simulated.high == 0)
    #expect(none.difference.middle == -100)
    let raise = PolicyLever("坐席", change: 5, elasticity: try elasticity(1, 0.8...1.2))
    let full = try #require(
      try scenario([raise], point: 99, scale: 0.1, bounds: 0...100).run().periods.first)
    #expect(full.simulated.high == 100 && full.difference.high < 1.5)
  }

  @Test("counts percent of the level where the outcome is a growth")
  func growth() throws {
    let lever = PolicyLever("补贴", change: 1, elasticity: try elasticity(2, 2...2, .percent))
    let period = try #require(
      try scenario([lever], point: 5, scale: 0, base: .grownLevel).run().periods.first)
    #expect((period.difference.middle - 2.1).magnitude < 1e-9)
  }

  @Test("tells the difference of a period alone as in the whole")
  func alone() throws {
    let lever = PolicyLever("补贴", change: 2, elasticity: try elasticity(0.5, -0.4...0.6, .percent))
    let scenario = try scenario([lever])
    #expect(scenario.difference(in: 2) == scenario.run().periods[2].difference)
  }

  @Test("is the same for one seed, and another for another")
  func seed() throws {
    let lever = PolicyLever("补贴", change: 2, elasticity: try elasticity(0.5, -0.4...0.6, .percent))
    #expect(try scenario([lever], seed: 3).run() == scenario([lever], seed: 3).run())
    #expect(
      try scenario([lever], seed: 3).run().periods != scenario([lever], seed: 4).run().periods)
  }

  @Test("draws a lever alike whatever stands beside it")
  func sharedDraws() throws {
    let one = PolicyLever("补贴", change: 2, elasticity: try elasticity(0.5, -0.4...0.6))
    let other = PolicyLever("企业", change: 1, elasticity: try elasticity(0.2, 0...0.3))
    let alone = try #require(try scenario([one]).run().periods.first)
    let both = try #require(try scenario([other, one]).run().periods.first)
    #expect(try scenario([other, one]).run().levers == ["企业", "补贴"])
    #expect((both.contributions[1].low - alone.difference.low).magnitude < 1e-9)
    #expect((both.contributions[1].high - alone.difference.high).magnitude < 1e-9)
    #expect(both.baseline == alone.baseline)
  }

  @Test("covers the true difference of 1,000 worlds in about 80 % of them")
  func coverage() throws {
    var random = RandomStream(seed: 20_261_121)
    var (covered, outcomes) = (0, 0)
    for world in 0..<1000 {
      let levers = try (0..<Int.random(in: 1...4, using: &random)).map { index in
        try trueLever("\(index)", &random)
      }
      // What comes without any lever is as the forecast says that it may.
      let scenario = try scenario(
        levers.map(\.lever), periods: 2, point: 100, scale: 3, draws: 250, seed: UInt64(world))
      let base = try #require(scenario.baseline[1].quantile(random.uniform()))
      let period = try #require(scenario.run().periods.last)
      let truth = trueDifference(of: levers, base: base)
      if period.difference.low <= truth, truth <= period.difference.high { covered += 1 }
      let outcome = base + truth
      if period.simulated.low <= outcome, outcome <= period.simulated.high { outcomes += 1 }
    }
    #expect((760...840).contains(covered), "\(covered)")
    #expect((760...840).contains(outcomes), "\(outcomes)")
  }

  /// A lever whose true elasticity is drawn from what is known of it: below and above the central value as
  /// often, a normal distance on the scale of that side.
  private func trueLever(_ name: String, _ random: inout RandomStream) throws -> TrueLever {
    let central = random.normal()
    let (low, high) = (central - 0.1 - random.uniform(), central + 0.1 + random.uniform())
    let measure: Elasticity.Measure = random.uniform() < 0.5 ? .points : .percent
    let lever = PolicyLever(
      name, change: 4 * random.uniform() - 2,
      elasticity: try elasticity(central, low...high, measure),
      lag: Int.random(in: 0...1, using: &random), buildUp: Int.random(in: 1...3, using: &random))
    let isAbove = random.uniform() < 0.5
    let distance = random.normal().magnitude / 1.2815515655446004
    let truth =
      isAbove ? central + (high - central) * distance : central - (central - low) * distance
    return TrueLever(lever: lever, elasticity: truth)
  }

  /// What the levers do in the second period.
  private func trueDifference(of levers: [TrueLever], base: Double) -> Double {
    var outcome = base
    for entry in levers where entry.lever.elasticity.measure == .percent {
      outcome *= 1 + effect(of: entry) / 100
    }
    for entry in levers where entry.lever.elasticity.measure == .points {
      outcome += effect(of: entry)
    }
    return outcome - base
  }

  private func effect(of entry: TrueLever) -> Double {
    let steps = min(2 - entry.lever.lag, entry.lever.buildUp)
    return entry.elasticity * entry.lever.change * Double(steps) / Double(entry.lever.buildUp)
  }
}
