package import CockpitValues

/// The month that a brief is about.
package struct BriefMonth: Hashable, Sendable {
  package let period: Period

  /// `nil` for a period that is no single month.
  package init?(_ period: Period) {
    guard period.kind == .month else { return nil }
    self.period = period
  }

  /// The last month that was over by a clock.
  package init(before clock: Instant, offset: UTCOffset) {
    let today = CivilTime(clock, offset: offset).date
    period = Period.month(today.year, today.month).previous
  }

  /// Whether the month is over, so that there can be figures of it.
  package func isOver(at clock: Instant, offset: UTCOffset) -> Bool {
    clock >= period.end(offset: offset)
  }

  /// The moment by which a brief is written that is asked for at a clock: the end of the following month, or the clock
  /// where that is not over.
  ///
  /// Figures of later months do not come into it, nor what was revised afterwards.
  package func moment(askedAt clock: Instant, offset: UTCOffset) -> Instant {
    let following = Period(.month, ordinal: period.ordinal + 1)
    return min(clock, following.end(offset: offset).adding(seconds: -1))
  }

  /// Whether a period ends with the month.
  package func ends(_ other: Period) -> Bool { other.lastDay == period.lastDay }
}
