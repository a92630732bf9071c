package import CockpitCatalogue

/// How little a setting is backed by what was set so far.
package enum Extrapolation: String, CaseIterable, Sendable {
  /// It was often set so.
  case low
  /// It was set so, but rarely.
  case medium
  /// It was never set so.
  case high

  /// The grade of a setting.
  package init(_ setting: Double, of lever: LeverDefinition) {
    self =
      lever.common.contains(setting) ? .low : lever.range.contains(setting) ? .medium : .high
  }
}
