package import CockpitValues

/// A look at the past: what the screens showed at a moment.
package struct Replay: Hashable, Sendable {
  /// What the clock of the screens showed then.
  package let clock: Instant
  /// Whether the figures are those that are known now; else they are those that were known then.
  package let isHindsight: Bool

  package init(clock: Instant, isHindsight: Bool = false) {
    self.clock = clock
    self.isHindsight = isHindsight
  }
}
