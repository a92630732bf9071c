extension Period {
  /// The period that a notation of the snapshot format names.
  ///
  /// `2026`, `2026-H1`, `2026-Q3`, `2026-10`, `2026-01..02`, `2025-04..2026-03`, `2026-W47`,
  /// `2026-11-21`, or an instant in RFC 3339, which is kept as the civil second of the region with
  /// this offset.
  package init?(parsing text: some StringProtocol, offset: UTCOffset) {
    var scanner = DigitScanner(text)
    guard let year = scanner.digits(4), year >= 1 else { return nil }
    if scanner.isAtEnd {
      self = .year(year)
      return
    }
    guard scanner.skip("-"), let period = Period.part(of: year, &scanner) else { return nil }
    if scanner.isAtEnd {
      self = period
    } else if let instant = Instant(parsing: text) {
      self = .instant(instant, offset: offset)
    } else {
      return nil
    }
  }

  /// What follows the year and its hyphen.
  private static func part(of year: Int, _ scanner: inout DigitScanner) -> Period? {
    if scanner.skip("H") {
      return scanner.digits(1).flatMap { (1...2).contains($0) ? .half(year, $0) : nil }
    }
    if scanner.skip("Q") {
      return scanner.digits(1).flatMap { (1...4).contains($0) ? .quarter(year, $0) : nil }
    }
    if scanner.skip("W") {
      return scanner.digits(2).flatMap { week($0, of: year) }
    }
    guard let month = scanner.digits(2), (1...12).contains(month) else { return nil }
    if scanner.skip("."), scanner.skip(".") { return months(from: month, of: year, &scanner) }
    if scanner.skip("-") {
      return scanner.digits(2).flatMap { CivilDate(year: year, month: month, day: $0) }
        .map { .day($0) }
    }
    return .month(year, month)
  }

  /// What follows the dots of several months as one: the last month, with its year where that is
  /// the next one.
  private static func months(
    from first: Int, of year: Int, _ scanner: inout DigitScanner
  ) -> Period? {
    if let lastYear = scanner.digits(4) {
      guard scanner.skip("-"), let last = scanner.digits(2), (1...12).contains(last),
        lastYear == year + 1, last < first
      else { return nil }
      return .months(from: year * 12 + first - 1, count: 12 - first + 1 + last)
    }
    return scanner.digits(2).flatMap { last in
      last > first && last <= 12 ? .months(year, first...last) : nil
    }
  }

  /// A week of ISO 8601 by its number; nil where the year has no such week.
  package static func week(_ number: Int, of year: Int) -> Period? {
    guard number >= 1, let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    let week = Period(.week, ordinal: Period.week(of: fourth).ordinal + Int64(number - 1))
    return week.year == year ? week : nil
  }

  /// The period in the notation of the snapshot format; an instant as civil time without offset.
  package var notation: String { String(ascii: { $0.append(self) }) }
}

extension Period: CustomStringConvertible {
  @usableFromInline package var description: String { notation }
}
