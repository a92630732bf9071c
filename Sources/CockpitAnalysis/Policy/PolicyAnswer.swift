package import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues

/// What a simulation says of an objective.
package struct PolicyAnswer: Hashable, Sendable {
  /// What the outcome without any lever is from.
  package enum Baseline: Hashable, Sendable {
    case outlook(Outlook)
    case premise(PolicyCase.Premise)
  }

  /// What the outcome should reach.
  package enum Goal: Hashable, Sendable {
    case target(Target)
    case limit(PolicyCase.Limit)
  }

  /// One lever with what it is set to and what that does.
  package struct Lever: Hashable, Sendable {
    package let definition: LeverDefinition
    /// `nil` where nothing is known of an effect on the objective.
    package let effect: LeverEffect?
    package let present: Double
    package let setting: Double
    /// What the outcome loses without it; `nil` where it has no effect.
    package let contribution: SimulatedInterval?

    package var extrapolation: Extrapolation { Extrapolation(setting, of: definition) }
  }

  /// What comes of an assumption that does not hold.
  package struct Breaking: Hashable, Sendable {
    package let assumption: PolicyAssumption
    /// The difference to the baseline then; `nil` where nobody can reckon it.
    package let difference: SimulatedInterval?
  }

  /// What the same settings do to another indicator.
  package struct SideEffect: Hashable, Sendable {
    package let indicator: Indicator
    /// What the interval is in.
    package let measure: OutlookSeries.Measure
    package let difference: SimulatedInterval
    /// Whether it is for the good; `nil` where the indicator has no good direction.
    package let isGood: Bool?
  }

  package let request: PolicyRequest
  package let reading: Reading
  package let baseline: Baseline
  /// Whether outcomes are growths or figures.
  package let measure: OutlookSeries.Measure
  /// Those of the outcome; nothing for a premise.
  package let periods: [Period]
  /// The place of the period that the answer is about: that which ends the year, else the first.
  package let judged: Int
  package let outcome: PolicyOutcome
  package let goal: Goal?
  package let levers: [Lever]
  package let breakings: [Breaking]
  package let sideEffects: [SideEffect]
  /// `nil` where no change in the past was written down.
  package let backtest: PolicyBacktest?

  /// What the outcome is in the period that the answer is about.
  package var result: PolicyOutcome.Period { outcome.periods[judged] }

  /// Whether the difference is for the good; `nil` where it cannot be told, or no direction is good.
  package var isGood: Bool? {
    PolicyAnswer.isGood(result.verdict, for: reading.indicator, goal)
  }

  /// Whether some effect that the answer rests on was countersigned by nobody.
  package var restsOnExamples: Bool { levers.contains { $0.effect?.isExample ?? false } }

  /// Whether the chances of two outcomes differ enough to call one of them the better.
  package static func differ(_ one: Double, _ other: Double) -> Bool {
    (one - other).magnitude >= PolicyOutcome.Reached.leastDifference
  }

  static func isGood(
    _ verdict: PolicyVerdict, for indicator: Indicator, _ goal: Goal? = nil
  ) -> Bool? {
    let isUp: Bool? =
      switch (indicator.better, goal) {
      case (.up, _): true
      case (.down, _): false
      case (_, .target(let target)): !target.evaluation.isUpperLimit
      case (_, .limit(let limit)): !limit.isUpper
      case (_, nil): nil
      }
    return switch verdict {
    case .cannotBeTold: nil
    case .raises: isUp
    case .lowers: isUp.map { !$0 }
    }
  }
}
