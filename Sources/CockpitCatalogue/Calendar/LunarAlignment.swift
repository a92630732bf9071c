package import CockpitValues

/// Which day of last year a day is compared with when 春节 moves through the calendar.
///
/// Around 正月初一 people work, travel and call by the lunar calendar, so that daily figures
/// compare by the distance to it; away from it they compare by the date.
package struct LunarAlignment: Sendable, Hashable {
  /// The days around 正月初一 that compare by the lunar calendar: from 20 before to 30 after.
  package static let window = -20...30

  /// 正月初一 of each year.
  private let newYears: [Int: CivilDate]

  /// An alignment by the days of 正月初一, each in its own year.
  package init(newYears: [CivilDate] = []) {
    self.newYears = Dictionary(newYears.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
  }

  /// 正月初一 of a year, where it is known.
  package func newYear(of year: Int) -> CivilDate? {
    newYears[year]
  }

  /// The days from 正月初一 of the year to a day, where it lies within the window.
  package func offset(of date: CivilDate) -> Int? {
    guard let newYear = newYears[date.year] else { return nil }
    let days = date.daysSince1970 - newYear.daysSince1970
    return LunarAlignment.window.contains(days) ? days : nil
  }

  /// The day of last year that is as far from 正月初一; `nil` outside the window and where either
  /// year is not known.
  package func lunarDay(of date: CivilDate) -> CivilDate? {
    guard let offset = offset(of: date), let lastYear = newYears[date.year - 1] else { return nil }
    return CivilDate(daysSince1970: lastYear.daysSince1970 + offset)
  }

  /// The same date of last year; of 29 February, the 28th.
  package func calendarDay(of date: CivilDate) -> CivilDate {
    date.adding(months: -12)
  }
}
