/// All that a policy simulation depends on.
package struct PolicyScenario: Hashable, Sendable {
  /// The fingerprint of the data that the baseline was made from.
  package let snapshot: UInt64
  /// The version of the model that the elasticities belong to.
  package let modelVersion: String
  /// The outcome without any lever, one for each period.
  package let baseline: [BaselineForecast]
  /// Their names differ.
  package let levers: [PolicyLever]
  /// The value that the outcome should reach, in its unit.
  package var target: Double?
  /// The probability of the intervals that come out.
  package var coverage = 0.8
  /// How often the baseline is drawn with the elasticities.
  package var draws = 4000
  /// The seed of the draws: the same one gives the same outcome.
  package let seed: UInt64

  /// A scenario with the default coverage, without a target.
  package init(
    snapshot: UInt64, modelVersion: String, baseline: [BaselineForecast], levers: [PolicyLever],
    seed: UInt64
  ) {
    self.snapshot = snapshot
    self.modelVersion = modelVersion
    self.baseline = baseline
    self.levers = levers
    self.seed = seed
  }
}
