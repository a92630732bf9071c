/// The ways in which statistics offices write periods, as codes and as labels.
///
/// A text may be readable in several ways, and all of them are found: `2009-10` is October 2009 and
/// the year 2009/10, `202611` is November and the 11th week, `2024T1` a quarter and four months. Which
/// of them counts is for who knows the rest of the table to say.
package enum PeriodName {
  /// All readings of a label that leaves the year to its code, such as 四月 or `week 12`; none for one
  /// that has a year, and for a number alone.
  package static func readings(of text: String, in year: Int) -> [PeriodReading] {
    guard let tokens = PeriodToken.tokens(of: text),
      tokens.allSatisfy({ $0.yearNumber == nil }),
      tokens.contains(where: { if case .number = $0 { false } else { !$0.isMark } })
    else { return [] }
    let own = [PeriodToken.number(year, digits: 4)]
    var found: [PeriodReading] = []
    for order in [own + [.year] + tokens, own + tokens, tokens + own] {
      found += readings(of: order[...]).filter { !found.contains($0) }
    }
    return found
  }

  /// All readings of a code or label; none for a text that names no period.
  ///
  /// Moments are no periods of a table, but for midnights, which programs write for days.
  ///
  /// - Complexity: O(text squared)
  package static func readings(of text: String) -> [PeriodReading] {
    if text.contains(".."), let own = Period(parsing: text, offset: UTCOffset(seconds: 0)) {
      return own.kind == .months ? [PeriodReading(form: .months, stretch: .period(own))] : []
    }
    guard let tokens = PeriodToken.tokens(of: text), let first = tokens.first,
      let last = tokens.last, !first.isMark, !last.isMark
    else { return [] }
    var found: [PeriodReading] = []
    for reading in readings(of: tokens[...]) where !found.contains(reading) {
      found.append(reading)
    }
    return found
  }

  /// The notations of the snapshot format that a text in another one may mean, for advice: those of
  /// its usual readings, in no order of likelihood.
  ///
  /// Empty for a text that names no period, and for one that has more than three readings.
  package static func notations(meantBy text: String) -> [String] {
    var found: [String] = []
    for reading in readings(of: text) where reading.isUsual {
      guard let notation = reading.snapshotNotation, !found.contains(notation) else { continue }
      found.append(notation)
    }
    return found.count <= 3 ? found : []
  }

  /// Whether a text speaks of a year that does not begin in January, be it readable or not:
  /// `Q1 2024/25`, `FY2024 Q1`, `2023-24学年`.
  package static func speaksOfSplitYear(_ text: String) -> Bool {
    if ["学年", "财年", "财政年度"].contains(where: text.contains) { return true }
    guard let tokens = PeriodToken.tokens(of: text) else { return false }
    if tokens.contains(.fiscal) { return true }
    return tokens.indices.dropLast(2).contains { index in
      guard let year = tokens[index].yearNumber, tokens[index + 1].isMark else { return false }
      return isNext(tokens[index + 2], after: year)
    }
  }

  private static func readings(of tokens: ArraySlice<PeriodToken>) -> [PeriodReading] {
    if let parts = partOfSplitYear(tokens) { return parts }
    if tokens.contains(.toDate) { return toDate(tokens.filter { $0 != .toDate }[...]) }
    if tokens.contains(.fiscal) { return fiscal(tokens) }
    if let numbers = Numbers(tokens) { return numbers.readings + range(tokens) }
    let known =
      chineseDay(tokens) ?? chineseRange(tokens) ?? ending(tokens) ?? lettered(tokens)
      ?? lasting(tokens)
    return known ?? single(tokens) + range(tokens)
  }
}

// MARK: - One part of a year

extension PeriodName {
  /// A year with one part of it, in whatever order: 2024Q1, Q1 2024, 1st quarter 2024, Sep 1999.
  private static func single(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading] {
    var (years, parts): ([Int], [Int]) = ([], [])
    var (units, names): ([PeriodToken.Unit], [Int]) = ([], [])
    var isRoman = false
    for token in tokens {
      switch token {
      case .number, .roman:
        if let year = token.yearNumber {
          years.append(year)
        } else if let part = token.partNumber {
          parts.append(part)
          if case .roman = token { isRoman = true }
        } else {
          return []
        }
      case .unit(let unit): units.append(unit)
      case .monthSign: units.append(.month)
      case .monthName(let month): names.append(month)
      case .year, .mark: break
      case .daySign, .first, .fiscal, .ending, .duration, .toDate: return []
      }
    }
    guard years.count == 1, let year = years.first, parts.count <= 1, units.count <= 1,
      names.count <= 1
    else { return [] }
    switch (units.first, parts.first, names.first) {
    case (nil, nil, nil), (.year, nil, nil), (.year, 1, nil): return [.year(year)]
    case (nil, nil, let month?): return [.part(.month, month, of: year)].compactMap(\.self)
    case (nil, let day?, let month?):
      return [.day(year, month, day, isInWords: true)].compactMap(\.self)
    // M03 March: the number and the name of one month.
    case (.month, let number?, let month?) where number == month:
      return [.part(.month, month, of: year)].compactMap(\.self)
    case (nil, let number?, nil) where isRoman:
      return family([.half, .third, .quarter], number, of: year)
    case (let unit?, let number?, nil): return family(forms(of: unit), number, of: year)
    default: return []
    }
  }

  private static func forms(of unit: PeriodToken.Unit) -> [PeriodReading.Form] {
    switch unit {
    case .year: []
    case .half: [.half]
    case .quarter: [.quarter]
    case .month: [.month]
    case .week: [.week]
    case .day: [.day]
    case .trimester: [.third, .quarter]
    case .third: [.third]
    }
  }

  /// The parts of each form that have a number.
  fileprivate static func family(
    _ forms: [PeriodReading.Form], _ number: Int, of year: Int
  ) -> [PeriodReading] {
    forms.compactMap { .part($0, number, of: year) }
  }

  /// Letters for month and day: 2011M12D05.
  private static func lettered(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading]? {
    let plain = tokens.filter { !$0.isMark }
    guard plain.count == 5, let year = plain[0].yearNumber, plain[1] == .unit(.month),
      let month = plain[2].partNumber, plain[3] == .unit(.day), let day = plain[4].partNumber
    else { return nil }
    return [.day(year, month, day)].compactMap(\.self)
  }

  /// Reads 2024年1月5日.
  private static func chineseDay(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading]? {
    let tokens = Array(tokens)
    guard tokens.count == 6, let year = tokens[0].yearNumber, tokens[1] == .year,
      let month = tokens[2].partNumber, tokens[3] == .monthSign, let day = tokens[4].partNumber,
      tokens[5] == .daySign
    else { return nil }
    return [.day(year, month, day, isInWords: true)].compactMap(\.self)
  }
}

// MARK: - Stretches

extension PeriodName {
  /// Reads 2026年10月累计 and 2026年1-10月累计: the year up to the end of what is named.
  private static func toDate(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading] {
    readings(of: tokens).flatMap { reading -> [PeriodReading] in
      guard let months = reading.monthIndices else { return [] }
      let january = (months.upperBound - 1).flooredDivision(by: 12) * 12
      return months.lowerBound <= january
        ? [reading] : PeriodReading.months(january..<months.upperBound)
    }
  }
}

extension PeriodName {
  /// Reads 2024年1-9月, 2024年1-3季度, 2024年前三季度.
  private static func chineseRange(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading]? {
    let tokens = Array(tokens)
    guard tokens.count >= 5, let year = tokens[0].yearNumber, tokens[1] == .year else { return nil }
    let isQuarters = tokens.last == .unit(.quarter)
    guard isQuarters || tokens.last == .monthSign else { return nil }
    var (first, last): (Int?, Int?) = (1, nil)
    if tokens.count == 5, tokens[2] == .first {
      last = tokens[3].partNumber
    } else if tokens.count == 6, tokens[3] == .mark("-") {
      (first, last) = (tokens[2].partNumber, tokens[4].partNumber)
    }
    let length = isQuarters ? 3 : 1
    guard let first, let last, first >= 1, first <= last, last * length <= 12 else { return nil }
    return PeriodReading.months(year * 12 + (first - 1) * length..<year * 12 + last * length)
  }

  /// Reads year ending March 2024, 12 months to March 2024, three months ended 31 March 2024.
  private static func ending(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading]? {
    guard
      let place = tokens.firstIndex(where: { token in
        token == .ending || token == .mark("-")
      })
    else { return nil }
    let count: Int? =
      switch Array(tokens[..<place]) {
      case [.unit(.year)]: 12
      case [.unit(.half)]: 6
      case [.unit(.quarter)]: 3
      case let head where head.count == 2 && head[1] == .unit(.month): head[0].partNumber
      default: nil
      }
    guard let count, (1...12).contains(count) else { return nil }
    let last = readings(of: tokens[(place + 1)...]).lazy.compactMap { reading -> Int? in
      guard case .period(let period) = reading.stretch else { return nil }
      if let months = period.monthIndices { return months.count == 1 ? months.lowerBound : nil }
      let day = period.lastDay
      let month = Period.month(day.year, day.month)
      return month.lastDay == day ? Int(month.ordinal) : nil
    }.first
    return last.map { PeriodReading.months($0 - count + 1..<$0 + 1) }
  }

  /// Reads 2024-01-01/P3M and 2024-01-01/P1D.
  private static func lasting(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading]? {
    guard let place = tokens.firstIndex(of: .duration), place > tokens.startIndex,
      tokens[place - 1] == .mark("/")
    else { return nil }
    let length = Array(tokens[(place + 1)...])
    guard length.count == 2, let count = length[0].partNumber, count >= 1,
      let first = Numbers(tokens[..<(place - 1)])?.readings.first(where: \.isUsual),
      case .period(let start) = first.stretch
    else { return nil }
    let month = Int(Period.month(start.firstDay.year, start.firstDay.month).ordinal)
    switch length[1] {
    case .unit(.day): return count == 1 && first.form == .day ? [first] : []
    case .unit(.month) where start.firstDay.day == 1:
      return PeriodReading.months(month..<month + count)
    case .unit(.year) where start.firstDay.day == 1:
      return PeriodReading.months(month..<month + count * 12)
    default: return []
    }
  }

  /// Two periods of one kind with a sign between them, of which one may leave the year to the
  /// other: Mar-May 1993, Dec 2023-Feb 2024, 2024M01-M03, 2024-01-01/2024-03-31.
  private static func range(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading] {
    for place in tokens.indices where tokens[place].isMark {
      let (head, end) = (tokens[..<place], tokens[(place + 1)...].drop { $0 == .mark(".") })
      guard !head.isEmpty, !end.isEmpty else { continue }
      let found = range(from: head, to: end)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func range(
    from head: ArraySlice<PeriodToken>, to end: ArraySlice<PeriodToken>
  ) -> [PeriodReading] {
    func year(of tokens: ArraySlice<PeriodToken>) -> PeriodToken? {
      tokens.first { $0.yearNumber != nil }
    }
    func isWord(_ token: PeriodToken) -> Bool {
      switch token {
      case .unit, .monthName, .monthSign: true
      default: false
      }
    }
    func months(_ tokens: ArraySlice<PeriodToken>, adding year: PeriodToken?) -> [Extent] {
      // A bare number would be anything.
      guard year == nil || tokens.contains(where: isWord) else { return [] }
      let whole = ArraySlice((year.map { [$0] } ?? []) + tokens)
      return (Numbers(whole)?.readings ?? single(whole)).compactMap(Extent.init)
    }
    func isWhole(_ tokens: ArraySlice<PeriodToken>) -> Bool {
      tokens.contains { token in
        if case .number(_, let digits) = token { digits >= 4 } else { false }
      }
    }
    let (headYear, endYear) = (year(of: head), year(of: end))
    guard isWhole(head) || isWhole(end) else { return [] }
    let firsts = months(head, adding: isWhole(head) ? nil : endYear)
    let lasts = months(end, adding: isWhole(end) ? nil : headYear)
    for first in firsts {
      for last in lasts where first.form == last.form && first.form != .year {
        var (lower, upper) = (first.months.lowerBound, last.months.upperBound)
        // Dec-Feb 1994 begins in 1993, Nov 2023-Jan ends in 2024.
        if lower >= upper {
          if !isWhole(head) { lower -= 12 } else if !isWhole(end) { upper += 12 }
        }
        guard lower < upper, first.isStart, last.isEnd else { continue }
        return PeriodReading.months(lower..<upper)
      }
    }
    return []
  }

  /// The months that the end of a range names.
  private struct Extent {
    let form: PeriodReading.Form
    let months: Range<Int>
    /// Whether it can begin and end a range of months: a day only where its month does.
    let isStart: Bool
    let isEnd: Bool

    init?(_ reading: PeriodReading) {
      guard case .period(let period) = reading.stretch, reading.isUsual else { return nil }
      form = reading.form
      if let months = period.monthIndices {
        (self.months, isStart, isEnd) = (months, true, true)
      } else {
        let day = period.lastDay
        let month = Period.month(day.year, day.month)
        months = Int(month.ordinal)..<Int(month.ordinal) + 1
        (isStart, isEnd) = (month.firstDay == day, month.lastDay == day)
      }
    }
  }

  /// A part of a year that is named by two years: Q1 2024/25, 2024-25 April; nil for what names no
  /// such year, or no part of it.
  ///
  /// Days and weeks are none: they have no number in such a year.
  private static func partOfSplitYear(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading]? {
    let place = tokens.indices.dropLast(2).first { index in
      guard let year = tokens[index].yearNumber,
        tokens[index + 1] == .mark("/") || tokens[index + 1] == .mark("-")
      else { return false }
      return PeriodName.isNext(tokens[index + 2], after: year)
    }
    guard let place, let year = tokens[place].yearNumber else { return nil }
    let rest = (tokens[..<place] + tokens[(place + 3)...]).filter { token in
      !token.isMark && token != .fiscal && token != .year && token != .unit(.year)
    }
    // A bare number beside it would be a day, or the end of a range.
    guard !rest.isEmpty,
      rest.contains(where: { if case .number = $0 { false } else { true } }),
      rest.allSatisfy({ $0.yearNumber == nil })
    else { return nil }
    func part(_ form: PeriodReading.Form, _ number: Int) -> PeriodReading? {
      // The calendar has as many of them.
      PeriodReading.part(form, number, of: year).map { _ in
        PeriodReading(form: form, stretch: .partOfSplitYear(year, form, number))
      }
    }
    if rest.count == 1 {
      // 2010-11月 is November.
      guard case .monthName(let month) = rest[0] else { return nil }
      return [part(.month, month)].compactMap(\.self)
    }
    guard rest.count == 2, let word = rest.first(where: { $0.partNumber == nil }),
      let number = rest.lazy.compactMap(\.partNumber).first
    else { return [] }
    switch word {
    case .unit(let unit):
      // A fifth month would be May, or that of the year that begins when nobody said.
      return forms(of: unit).filter { [.half, .third, .quarter].contains($0) }
        .compactMap { part($0, number) }
    case .monthSign: return [part(.month, number)].compactMap(\.self)
    default: return []
    }
  }

  /// Whether a number is that of the year after one, in two digits or four.
  private static func isNext(_ token: PeriodToken, after year: Int) -> Bool {
    switch token {
    case .number(let next, digits: 2): next == (year + 1) % 100
    case .number(let next, digits: 4): next == year + 1
    default: false
    }
  }

  /// A year that is said not to begin in January: FY 2009/10.
  ///
  /// One year alone, FY2024, names either the year in which it begins or that in which it ends.
  private static func fiscal(_ tokens: ArraySlice<PeriodToken>) -> [PeriodReading] {
    let plain = tokens.filter { $0 != .fiscal && $0 != .unit(.year) }
    return (Numbers(plain[...])?.readings ?? []).filter { $0.form == .splitYear }.map { reading in
      var reading = reading
      reading.isUsual = true
      return reading
    }
  }
}

// MARK: - Digits alone

/// A text of numbers with signs between them.
private struct Numbers {
  typealias Number = (value: Int, digits: Int)

  let readings: [PeriodReading]

  /// nil where there is something else in the text.
  init?(_ tokens: ArraySlice<PeriodToken>) {
    var numbers: [Number] = []
    var signs: [Character?] = []
    var sign: Character?
    for token in tokens {
      switch token {
      case .number(let value, let digits):
        if !numbers.isEmpty { signs.append(sign) }
        numbers.append((value, digits))
        sign = nil
      case .mark(let mark):
        guard sign == nil, !numbers.isEmpty else { return nil }
        sign = mark
      default: return nil
      }
    }
    guard sign == nil, !numbers.isEmpty else { return nil }
    switch numbers.count {
    case 1: readings = Numbers.alone(numbers[0])
    case 2: readings = Numbers.pair(numbers[0], signs[0], numbers[1])
    case 3 where signs[0] == signs[1]:
      readings = Numbers.date(numbers[0], signs[0], numbers[1], numbers[2])
    default: readings = []
    }
  }

  private static func year(_ number: Number) -> Int? {
    PeriodToken.number(number.value, digits: number.digits).yearNumber
  }

  /// Reads 2024, 20241, 202401, 20240131.
  private static func alone(_ number: Number) -> [PeriodReading] {
    func split(_ digits: Int) -> (year: Int, part: Int)? {
      let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
      return Numbers.year((number.value / scale, 4)).map { ($0, number.value % scale) }
    }
    switch number.digits {
    case 4: return year(number).map { [.year($0)] } ?? []
    case 5: return split(1).map { numbered($0.part, of: $0.year) } ?? []
    case 6:
      guard let (year, part) = split(2) else { return [] }
      return twoDigits(part, of: year)
    case 8:
      return split(4).map {
        [.day($0.year, $0.part / 100, $0.part % 100)].compactMap(\.self)
      } ?? []
    default: return []
    }
  }

  /// A year and one digit, which may count whatever a year has fewer than ten of.
  private static func numbered(_ number: Int, of year: Int) -> [PeriodReading] {
    PeriodName.family([.half, .third, .quarter, .month], number, of: year)
  }

  /// A year and two digits: a month, or with a label whatever a year has as many of.
  private static func twoDigits(
    _ number: Int, of year: Int, isMonth: Bool = true
  ) -> [PeriodReading] {
    let others: [PeriodReading.Form] = [.week, .half, .third, .quarter]
    return [.part(.month, number, of: year, isUsual: isMonth)].compactMap(\.self)
      + others.compactMap { .part($0, number, of: year, isUsual: false) }
  }

  /// Reads 2024-01, 2009/10, 2009-2010, 2005 - 1, 2024-032, 01/2024, 1/2024.
  private static func pair(_ one: Number, _ sign: Character?, _ two: Number) -> [PeriodReading] {
    guard let year = Numbers.year(one) else {
      guard let year = Numbers.year(two) else { return [] }
      switch one.digits {
      case 1: return numbered(one.value, of: year)
      case 2: return PeriodName.family([.month], one.value, of: year)
      default: return []
      }
    }
    switch two.digits {
    case 1: return numbered(two.value, of: year)
    case 2:
      let isSplit = (year + 1) % 100 == two.value
      let isSlash = sign == "/"
      var split = PeriodReading(form: .splitYear, stretch: .splitYear(year))
      split.isUsual = isSlash || two.value > 12
      return [
        isSplit ? split : nil
      ].compactMap(\.self) + twoDigits(two.value, of: year, isMonth: !(isSlash && isSplit))
    case 3: return PeriodName.family([.day], two.value, of: year)
    case 4:
      guard let last = Numbers.year(two), last > year else { return [] }
      return last == year + 1
        ? [PeriodReading(form: .splitYear, stretch: .splitYear(year))]
        : [PeriodReading(form: .longer, stretch: .years(year, last))]
    default: return []
    }
  }

  /// Reads 2024-01-31, 31.01.2024, 01/02/2024.
  private static func date(
    _ one: Number, _ sign: Character?, _ two: Number, _ three: Number
  ) -> [PeriodReading] {
    if let year = Numbers.year(one) {
      guard two.digits <= 2, three.digits <= 2 else { return [] }
      return [.day(year, two.value, three.value)].compactMap(\.self)
    }
    guard let year = Numbers.year(three), one.digits <= 2, two.digits <= 2 else { return [] }
    let dayFirst = PeriodReading.day(year, two.value, one.value, form: .dayBeforeMonth)
    let monthFirst =
      sign == "." ? nil : PeriodReading.day(year, one.value, two.value, form: .monthBeforeDay)
    return [dayFirst, monthFirst].compactMap(\.self)
  }
}
