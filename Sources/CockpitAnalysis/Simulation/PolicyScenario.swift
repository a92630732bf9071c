/// All that a policy simulation depends on.
package struct PolicyScenario: Hashable, Sendable {
  /// What percent are of.
  package enum Base: Hashable, Sendable {
    /// Of what comes out without the policy.
    case outcome
    /// Of the level whose growth in percent the outcome is.
    case grownLevel
  }

  /// How often the baseline is drawn with the elasticities, unless told.
  package static let standardDraws = 4000
  private static let possibleDraws = 1...1_000_000

  /// The fingerprint of the data that the baseline was made from.
  package let snapshot: UInt64
  /// The version of the model: of its parameters and of how it reckons.
  package let modelVersion: String
  /// The outcome without any lever, one for each period.
  package let baseline: [PredictiveDistribution]
  /// In the order of their names, which differ.
  package let levers: [PolicyLever]
  /// What the outcome should reach.
  package let target: PolicyTarget?
  /// What effects in percent are of.
  package let base: Base
  /// How effects show in the figures.
  package let accrual: EffectAccrual
  /// The probability of the intervals that come out.
  package let coverage: Double
  /// How often the baseline is drawn with the elasticities.
  package let draws: Int
  /// The seed of the draws: the same one gives the same outcome.
  package let seed: UInt64

  /// A scenario; the levers come into the order of their names, so that the same ones are the same scenario.
  ///
  /// `nil` where there is no period, two levers have one name, a number is not finite or a coverage, a lag or a count of
  /// draws is out of bounds.
  package init?(
    snapshot: UInt64, modelVersion: String, baseline: [PredictiveDistribution],
    levers: [PolicyLever], target: PolicyTarget? = nil, base: Base = .outcome,
    accrual: EffectAccrual = .single, coverage: Double = 0.8,
    draws: Int = PolicyScenario.standardDraws, seed: UInt64
  ) {
    let areFinite = baseline.allSatisfy {
      $0.point.isFinite && $0.below.isFinite && $0.above.isFinite
    }
    guard !baseline.isEmpty, areFinite, Set(levers.map(\.name)).count == levers.count,
      levers.allSatisfy(\.isSound), target?.limit.isFinite ?? true,
      Elasticity.coverages.contains(coverage), PolicyScenario.possibleDraws.contains(draws)
    else { return nil }
    self.snapshot = snapshot
    self.modelVersion = modelVersion
    self.baseline = baseline
    self.levers = levers.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.target = target
    self.base = base
    self.accrual = accrual
    self.coverage = coverage
    self.draws = draws
    self.seed = seed
  }
}
