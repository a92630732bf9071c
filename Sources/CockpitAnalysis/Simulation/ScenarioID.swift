import CockpitValues

/// The number of a scenario, by which a simulation can be found and repeated.
package struct ScenarioID: Hashable, Sendable, CustomStringConvertible {
  /// The hash of the scenario.
  package let word: UInt64

  /// The word as 16 hexadecimal digits.
  package var description: String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension PolicyScenario {
  /// Tells the scenario from others: the same for the same data, parameters, model and seed.
  ///
  /// The baseline follows from the data and the version of the model, and is not part of it: its last digits may be
  /// others on another machine.
  ///
  /// - Complexity: O(levers)
  package var id: ScenarioID {
    var hash = Fingerprint()
    hash.add(snapshot)
    hash.add(modelVersion)
    hash.add(seed)
    hash.add(UInt64(bitPattern: Int64(draws)))
    hash.add(coverage)
    hash.add(UInt64(target == nil ? 0 : target?.isUpperLimit == true ? 2 : 1))
    hash.add(target?.limit ?? 0)
    hash.add(UInt64(base == .outcome ? 0 : 1))
    hash.add(UInt64(levers.count))
    for lever in levers { add(lever, to: &hash) }
    return ScenarioID(word: hash.word)
  }

  private func add(_ lever: PolicyLever, to hash: inout Fingerprint) {
    hash.add(lever.name)
    hash.add(lever.change)
    hash.add(lever.elasticity.central)
    hash.add(lever.elasticity.interval.lowerBound)
    hash.add(lever.elasticity.interval.upperBound)
    hash.add(lever.elasticity.coverage)
    hash.add(lever.elasticity.measure.rawValue)
    hash.add(UInt64(bitPattern: Int64(lever.lag)))
    hash.add(UInt64(bitPattern: Int64(lever.buildUp)))
  }
}
