/// What a policy simulation gives.
package struct PolicyOutcome: Hashable, Sendable {
  /// The number of what was simulated.
  package let scenario: ScenarioID
  /// What the draws can be repeated with.
  package let seed: UInt64
  /// How many draws the intervals are of.
  package let draws: Int
  /// The names of the levers, in the order of the contributions.
  package let levers: [String]
  /// One for each period of the baseline.
  package let periods: [Period]

  /// What it gives for one period, in the unit of the outcome.
  package struct Period: Hashable, Sendable {
    /// The outcome without the levers.
    package let baseline: SimulatedInterval
    /// The outcome with the levers.
    package let simulated: SimulatedInterval
    /// The outcome with the levers less that without them, draw by draw.
    ///
    /// It is narrower than the two intervals suggest, since the error of the baseline is the same in both.
    package let difference: SimulatedInterval
    /// What the difference loses without each lever, in the order of the levers.
    package let contributions: [SimulatedInterval]
    /// The shares of the draws that reach the target; `nil` where there is none.
    package let reached: Reached?

    /// What the difference says of the policy in this period.
    package var verdict: PolicyVerdict { PolicyVerdict(difference) }
  }

  /// How often a target is reached, 0 to 1.
  package struct Reached: Hashable, Sendable {
    /// What shares differ by at least before one of them is called the better.
    package static let leastDifference = 0.1

    /// The share without the levers.
    package let baseline: Double
    /// The share with the levers.
    package let simulated: Double
  }
}

/// What the interval of a difference says of a policy.
package enum PolicyVerdict: String, CaseIterable, Sendable {
  case raises
  case lowers
  /// The interval contains zero.
  case cannotBeTold

  init(_ difference: SimulatedInterval) {
    self = difference.low > 0 ? .raises : difference.high < 0 ? .lowers : .cannotBeTold
  }
}
