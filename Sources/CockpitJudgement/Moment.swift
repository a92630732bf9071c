package import CockpitValues

/// When something is judged: what the clock of the screen shows, and up to when files count.
///
/// The two are one instant on a live screen. They part where somebody looks at the past with what
/// was known then, or with what is known now.
package struct Moment: Hashable, Sendable {
  /// The clock of the screen: what is due, late, running or over is held against it.
  package let clock: Instant
  /// The chosen end of what is known; `nil` where that is the clock.
  package let fixedKnownUntil: Instant?

  package init(clock: Instant, knownUntil: Instant? = nil) {
    self.clock = clock
    fixedKnownUntil = knownUntil
  }

  /// Files that were created later do not count, nor what they define; nor does a document of
  /// targets of a later day.
  package var knownUntil: Instant { fixedKnownUntil ?? clock }

  /// The day on which rules must be in force and targets run.
  package func today(_ offset: UTCOffset) -> CivilDate { CivilTime(clock, offset: offset).date }

  /// The first instant of the next day of a region.
  package func tomorrow(_ offset: UTCOffset) -> Instant {
    Period.day(today(offset)).end(offset: offset)
  }
}
