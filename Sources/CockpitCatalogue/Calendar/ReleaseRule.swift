package import CockpitValues

/// How the releases of one indicator differ from what its definition says.
package struct ReleaseRule: Sendable, Hashable {
  package let indicator: String
  /// The months whose figures of a monthly indicator are released, 1 to 12; all where `nil`.
  package let months: Set<Int>?
  /// The days of grace instead of those of the frequency.
  package let graceDays: Int?
  /// The days on which the figures of some periods are due, as an announcement names them.
  package let dates: [Period: CivilDate]

  /// - Precondition: the months hold one from February on, since January can be combined.
  package init(
    indicator: String, months: Set<Int>? = nil, graceDays: Int? = nil,
    dates: [Period: CivilDate] = [:]
  ) {
    precondition(
      months?.isDisjoint(with: 2...12) != true, "a month from February on is released")
    self.indicator = indicator
    self.months = months
    self.graceDays = graceDays
    self.dates = dates
  }
}
