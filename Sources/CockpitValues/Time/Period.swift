/// The stretch of civil time that a figure describes.
///
/// Periods of one kind are numbered without gaps, so that the next and the previous one are one
/// step away. An instant is kept as the civil second of its region, which orders it rightly among
/// the days and months of the same region.
@usableFromInline
package struct Period: Hashable, Sendable, BitwiseCopyable {
  /// How long a period is; the numbers of the cases stand in its code.
  @usableFromInline
  package enum Kind: UInt8, Sendable {
    case year, half, quarter, month
    /// Months published as one, such as 1–2月; two to twelve, which may lie in two years, as those
    /// of a year of accounts from April to March.
    case months
    /// A week of ISO 8601, from Monday to Sunday.
    case week
    case day, instant
  }

  /// The kind in the highest byte, the ordinal in the others.
  @usableFromInline package let code: UInt64

  @usableFromInline static var ordinalBias: Int64 { 1 << 48 }

  /// - Precondition: the ordinal lies within 2^48 of zero
  @inlinable package init(_ kind: Kind, ordinal: Int64) {
    precondition(ordinal.magnitude < Period.ordinalBias, "the number of a period has 48 bits")
    code = UInt64(kind.rawValue) << 56 | UInt64(ordinal + Period.ordinalBias)
  }

  @inlinable package var kind: Kind { Kind(rawValue: UInt8(code >> 56)) ?? .day }

  /// The number of the period among those of its kind.
  @inlinable package var ordinal: Int64 { Int64(code & 0x00FF_FFFF_FFFF_FFFF) - Period.ordinalBias }

  @inlinable package static func == (one: Period, other: Period) -> Bool { one.code == other.code }
}

// MARK: - Making

extension Period {
  /// A calendar year.
  @inlinable package static func year(_ year: Int) -> Period { Period(.year, ordinal: Int64(year)) }

  /// A half-year, 1 or 2.
  @inlinable package static func half(_ year: Int, _ half: Int) -> Period {
    Period(.half, ordinal: Int64(year * 2 + half - 1))
  }

  /// A quarter, 1 to 4.
  @inlinable package static func quarter(_ year: Int, _ quarter: Int) -> Period {
    Period(.quarter, ordinal: Int64(year * 4 + quarter - 1))
  }

  /// A month, 1 to 12.
  @inlinable package static func month(_ year: Int, _ month: Int) -> Period {
    Period(.month, ordinal: Int64(year * 12 + month - 1))
  }

  /// Several months of one year that are published as one figure.
  ///
  /// - Precondition: the last month is after the first.
  @inlinable package static func months(_ year: Int, _ months: ClosedRange<Int>) -> Period {
    precondition(months.count > 1, "a range of months has at least two")
    return Period(
      .months, ordinal: Int64((year * 12 + months.lowerBound - 1) * 12 + months.count - 1))
  }

  /// Several months that are published as one figure, by the first one's place from January of the
  /// year 0 on.
  ///
  /// - Precondition: there are 2 to 12 of them.
  package static func months(from first: Int, count: Int) -> Period {
    precondition((2...12).contains(count), "a range of months has two to twelve")
    return Period(.months, ordinal: Int64(first * 12 + count - 1))
  }

  /// A single day.
  package static func day(_ date: CivilDate) -> Period {
    Period(.day, ordinal: Int64(date.daysSince1970))
  }

  /// The ISO week that holds a day.
  package static func week(of date: CivilDate) -> Period {
    Period(.week, ordinal: Int64((date.daysSince1970 + 3).flooredDivision(by: 7)))
  }

  /// A moment, as the civil second of a region.
  package static func instant(_ instant: Instant, offset: UTCOffset) -> Period {
    Period(.instant, ordinal: instant.seconds + Int64(offset.seconds))
  }
}

// MARK: - Extent

extension Period {
  /// The period of a kind that ends with this one, where it has three months or more from January on:
  /// the one that a figure to date is known by, however its maker wrote it (`2026-01..09`, `2025`,
  /// `2026-H1`).
  ///
  /// `nil` for all else: 1-2月 is a period of its own, and `2026-Q3` may be three months or nine.
  package func closing(in kind: Kind) -> Period? {
    guard let months = monthIndices, months.count >= 3,
      months.lowerBound.isMultiple(of: 12)
    else { return nil }
    let length =
      switch kind {
      case .year: 12
      case .half: 6
      case .quarter: 3
      case .month: 1
      default: 0
      }
    guard length > 0, months.count.isMultiple(of: length) else { return nil }
    return Period(kind, ordinal: Int64(months.upperBound / length - 1))
  }

  /// The year to date up to the end of a quarter or a half: `2026-01..09` of `2026-Q3`; others as they
  /// are.
  package var fromJanuary: Period {
    guard kind == .quarter || kind == .half, let months = monthIndices else { return self }
    let january = months.lowerBound.flooredDivision(by: 12) * 12
    return .months(from: january, count: months.upperBound - january)
  }

  /// The months from January of the year 0 that a period of months, quarters, halves or a year
  /// covers; `nil` for weeks, days and instants.
  package var monthIndices: Range<Int>? {
    let number = Int(ordinal)
    switch kind {
    case .year: return number * 12..<number * 12 + 12
    case .half: return number * 6..<number * 6 + 6
    case .quarter: return number * 3..<number * 3 + 3
    case .month: return number..<number + 1
    case .months:
      let first = number.flooredDivision(by: 12)
      return first..<first + number - first * 12 + 1
    case .week, .day, .instant: return nil
    }
  }

  /// The civil seconds that the period covers; an instant covers its own second.
  package var civilSeconds: Range<Int64> {
    if let months = monthIndices {
      return Period.firstSecond(
        ofMonth: months.lowerBound)..<Period.firstSecond(ofMonth: months.upperBound)
    }
    switch kind {
    case .week:
      let start = (ordinal * 7 - 3) * 86_400
      return start..<start + 7 * 86_400
    case .day:
      return ordinal * 86_400..<(ordinal + 1) * 86_400
    default:
      return ordinal..<ordinal + 1
    }
  }

  private static func firstSecond(ofMonth index: Int) -> Int64 {
    Int64(firstDay(ofMonth: index)) * 86_400
  }

  private static func firstDay(ofMonth index: Int) -> Int {
    let year = index.flooredDivision(by: 12)
    return CivilDate.daysSince1970(year: year, month: index - year * 12 + 1, day: 1)
  }

  /// The civil day on which the period begins; for an instant, the day that it lies in.
  package var firstDay: CivilDate {
    CivilDate(daysSince1970: Int(civilSeconds.lowerBound.flooredDivision(by: 86_400)))
  }

  /// The civil day on which the period ends, which still belongs to it.
  package var lastDay: CivilDate {
    if let months = monthIndices {
      return CivilDate(daysSince1970: Period.firstDay(ofMonth: months.upperBound) - 1)
    }
    return CivilDate(daysSince1970: Int((civilSeconds.upperBound - 1).flooredDivision(by: 86_400)))
  }

  /// The year in which the period ends; for a week, the year that ISO 8601 counts it to.
  package var year: Int {
    if let months = monthIndices { return (months.upperBound - 1).flooredDivision(by: 12) }
    return kind == .week
      ? CivilDate(daysSince1970: Int(ordinal * 7)).year : lastDay.year
  }

  /// Whether another period lies within this one.
  package func contains(_ other: Period) -> Bool {
    let own = civilSeconds
    let others = other.civilSeconds
    return own.lowerBound <= others.lowerBound && others.upperBound <= own.upperBound
  }

  /// The moment at which the period is over.
  package func end(offset: UTCOffset) -> Instant {
    Instant(seconds: civilSeconds.upperBound - Int64(offset.seconds))
  }
}

// MARK: - Neighbours

extension Period {
  /// The period of the same kind and length right before this one; of an instant, the second.
  ///
  /// Months of one year that are published as one stay in it: before 2–4月 comes January alone.
  /// Before those that lie in two years, or are twelve, come as many right before them.
  package var previous: Period {
    if kind == .months, let months = monthIndices {
      if months.count == 12 || firstDay.year != lastDay.year {
        return .months(from: months.lowerBound - months.count, count: months.count)
      }
      let last = months.lowerBound - 1
      let january = last.flooredDivision(by: 12) * 12
      let first = max(january, months.lowerBound - months.count)
      return first == last
        ? Period(.month, ordinal: Int64(last))
        : Period(.months, ordinal: Int64(first * 12 + last - first))
    }
    return Period(kind, ordinal: ordinal - 1)
  }

  /// The period that a growth over the year compares with.
  ///
  /// 29 February is compared with the 28th, the 53rd week with the last of the year before.
  package var samePeriodLastYear: Period {
    switch kind {
    case .year: return Period(.year, ordinal: ordinal - 1)
    case .half: return Period(.half, ordinal: ordinal - 2)
    case .quarter: return Period(.quarter, ordinal: ordinal - 4)
    case .month: return Period(.month, ordinal: ordinal - 12)
    case .months: return Period(.months, ordinal: ordinal - 144)
    case .week:
      let earlier = Period(.week, ordinal: ordinal - 52)
      return earlier.weekOfYear == weekOfYear ? earlier : Period(.week, ordinal: ordinal - 53)
    case .day:
      return .day(lastDay.adding(months: -12))
    case .instant:
      let days = ordinal.flooredDivision(by: 86_400)
      let date = CivilDate(daysSince1970: Int(days)).adding(months: -12)
      return Period(
        .instant, ordinal: Int64(date.daysSince1970) * 86_400 + ordinal - days * 86_400)
    }
  }

  /// The number of an ISO week within its year, 1 to 53; 0 for other kinds.
  package var weekOfYear: Int {
    guard kind == .week else { return 0 }
    let thursday = Int(ordinal * 7)
    let year = CivilDate(daysSince1970: thursday).year
    return (thursday - CivilDate.daysSince1970(year: year, month: 1, day: 1)) / 7 + 1
  }
}

extension Period {
  /// Whether periods are those of figures to date: all from January on, one beyond 1–2月, which alone may be
  /// the first month of a year.
  package static func areToDate(_ periods: some Collection<Period>) -> Bool {
    periods.contains { $0.kind == .months && $0.lastDay.month > 2 }
      && periods.allSatisfy { period in
        guard period.kind == .months || period.kind == .month, let months = period.monthIndices
        else { return false }
        return months.lowerBound % 12 == 0 && months.count <= 12
      }
  }
}

extension Period: Comparable {
  /// Orders by the end, then the longer before the shorter, then the kind.
  @usableFromInline
  package static func < (left: Period, right: Period) -> Bool {
    if left.kind == right.kind && left.kind != .months { return left.code < right.code }
    if let a = left.monthIndices, let b = right.monthIndices {
      return (a.upperBound, a.lowerBound, left.code) < (b.upperBound, b.lowerBound, right.code)
    }
    let (a, b) = (left.civilSeconds, right.civilSeconds)
    return (a.upperBound, a.lowerBound, left.code) < (b.upperBound, b.lowerBound, right.code)
  }
}
