package import CockpitValues

/// A period and the day by whose end its figure is due.
package struct DueRelease: Sendable, Hashable {
  package let period: Period
  package let day: CivilDate
  /// The last second of the day, as the region counts it.
  package let moment: Instant

  package init(period: Period, day: CivilDate, offset: UTCOffset) {
    self.period = period
    self.day = day
    moment = Period.day(day).end(offset: offset).adding(seconds: -1)
  }
}
