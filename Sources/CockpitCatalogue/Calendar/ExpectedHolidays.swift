package import CockpitValues

/// The days off that a law gives in every year, by which a year counts until its days are announced.
///
/// What an announcement adds to them, and the weekends that are worked for it, nobody knows before.
package struct ExpectedHolidays: Sendable, Hashable {
  /// One holiday and the days on which it falls.
  package struct Holiday: Sendable, Hashable {
    package let name: LocalizedText
    package let days: Days

    package init(name: LocalizedText, days: Days) {
      self.name = name
      self.days = days
    }
  }

  /// How the days of a holiday are found.
  package enum Days: Sendable, Hashable {
    /// The same days of every year; the year of each says nothing.
    case everyYear([CivilDate])
    /// Days before and after 正月初一, itself 0; none in years of which that day is not known.
    case aroundLunarNewYear(ClosedRange<Int>)
    /// Days as they fall, for holidays of other rules.
    case listed([CivilDate])
  }

  /// The law.
  package let source: String
  /// The first year that it applies to.
  package let since: Int
  /// Whether a day that falls on a weekend is given on the next working day (补假).
  package let areGivenInLieu: Bool
  /// How many days before the last announced year ends it is said that the next one is lacking.
  package let warnDays: Int
  package let holidays: [Holiday]

  package init(
    source: String, since: Int, areGivenInLieu: Bool, warnDays: Int = 60, holidays: [Holiday]
  ) {
    self.source = source
    self.since = since
    self.areGivenInLieu = areGivenInLieu
    self.warnDays = warnDays
    self.holidays = holidays
  }

  /// The days from Monday to Friday that are off in a year, as days since 1970.
  func daysOff(in year: Int, lunar: LunarAlignment) -> Set<Int> {
    var given: Set<Int> = []
    for holiday in holidays {
      switch holiday.days {
      case .everyYear(let days):
        given.formUnion(
          days.compactMap { CivilDate(year: year, month: $0.month, day: $0.day)?.daysSince1970 })
      case .aroundLunarNewYear(let offsets):
        guard let newYear = lunar.newYears[year]?.daysSince1970 else { continue }
        given.formUnion(offsets.map { newYear + $0 })
      case .listed(let days):
        given.formUnion(days.lazy.filter { $0.year == year }.map(\.daysSince1970))
      }
    }
    var off = given
    for day in given.sorted() where areGivenInLieu && WorkCalendar.isWeekend(day) {
      var later = day + 1
      while WorkCalendar.isWeekend(later) || off.contains(later) { later += 1 }
      off.insert(later)
    }
    return off.filter { !WorkCalendar.isWeekend($0) }
  }
}
