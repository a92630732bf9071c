/// One way to read what a statistics office calls a period.
package struct PeriodReading: Hashable, Sendable {
  /// The part of a year that the reading takes the text for.
  package enum Form: UInt8, Sendable, CaseIterable {
    case year, half, third, quarter, month, week
    /// A day; where day and month could be told apart by nothing, the one before the other.
    case day, dayBeforeMonth, monthBeforeDay
    /// Some months in a row.
    case months
    /// Two years for one that does not begin in January: 2009/10.
    case splitYear
    /// More than a year, which no period of the cockpit holds.
    case longer
  }

  /// The time that the text then stands for.
  package enum Stretch: Hashable, Sendable {
    case period(Period)
    /// A week by its number, 1 to 53; which days it has depends on how the source counts weeks.
    case week(year: Int, number: Int)
    /// A year that begins in this year and ends in the next one.
    case splitYear(Int)
    /// The half, the quarter and so on, or the month by its number in the calendar, of a year that
    /// begins in this year and ends in the next one.
    case partOfSplitYear(Int, Form, Int)
    case years(Int, Int)
  }

  package var form: Form
  package var stretch: Stretch
  /// Whether the text alone is enough for the reading; else a label, its neighbours or an option
  /// must speak for it.
  package var isUsual = true
  /// Whether the text names a day in words, so that it means the day and not what ends with it.
  package var isInWords = false
}

extension PeriodReading {
  /// A part of a year, by the place that it has in it; nil where the year has none of that number.
  static func part(
    _ form: Form, _ number: Int, of year: Int, isUsual: Bool = true
  ) -> PeriodReading? {
    func reading(_ period: Period) -> PeriodReading {
      PeriodReading(form: form, stretch: .period(period), isUsual: isUsual)
    }
    switch (form, number) {
    case (.half, 1...2): return reading(.half(year, number))
    case (.third, 1...3): return reading(.months(from: year * 12 + (number - 1) * 4, count: 4))
    case (.quarter, 1...4): return reading(.quarter(year, number))
    case (.month, 1...12): return reading(.month(year, number))
    case (.week, 1...53):
      return PeriodReading(
        form: .week, stretch: .week(year: year, number: number), isUsual: isUsual)
    case (.day, 1...366):
      let day = CivilDate(
        daysSince1970: CivilDate.daysSince1970(year: year, month: 1, day: 1) + number - 1)
      return day.year == year ? reading(.day(day)) : nil
    default: return nil
    }
  }

  static func year(_ year: Int) -> PeriodReading {
    PeriodReading(form: .year, stretch: .period(.year(year)))
  }

  static func day(
    _ year: Int, _ month: Int, _ day: Int, form: Form = .day, isInWords: Bool = false
  ) -> PeriodReading? {
    CivilDate(year: year, month: month, day: day).map {
      PeriodReading(form: form, stretch: .period(.day($0)), isInWords: isInWords)
    }
  }

  /// The readings of some months in a row, by their places from January of the year 0 on: the part
  /// of the calendar that they are, and the months themselves.
  static func months(_ months: Range<Int>) -> [PeriodReading] {
    let year = months.lowerBound.flooredDivision(by: 12)
    let first = months.lowerBound - year * 12
    guard months.count > 1 else { return [part(.month, first + 1, of: year)].compactMap(\.self) }
    guard months.count <= 12 else {
      let last = (months.upperBound - 1).flooredDivision(by: 12)
      return [PeriodReading(form: .longer, stretch: .years(year, last))]
    }
    var own = PeriodReading(
      form: .months, stretch: .period(.months(from: months.lowerBound, count: months.count)))
    let calendar: PeriodReading? =
      switch months.count {
      case 12 where first == 0: .year(year)
      case 6 where first % 6 == 0: part(.half, first / 6 + 1, of: year)
      case 3 where first % 3 == 0: part(.quarter, first / 3 + 1, of: year)
      default: nil
      }
    guard let calendar else { return [own] }
    own.isUsual = false
    return [calendar, own]
  }

  /// The months that the reading covers; nil for weeks, days and years that begin when nobody said.
  package var monthIndices: Range<Int>? {
    guard case .period(let period) = stretch else { return nil }
    return period.monthIndices
  }

  /// Whether two readings cover the same time, whatever they call it.
  package func covers(sameAs other: PeriodReading) -> Bool {
    guard case .period(let one) = stretch, case .period(let two) = other.stretch else {
      return stretch == other.stretch
    }
    return one.civilSeconds == two.civilSeconds
  }

  /// The reading as sentences quote it.
  package var notation: String {
    switch stretch {
    case .period(let period): period.notation
    case .week(let year, let number): "\(year)-W\(number.padded(to: 2))"
    case .splitYear(let year): PeriodReading.splitYearNotation(year)
    case .partOfSplitYear(let year, let form, let number):
      switch form {
      case .half: "\(PeriodReading.splitYearNotation(year)) H\(number)"
      case .third: "\(PeriodReading.splitYearNotation(year)) T\(number)"
      case .quarter: "\(PeriodReading.splitYearNotation(year)) Q\(number)"
      default: "\(PeriodReading.splitYearNotation(year)) M\(number.padded(to: 2))"
      }
    case .years(let first, let last): "\(first)-\(last)"
    }
  }

  /// The notation of the snapshot format; nil for what the format has no period for.
  ///
  /// Weeks are taken for those of ISO 8601.
  var snapshotNotation: String? {
    switch stretch {
    case .period(let period): period.notation
    case .week(let year, let number): Period.week(number, of: year)?.notation
    case .splitYear, .partOfSplitYear, .years: nil
    }
  }

  /// A year that begins in one year and ends in the next: 2024/25.
  package static func splitYearNotation(_ year: Int) -> String {
    "\(year)/\(((year + 1) % 100).padded(to: 2))"
  }

  /// A part of a year that does not begin in January, once it is said in which month it does; any
  /// other reading, and every one where nobody said, as it is.
  package func resolved(yearBegins first: Int?) -> PeriodReading {
    guard let first, case .partOfSplitYear(let year, let form, let number) = stretch else {
      return self
    }
    let start = year * 12 + first - 1
    let (offset, count): (Int, Int) =
      switch form {
      case .half: ((number - 1) * 6, 6)
      case .third: ((number - 1) * 4, 4)
      case .quarter: ((number - 1) * 3, 3)
      default: ((number - first + 12) % 12, 1)
      }
    guard var found = PeriodReading.months(start + offset..<start + offset + count).first else {
      return self
    }
    found.isUsual = isUsual
    return found
  }
}
