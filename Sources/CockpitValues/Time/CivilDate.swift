/// A day of the proleptic Gregorian calendar.
package struct CivilDate: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// A day, or `nil` if there is no such day between the years 1 and 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day with a number of days since 1970-01-01.
  ///
  /// Counts in eras of 400 years that begin on the first of March, so that the leap day is the
  /// last of a year.
  ///
  /// - Complexity: O(1)
  package init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// The days since 1970-01-01.
  ///
  /// - Complexity: O(1)
  package var daysSince1970: Int {
    CivilDate.daysSince1970(year: year, month: month, day: day)
  }

  /// The days since 1970-01-01 of a day in any year, also outside 1 to 9999.
  package static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week, 1 for Monday to 7 for Sunday.
  package var weekday: Int {
    let days = daysSince1970 + 3
    return (days % 7 + 7) % 7 + 1
  }

  /// The length of a month, 1 to 12.
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  /// Whether a year has a 29 February.
  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The same day a number of months later, or the last day of that month.
  package func adding(months: Int) -> CivilDate {
    let index = year * 12 + month - 1 + months
    let year = index.flooredDivision(by: 12)
    let month = index - year * 12 + 1
    return CivilDate(
      unchecked: year, month, min(day, CivilDate.days(inMonth: month, of: year)))
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day as `2026-11-21`.
  package var description: String { String(ascii: { $0.append(self) }) }
}

extension BinaryInteger {
  /// The quotient rounded towards negative infinity.
  @inlinable
  package func flooredDivision(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder != 0 && (remainder < 0) != (divisor < 0) ? quotient - 1 : quotient
  }

  /// The decimal digits with zeros before them, and before these a minus where there is one.
  package func padded(to digits: Int) -> String {
    let text = String(magnitude)
    return (self < 0 ? "-" : "") + String(repeating: "0", count: max(0, digits - text.utf8.count))
      + text
  }
}

extension CivilDate {
  /// The moment at which the day begins.
  package func start(offset: UTCOffset) -> Instant {
    Instant(seconds: Int64(daysSince1970) * 86_400 - Int64(offset.seconds))
  }
}
