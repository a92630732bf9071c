package import CockpitValues

/// When the figures of indicators are due.
///
/// The figure of a period is due a number of days after its end (the lag of the indicator), on the
/// next working day where that one is off. Daily figures come from running systems and are due on
/// weekends too. Readings of sensors are not due at any time: their age is judged instead. A day that
/// depends on a year whose days off are not announced yet is provisional; one that an announcement
/// names is not.
package struct ReleaseCalendar: Sendable, Hashable {
  package let work: WorkCalendar
  package let offset: UTCOffset
  let rules: [String: ReleaseRule]

  /// A calendar of releases with rules, one for each indicator at most.
  package init(work: WorkCalendar = WorkCalendar(), rules: [ReleaseRule] = [], offset: UTCOffset) {
    self.work = work
    self.offset = offset
    self.rules = Dictionary(rules.map { ($0.indicator, $0) }, uniquingKeysWith: { $1 })
  }

  /// The days on which the periods of an indicator are due: for many of them.
  package func timetable(of indicator: Indicator) -> ReleaseTimetable {
    ReleaseTimetable(
      frequency: indicator.frequency, isJanuaryCombined: indicator.january == .combined,
      lag: indicator.releaseLagDays ?? 0, rule: rules[indicator.id], work: work)
  }

  /// The release of a period of an indicator, whether or not the period is one that is released.
  package func release(of period: Period, _ indicator: Indicator) -> DueRelease {
    let (day, isProvisional) = timetable(of: indicator).due(period)
    return DueRelease(period: period, day: day, isProvisional: isProvisional, offset: offset)
  }

  /// Whether a figure of a period is ever released; January alone is not where it is combined.
  package func isReleased(_ period: Period, _ indicator: Indicator) -> Bool {
    timetable(of: indicator).isReleased(period)
  }

  private func isReleasedMonth(_ period: Period, _ indicator: Indicator) -> Bool {
    guard indicator.frequency == .month, let months = rules[indicator.id]?.months else {
      return true
    }
    return months.contains(period.lastDay.month)
  }
}

// MARK: - Sequence

extension ReleaseCalendar {
  /// The first release of a period that ends after another one; `nil` for sensors, and where nobody
  /// says when figures come.
  package func release(after period: Period, _ indicator: Indicator) -> DueRelease? {
    guard indicator.releaseLagDays != nil else { return nil }
    var next = indicator.period(following: period)
    while let candidate = next, !isReleasedMonth(candidate, indicator) {
      next = indicator.period(following: candidate)
    }
    return next.map { release(of: $0, indicator) }
  }

  private func release(before period: Period, _ indicator: Indicator) -> DueRelease {
    var earlier = indicator.period(before: period)
    while !isReleasedMonth(earlier, indicator) {
      earlier = indicator.period(before: earlier)
    }
    return release(of: earlier, indicator)
  }

  /// The latest release that was due before a moment; `nil` for sensors, and where nobody says when
  /// figures come.
  ///
  /// - Complexity: O(periods within the lag)
  package func newestDue(of indicator: Indicator, before now: Instant) -> DueRelease? {
    let today = CivilTime(now, offset: offset).date
    guard indicator.releaseLagDays != nil, let current = indicator.period(containing: today) else {
      return nil
    }
    var due = release(before: current, indicator)
    while due.moment >= now { due = release(before: due.period, indicator) }
    return due
  }

  /// The first release that is due at a moment or after it; `nil` for sensors.
  ///
  /// - Complexity: O(periods within the lag)
  package func nextDue(of indicator: Indicator, after now: Instant) -> DueRelease? {
    newestDue(of: indicator, before: now).flatMap { release(after: $0.period, indicator) }
  }
}

// MARK: - Grace

extension ReleaseCalendar {
  /// The last second of a number of graces after a release was due.
  ///
  /// Grace counts working days, since nobody can report on a holiday; of daily figures, days.
  package func deadline(
    graces: Int, after release: DueRelease, _ indicator: Indicator
  ) -> Instant {
    let days = graces * (rules[indicator.id]?.graceDays ?? indicator.frequency.graceDays)
    let day =
      indicator.frequency == .day
      ? CivilDate(daysSince1970: release.day.daysSince1970 + days)
      : work.adding(workingDays: days, to: release.day)
    return DueRelease(period: release.period, day: day, offset: offset).moment
  }
}

extension Frequency {
  /// The days that a figure may come after it was due without being called late.
  var graceDays: Int {
    switch self {
    case .year: 20
    case .half: 10
    case .quarter: 5
    case .month: 3
    case .week, .day, .interval: 1
    }
  }
}

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

/// A period and the day by whose end its figure is due.
package struct DueRelease: Sendable, Hashable {
  package let period: Period
  package let day: CivilDate
  /// Whether the day may move once the days off of its year are announced (暂).
  package let isProvisional: Bool
  /// The last second of the day, as the region counts it.
  package let moment: Instant

  package init(
    period: Period, day: CivilDate, isProvisional: Bool = false, offset: UTCOffset
  ) {
    self.period = period
    self.day = day
    self.isProvisional = isProvisional
    moment = Period.day(day).end(offset: offset).adding(seconds: -1)
  }
}
