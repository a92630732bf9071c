package import CockpitCatalogue
package import CockpitValues

/// What is known of an indicator when it is held against its target.
package struct TargetFigures: Hashable, Sendable {
  /// The statistical period of the figure; time progress counts from its end.
  package let period: Period
  /// The newest figure: an amount or count of the year to date, a growth in percent, a level, a
  /// mean of the year to date, a percentage done, a place among peers, 1 or 0 for done or not.
  package var value: Double
  /// The decimals that are published.
  package let decimals: Int
  package let better: Indicator.Better
  /// What the figure of the other area of a 高于全市 target is.
  package var reference: Double?
  package var lastYear: AverageCapProgress.LastYear?
  /// The share of last year's amount that falls on the elapsed part, 0 to 1.
  package var baseShare: Double?
  /// The highest growth of the same rest of three to five earlier years, in percent.
  package var historicalMaximum: Double?
  package var pattern: SeasonalPattern?

  package init(
    period: Period, value: Double, decimals: Int, better: Indicator.Better = .up,
    reference: Double? = nil, lastYear: AverageCapProgress.LastYear? = nil,
    baseShare: Double? = nil, historicalMaximum: Double? = nil, pattern: SeasonalPattern? = nil
  ) {
    self.period = period
    self.value = value
    self.decimals = decimals
    self.better = better
    self.reference = reference
    self.lastYear = lastYear
    self.baseShare = baseShare
    self.historicalMaximum = historicalMaximum
    self.pattern = pattern
  }
}
