import CockpitValues

extension PolicyScenario {
  /// Simulates the scenario by drawing from what is not known.
  ///
  /// Effects in percent act on the baseline one after the other, effects in points are added to that. The
  /// elasticities are independent of each other and of the baseline; each is the same in all periods, and so is
  /// the place of the baseline in its distributions. Each lever has a stream of its own, so that scenarios with
  /// one seed share the draws of the levers that they share.
  ///
  /// - Complexity: O(periods · levers · draws · log draws)
  package func run() -> PolicyOutcome {
    let count = max(draws, 1)
    let places = normals("baseline", count)
    let elasticities = levers.map { lever in
      normals("lever " + lever.name, count).map(lever.elasticity.value)
    }
    return PolicyOutcome(
      scenario: id, seed: seed, draws: count,
      periods: baseline.indices.map { period in
        outcome(in: period, baseline: places.map(baseline[period].value), elasticities)
      })
  }

  /// The outcome of one period, from the draws of its baseline and of each elasticity.
  private func outcome(
    in period: Int, baseline: [Double], _ elasticities: [[Double]]
  ) -> PolicyOutcome.Period {
    let all = differences(in: period, baseline, elasticities, without: nil)
    let simulated = zip(baseline, all).map { $0 + $1 }
    let contributions = levers.indices.map { left in
      let rest = differences(in: period, baseline, elasticities, without: left)
      return SimulatedInterval(of: zip(all, rest).map { $0 - $1 }, coverage: coverage)
    }
    func share(_ draws: [Double], reaching target: Double) -> Double {
      Double(draws.count { $0 >= target }) / Double(draws.count)
    }
    return PolicyOutcome.Period(
      baseline: SimulatedInterval(of: baseline, coverage: coverage),
      simulated: SimulatedInterval(of: simulated, coverage: coverage),
      difference: SimulatedInterval(of: all, coverage: coverage),
      contributions: contributions,
      reached: target.map {
        PolicyOutcome.Reached(
          baseline: share(baseline, reaching: $0), simulated: share(simulated, reaching: $0))
      })
  }

  /// What the levers but one add to the baseline of a period, in each draw.
  private func differences(
    in period: Int, _ baseline: [Double], _ elasticities: [[Double]], without left: Int?
  ) -> [Double] {
    baseline.indices.map { draw in
      var growth = 0.0
      var points = 0.0
      for (index, lever) in levers.enumerated() where index != left {
        let effect = elasticities[index][draw] * lever.change * lever.share(in: period)
        switch lever.elasticity.measure {
        case .points: points += effect
        // The growth is kept apart from one, so that no effect is exactly none.
        case .percent: growth += (1 + growth) * effect / 100
        }
      }
      return baseline[draw] * growth + points
    }
  }

  /// Draws of the standard normal distribution from the stream of a name.
  private func normals(_ name: String, _ count: Int) -> [Double] {
    var hash = Fingerprint()
    hash.add(seed)
    hash.add(name)
    var random = RandomStream(seed: hash.word)
    return (0..<count).map { _ in random.normal() }
  }
}
