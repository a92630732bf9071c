package import CockpitValues

/// Which days are worked: weekends, public holidays and the days worked to make up for them.
///
/// A year without an arrangement has plain weekends, and ``covers(year:)`` says so.
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
  /// The days off that would be worked in a plain week, as days since 1970.
  private let offDays: Set<Int>
  /// The days worked that would be off in a plain week, as days since 1970.
  private let makeUpDays: Set<Int>

  /// A calendar of arrangements; without any, one of plain weekends.
  ///
  /// - Parameter arrangements: each year once.
  package init(_ arrangements: [Arrangement] = []) {
    self.arrangements = arrangements.sorted { $0.year < $1.year }
    let made = arrangements.flatMap(\.makeUpDays).map(\.daysSince1970)
    makeUpDays = Set(made.filter(WorkCalendar.isWeekend))
    let off = arrangements.flatMap(\.holidays).flatMap {
      $0.days.lowerBound.daysSince1970...$0.days.upperBound.daysSince1970
    }
    offDays = Set(off.filter { !WorkCalendar.isWeekend($0) })
  }

  /// Whether the days off of a year are known; where not, only weekends count as off.
  package func covers(year: Int) -> Bool {
    arrangement(of: year) != nil
  }

  /// What the State Council has arranged for a year; nil where the pack does not know it.
  package func arrangement(of year: Int) -> Arrangement? {
    arrangements.first { $0.year == year }
  }

  /// The holiday that a day belongs to.
  package func holiday(on date: CivilDate) -> Holiday? {
    arrangement(of: date.year)?.holidays.first { $0.days.contains(date) }
  }

  /// Whether people work on a day.
  ///
  /// Of a year without an arrangement, those from Monday to Friday count as worked.
  package func isWorkingDay(_ date: CivilDate) -> Bool {
    isWorkingDay(date.daysSince1970)
  }

  private func isWorkingDay(_ day: Int) -> Bool {
    WorkCalendar.isWeekend(day) ? makeUpDays.contains(day) : !offDays.contains(day)
  }

  private static func isWeekend(_ day: Int) -> Bool {
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
  /// - Complexity: O(days off and made up)
  package func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    guard start <= end else { return -workingDays(from: end, to: start) }
    let days = start.daysSince1970 + 1..<end.daysSince1970 + 1
    let plain =
      WorkCalendar.weekdays(before: days.upperBound)
      - WorkCalendar.weekdays(before: days.lowerBound)
    return plain - offDays.count(where: days.contains) + makeUpDays.count(where: days.contains)
  }

  /// The Mondays to Fridays from Monday 1969-12-29 to a day, that one not included.
  private static func weekdays(before day: Int) -> Int {
    let fromMonday = day + 3
    return fromMonday.flooredDivision(by: 7) * 5 + min(fromMonday.flooredRemainder(by: 7), 5)
  }
}
