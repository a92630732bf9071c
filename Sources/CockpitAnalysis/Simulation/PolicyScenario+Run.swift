import CockpitValues

extension PolicyScenario {
  /// Simulates the scenario by drawing from what is not known.
  ///
  /// The baseline is not drawn at random but gone through evenly, each part of it once, so that it is that of the
  /// forecast and no chance is told otherwise than there. McKay, Beckman, Conover: A Comparison of Three Methods for
  /// Selecting Values of Input Variables, 1979.
  ///
  /// Effects in percent act on the baseline one after the other, and take away no more than all of it; effects in points
  /// are added to that; what comes out stays within the bounds of the baseline. The elasticities are independent of each
  /// other and of the baseline; each is the same in all periods, and so is the place of the baseline in its
  /// distributions. Each lever has a stream of its own, so that scenarios with one seed share the draws of the levers
  /// that they share.
  ///
  /// - Complexity: O(periods · levers · draws · log draws)
  package func run() -> PolicyOutcome {
    let drawn = drawn
    return PolicyOutcome(
      scenario: id, seed: seed, draws: draws, levers: levers.map(\.name),
      periods: baseline.indices.map { outcome(in: $0, drawn) })
  }

  /// The outcome with the levers less that without them in one period, without all else that ``run()`` tells.
  ///
  /// - Complexity: O(levers · draws + draws · log draws)
  package func difference(in period: Int) -> SimulatedInterval {
    let drawn = drawn
    let places = drawn.places.map(baseline[period].value)
    return SimulatedInterval(
      of: differences(in: period, places, drawn.elasticities, without: nil), coverage: coverage)
  }

  /// What is drawn: the places of the baseline, and the elasticities of each lever.
  private struct Drawn {
    let places: [Double]
    let elasticities: [[Double]]
  }

  private var drawn: Drawn {
    let places = (0..<draws).map { StudentFour.quantile((Double($0) + 0.5) / Double(draws)) }
    return Drawn(
      places: places,
      elasticities: levers.map { lever in
        var random = stream("lever " + lever.name)
        return (0..<draws).map { _ in lever.elasticity.value(at: random.normal()) }
      })
  }

  /// The outcome of one period.
  private func outcome(in period: Int, _ drawn: Drawn) -> PolicyOutcome.Period {
    let base = drawn.places.map(baseline[period].value)
    let all = differences(in: period, base, drawn.elasticities, without: nil)
    let simulated = zip(base, all).map { $0 + $1 }
    let contributions = levers.indices.map { left in
      let rest = differences(in: period, base, drawn.elasticities, without: left)
      return SimulatedInterval(of: zip(all, rest).map { $0 - $1 }, coverage: coverage)
    }
    func share(_ draws: [Double], reaching target: PolicyTarget) -> Double {
      Double(draws.count { target.isMet(by: $0) }) / Double(draws.count)
    }
    return PolicyOutcome.Period(
      baseline: SimulatedInterval(of: base, coverage: coverage),
      simulated: SimulatedInterval(of: simulated, coverage: coverage),
      difference: SimulatedInterval(of: all, coverage: coverage),
      contributions: contributions,
      reached: target.map {
        PolicyOutcome.Reached(
          baseline: share(base, reaching: $0), simulated: share(simulated, reaching: $0))
      })
  }

  /// What the levers but one add to the baseline of a period, in each draw.
  private func differences(
    in period: Int, _ base: [Double], _ elasticities: [[Double]], without left: Int?
  ) -> [Double] {
    let acting = levers.indices.filter { $0 != left }.map { index in
      (
        factor: levers[index].change * accrual.weight(of: levers[index], in: period),
        isPercent: levers[index].elasticity.measure == .percent, draws: elasticities[index]
      )
    }
    let bounds = baseline[period].bounds
    let offset = self.base == .grownLevel ? 100.0 : 0
    return base.indices.map { draw in
      var growth = 0.0
      var points = 0.0
      for lever in acting {
        let effect = lever.draws[draw] * lever.factor
        // The growth is kept apart from one, so that no effect is exactly none.
        if lever.isPercent {
          growth += (1 + growth) * max(-100, effect) / 100
        } else {
          points += effect
        }
      }
      let change = (base[draw] + offset) * growth + points
      return change == 0 ? 0 : bounds.nearest(to: base[draw] + change) - base[draw]
    }
  }

  /// The stream of a name.
  private func stream(_ name: String) -> RandomStream {
    var hash = Fingerprint()
    hash.add(seed)
    hash.add(name)
    return RandomStream(seed: hash.word)
  }
}
