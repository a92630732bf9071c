package import CockpitCatalogue
package import CockpitValues

/// What the figures to come say of a target of the running year.
///
/// Whoever looks ahead makes it, and the queues take it in. Of what it is silent on nothing begins, and nothing ends.
package struct EarlyWarning: Hashable, Sendable {
  /// Whether a miss is likely.
  package enum State: Hashable, Sendable {
    /// A miss is as likely as not, or more: in whole percent, 50 to 99.
    case warns(percent: Int)
    /// A miss is less likely than not.
    case clear
    /// The light tells already that it lags, which is no matter of what is to come any more.
    case lags
  }

  /// The id of the indicator.
  package let indicator: String
  /// The year of the target.
  package let year: Int
  /// The unit that answers for the indicator.
  package let unit: Department.ID?
  /// The period of the last figure that it rests on.
  package let after: Period
  package let state: State

  package init(
    indicator: String, year: Int, unit: Department.ID?, after: Period, state: State
  ) {
    self.indicator = indicator
    self.year = year
    self.unit = unit
    self.after = after
    self.state = state
  }
}
