package import CockpitValues

/// Which days are worked: weekends, public holidays and the days worked to make up for them.
///
/// Of a year that is not announced yet, the days that a law gives are off, and weekends; whatever
/// depends on such a year is provisional (暂) until it is announced: see ``isProvisional(_:)``. Of
/// years before the law, and of a pack without one, plain weekends are off.
package struct WorkCalendar: Sendable, Hashable {
  /// Days off in a row under one name, weekends among them included.
  package struct Holiday: Sendable, Hashable {
    package let name: LocalizedText
    package let days: ClosedRange<CivilDate>

    package init(name: LocalizedText, days: ClosedRange<CivilDate>) {
      self.name = name
      self.days = days
    }
  }

  /// What a government arranged for one year.
  package struct Arrangement: Sendable, Hashable {
    package let year: Int
    /// The document that fixes the days.
    package let source: String
    package let holidays: [Holiday]
    /// Days of weekends that are worked (调休上班).
    package let makeUpDays: [CivilDate]

    package init(year: Int, source: String, holidays: [Holiday], makeUpDays: [CivilDate]) {
      self.year = year
      self.source = source
      self.holidays = holidays
      self.makeUpDays = makeUpDays
    }
  }

  /// The arrangements in the order of the years.
  package let arrangements: [Arrangement]
  /// What counts in years without an arrangement; nil where the pack says nothing of it.
  package let expected: ExpectedHolidays?
  /// The years of the arrangements.
  private let announcedYears: [Int]
  /// The days off that would be worked in a plain week, as days since 1970.
  private let offDays: Set<Int>
  /// The days worked that would be off in a plain week, as days since 1970.
  private let makeUpDays: Set<Int>
  /// The two sorted, to count in.
  private let sortedOffDays: [Int]
  private let sortedMakeUpDays: [Int]

  /// How many years past the last arrangement days off of a law are known, and as far as the lunar
  /// new years are.
  private static let yearsAhead = 10

  /// A calendar of arrangements; without any, one of plain weekends.
  ///
  /// - Parameters:
  ///   - arrangements: each year once.
  ///   - expected: what counts in years without an arrangement.
  ///   - lunar: where the lunar new years of these lie.
  package init(
    _ arrangements: [Arrangement] = [], expected: ExpectedHolidays? = nil,
    lunar: LunarAlignment = LunarAlignment()
  ) {
    self.arrangements = arrangements.sorted { $0.year < $1.year }
    self.expected = expected
    let announced = self.arrangements.map(\.year)
    announcedYears = announced
    let made = arrangements.flatMap(\.makeUpDays).map(\.daysSince1970)
    makeUpDays = Set(made.filter(WorkCalendar.isWeekend))
    var off = Set(
      arrangements.flatMap(\.holidays).flatMap {
        $0.days.lowerBound.daysSince1970...$0.days.upperBound.daysSince1970
      }.filter { !WorkCalendar.isWeekend($0) })
    if let expected {
      let last = max(
        expected.since, self.arrangements.last?.year ?? 0, lunar.newYears.keys.max() ?? 0)
      for year in expected.since...last + WorkCalendar.yearsAhead
      where !announced.contains(year) {
        off.formUnion(expected.daysOff(in: year, lunar: lunar))
      }
    }
    offDays = off
    sortedOffDays = off.sorted()
    sortedMakeUpDays = makeUpDays.sorted()
  }

  /// What the State Council has arranged for a year; nil where the pack does not know it.
  package func arrangement(of year: Int) -> Arrangement? {
    arrangements.first { $0.year == year }
  }

  /// Whether it is not announced yet which days of a year are worked.
  ///
  /// A pack without arrangements has weekends alone, and nothing in it waits for an announcement.
  package func isProvisional(_ year: Int) -> Bool {
    !announcedYears.isEmpty && !announcedYears.contains(year)
  }

  /// Whether the working days between two days depend on what is not announced yet.
  package func isProvisional(from start: CivilDate, through end: CivilDate) -> Bool {
    (min(start.year, end.year)...max(start.year, end.year)).contains(where: isProvisional)
  }

  /// The holiday that a day belongs to.
  package func holiday(on date: CivilDate) -> Holiday? {
    arrangement(of: date.year)?.holidays.first { $0.days.contains(date) }
  }

  /// Whether people work on a day.
  ///
  /// Of a year without an arrangement, those from Monday to Friday count as worked that no law gives.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    isWorkingDay(date.daysSince1970)
  }

  private func isWorkingDay(_ day: Int) -> Bool {
    WorkCalendar.isWeekend(day) ? makeUpDays.contains(day) : !offDays.contains(day)
  }

  static func isWeekend(_ day: Int) -> Bool {
    // 1970-01-01 was a Thursday.
    (day + 3).flooredRemainder(by: 7) >= 5
  }
}

// MARK: - Counting

extension WorkCalendar {
  /// The day itself where it is worked, else the next one that is.
  package func workingDay(onOrAfter date: CivilDate) -> CivilDate {
    var day = date.daysSince1970
    while !isWorkingDay(day) { day += 1 }
    return CivilDate(daysSince1970: day)
  }

  /// The day itself where it is worked, else the last one before it that is.
  package func workingDay(onOrBefore date: CivilDate) -> CivilDate {
    var day = date.daysSince1970
    while !isWorkingDay(day) { day -= 1 }
    return CivilDate(daysSince1970: day)
  }

  /// The day a number of working days after another, or before it where the number is negative.
  ///
  /// The first working day after a day is one on from it; none on is the day itself, even where it
  /// is off.
  ///
  /// - Complexity: O(count)
  package func adding(workingDays count: Int, to date: CivilDate) -> CivilDate {
    var day = date.daysSince1970
    for _ in 0..<abs(count) {
      repeat { day += count.signum() } while !isWorkingDay(day)
    }
    return CivilDate(daysSince1970: day)
  }

  /// The working days after one day up to another, that one included; negative when it is earlier.
  ///
  /// - Complexity: O(log(days off and made up))
  package func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    guard start <= end else { return -workingDays(from: end, to: start) }
    let days = start.daysSince1970 + 1..<end.daysSince1970 + 1
    let plain =
      WorkCalendar.weekdays(before: days.upperBound)
      - WorkCalendar.weekdays(before: days.lowerBound)
    return plain - WorkCalendar.count(days, in: sortedOffDays)
      + WorkCalendar.count(days, in: sortedMakeUpDays)
  }

  /// How many of some days in order lie in a range.
  private static func count(_ range: Range<Int>, in days: [Int]) -> Int {
    func place(_ day: Int) -> Int {
      var (low, high) = (0, days.count)
      while low < high {
        let middle = (low + high) / 2
        if days[middle] < day { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return place(range.upperBound) - place(range.lowerBound)
  }

  /// The Mondays to Fridays from Monday 1969-12-29 to a day, that one not included.
  private static func weekdays(before day: Int) -> Int {
    let fromMonday = day + 3
    return fromMonday.flooredDivision(by: 7) * 5 + min(fromMonday.flooredRemainder(by: 7), 5)
  }
}

/// Which day of last year a day is compared with when 春节 moves through the calendar.
///
/// Around 正月初一 people work, travel and call by the lunar calendar, so that daily figures
/// compare by the distance to it; away from it they compare by the date.
package struct LunarAlignment: Sendable, Hashable {
  /// The days around 正月初一 that compare by the lunar calendar: from 20 before to 30 after.
  package static let window = -20...30

  /// 正月初一 of each year.
  let newYears: [Int: CivilDate]

  /// An alignment by the days of 正月初一, each in its own year.
  package init(newYears: [CivilDate] = []) {
    self.newYears = Dictionary(newYears.map { ($0.year, $0) }, uniquingKeysWith: { $1 })
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

/// The calendar of a region: working days, the lunar new year, and when figures are due.
package struct StatisticalCalendar: Sendable, Hashable {
  package let work: WorkCalendar
  package let lunar: LunarAlignment
  package let releases: ReleaseCalendar

  package init(
    work: WorkCalendar = WorkCalendar(), lunar: LunarAlignment = LunarAlignment(),
    rules: [ReleaseRule] = [], offset: UTCOffset
  ) {
    self.work = work
    self.lunar = lunar
    releases = ReleaseCalendar(work: work, rules: rules, offset: offset)
  }
}
