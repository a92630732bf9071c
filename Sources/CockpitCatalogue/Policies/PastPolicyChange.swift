package import CockpitValues

/// A change of a lever in the past, with what was observed afterwards: what effects are held against.
package struct PastPolicyChange: Hashable, Sendable {
  /// The lever by id.
  package let lever: String
  package let indicator: String
  package let date: CivilDate
  /// The setting afterwards less the one before, in the unit of the lever.
  package let change: Double
  /// What was observed, in the measure of the lever's effect on the indicator.
  package let observed: Double
  /// Who says so, and where.
  package let source: String

  package init(
    lever: String, indicator: String, date: CivilDate, change: Double, observed: Double,
    source: String
  ) {
    self.lever = lever
    self.indicator = indicator
    self.date = date
    self.change = change
    self.observed = observed
    self.source = source
  }
}
