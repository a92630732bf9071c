package import CockpitValues

/// A scenario that is of interest: what is looked at, and what is set otherwise than now.
package struct PolicyCase: Hashable, Sendable {
  /// What stands for a forecast where the indicator has none, such as the water of a storm that is planned for.
  package struct Premise: Hashable, Sendable {
    /// In the unit of the objective; in the interval.
    package let value: Double
    package let interval: ClosedRange<Double>
    /// The probability of the interval, from 0.5 to 0.99.
    package let coverage: Double
    package let text: LocalizedText
    package let source: String

    package init(
      value: Double, interval: ClosedRange<Double>, coverage: Double = 0.8, text: LocalizedText,
      source: String
    ) {
      self.value = value
      self.interval = interval
      self.coverage = coverage
      self.text = text
      self.source = source
    }
  }

  /// What the objective should reach where no plan has a target for it.
  package struct Limit: Hashable, Sendable {
    /// In the unit of the objective.
    package let value: Double
    /// Whether figures up to the value meet it; else those from the value on.
    package let isUpper: Bool
    package let source: String

    package init(value: Double, isUpper: Bool, source: String) {
      self.value = value
      self.isUpper = isUpper
      self.source = source
    }
  }

  package let id: String
  package let name: LocalizedText
  /// The indicator by id.
  package let objective: String
  /// Each lever once, in the order in which they are shown.
  package let settings: [LeverSetting]
  /// The assumptions by their ids, in that order.
  package let assumptions: [String]
  package let premise: Premise?
  package let limit: Limit?

  package init(
    id: String, name: LocalizedText, objective: String, settings: [LeverSetting],
    assumptions: [String] = [], premise: Premise? = nil, limit: Limit? = nil
  ) {
    self.id = id
    self.name = name
    self.objective = objective
    self.settings = settings
    self.assumptions = assumptions
    self.premise = premise
    self.limit = limit
  }
}

/// What a lever is set to.
package struct LeverSetting: Hashable, Sendable {
  /// The lever by id.
  package let lever: String
  /// In the unit of the lever.
  package var value: Double

  package init(lever: String, value: Double) {
    self.lever = lever
    self.value = value
  }
}
