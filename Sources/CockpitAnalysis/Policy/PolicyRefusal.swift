package import CockpitCatalogue

/// Why nothing is simulated.
package enum PolicyRefusal: Error, Hashable, Sendable {
  /// The pack has no such indicator.
  case noIndicator(String)
  /// There is no baseline: nothing is said of the figures to come.
  case noBaseline(OutlookRefusal)
  /// What a lever is set to now is the figure of an indicator that has none to rely on.
  case noPresent(LeverDefinition)
  /// The growth is carried forward, and the effect of a lever is in the unit of the amounts.
  case unitOfGrowth(LeverDefinition)
  /// The numbers are too large to reckon with.
  case tooLarge
}
