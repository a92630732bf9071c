package import CockpitValues

/// Periods of every kind for tests that go through many.
package enum PeriodExamples {
  /// The year, its halves, quarters, months and ranges of months, its ISO weeks and each tenth day.
  package static func all(of year: Int) -> [Period] {
    var periods = [Period.year(year), .half(year, 1), .half(year, 2)]
    periods += (1...4).map { .quarter(year, $0) }
    for month in 1...12 {
      periods.append(.month(year, month))
      periods += (month...12).dropFirst().map { .months(year, month...$0) }
    }
    let first = CivilDate.daysSince1970(year: year, month: 1, day: 1)
    for day in stride(from: first, to: first + 365, by: 10) {
      let date = CivilDate(daysSince1970: day)
      periods += [.day(date), .week(of: date)]
    }
    return periods
  }

  /// An instant of civil time without offset.
  package static func instant(civilSecond: Int64) -> Period {
    .instant(Instant(seconds: civilSecond), offset: UTCOffset(seconds: 0))
  }
}
