package import CockpitValues

/// When the periods of one indicator are due: what its calendar says of it, looked up once.
package struct ReleaseTimetable: Sendable {
  let frequency: Frequency
  let isJanuaryCombined: Bool
  /// The days from the end of a period to the day on which it is due.
  let lag: Int
  let rule: ReleaseRule?
  let work: WorkCalendar

  /// Whether a figure of a period is ever released; January alone is not where it is combined.
  package func isReleased(_ period: Period) -> Bool {
    let last = period.lastDay
    guard frequency.period(containing: last, isJanuaryCombined: isJanuaryCombined) == period else {
      return false
    }
    guard frequency == .month, let months = rule?.months else { return true }
    return months.contains(last.month)
  }

  /// The day on which a period is due, whether or not it is one that is released.
  package func day(of period: Period) -> CivilDate {
    if let day = rule?.dates[period] { return day }
    let planned = planned(period)
    return frequency == .day ? planned : work.workingDay(onOrAfter: planned)
  }

  /// The day on which a period is due, and whether it may move once the days off are announced.
  func due(_ period: Period) -> (day: CivilDate, isProvisional: Bool) {
    let day = day(of: period)
    if frequency == .day || rule?.dates[period] != nil { return (day, false) }
    return (day, work.isProvisional(from: planned(period), through: day))
  }

  /// The day by the lag alone.
  private func planned(_ period: Period) -> CivilDate {
    CivilDate(daysSince1970: period.lastDay.daysSince1970 + lag)
  }
}
