package import CockpitValues

/// Writes periods as the field does: 1-10月, 1-3季度, 1-2月.
package struct PeriodText {
  private let language: Language
  /// The year that needs no mention and the day whose instants need no date.
  let today: CivilDate

  package init(language: Language, today: CivilDate) {
    self.language = language
    self.today = today
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// A period with the span of its figure; the year stands before it unless it is this year.
  package func text(_ period: Period, span: Span) -> String {
    switch period.kind {
    case .day:
      let date = period.lastDay
      return date.year == today.year ? PeriodText.monthAndDay(date) : date.description
    case .instant:
      let clock = String(period.notation.suffix(8).prefix(5))
      let date = period.lastDay
      if date == today { return clock }
      return (date.year == today.year ? PeriodText.monthAndDay(date) : date.description)
        + " " + clock
    case .year:
      switch language {
      case .zh: return "\(period.year)年"
      case .en: return "\(period.year)"
      }
    case .months where period.firstDay.year != period.lastDay.year:
      return [period.firstDay, period.lastDay].map(yearAndMonth).joined(separator: "-")
    default:
      let isThisYear = period.year == today.year
      switch language {
      case .zh: return (isThisYear ? "" : "\(period.year)年") + chinese(period, span: span)
      case .en: return (isThisYear ? "" : "\(period.year) ") + english(period, span: span)
      }
    }
  }

  private static func monthAndDay(_ date: CivilDate) -> String {
    String(date.description.dropFirst(5))
  }

  private func yearAndMonth(_ date: CivilDate) -> String {
    switch language {
    case .zh: "\(date.year)年\(date.month)月"
    case .en: "\(PeriodText.months[date.month - 1]) \(date.year)"
    }
  }

  private func chinese(_ period: Period, span: Span) -> String {
    let number = PeriodText.numberInYear(period)
    let isCumulative = span == .yearToDate && number > 1
    switch period.kind {
    case .half: return number == 1 ? "上半年" : isCumulative ? "全年" : "下半年"
    case .quarter: return isCumulative ? "1-\(number)季度" : "\(number)季度"
    case .week: return "\(number)周"
    case .months:
      let months = PeriodText.months(of: period)
      return "\(isCumulative ? 1 : months.lowerBound)-\(months.upperBound)月"
    default: return isCumulative ? "1-\(number)月" : "\(number)月"
    }
  }

  private func english(_ period: Period, span: Span) -> String {
    let number = PeriodText.numberInYear(period)
    let isCumulative = span == .yearToDate && number > 1
    switch period.kind {
    case .half: return isCumulative ? "H1-H2" : "H\(number)"
    case .quarter: return isCumulative ? "Q1-Q\(number)" : "Q\(number)"
    case .week: return "W\(number)"
    case .months:
      let months = PeriodText.months(of: period)
      let first = PeriodText.months[(isCumulative ? 1 : months.lowerBound) - 1]
      return "\(first)-\(PeriodText.months[months.upperBound - 1])"
    default:
      let name = PeriodText.months[number - 1]
      return isCumulative ? "Jan-\(name)" : name
    }
  }

  /// The number of a half, quarter, month or week within its year.
  private static func numberInYear(_ period: Period) -> Int {
    switch period.kind {
    case .half: (period.lastDay.month + 5) / 6
    case .quarter: (period.lastDay.month + 2) / 3
    case .week: period.weekOfYear
    default: period.lastDay.month
    }
  }

  /// The months within their year.
  private static func months(of period: Period) -> ClosedRange<Int> {
    period.firstDay.month...period.lastDay.month
  }
}

/// Writes moments and ages.
package struct TimeText {
  private let strings: Strings
  package let offset: UTCOffset

  package init(strings: Strings, offset: UTCOffset) {
    self.strings = strings
    self.offset = offset
  }

  /// A moment as `2026-11-21 周六 14:32:07`.
  package func full(_ instant: Instant) -> String {
    let time = CivilTime(instant, offset: offset)
    return "\(time.date) \(strings.weekday(time.date)) \(time.clockWithSeconds)"
  }

  /// A moment as `11-21 14:30`, with the year where it is not that of `now`.
  package func short(_ instant: Instant, now: Instant) -> String {
    let time = CivilTime(instant, offset: offset)
    let date = time.date.description
    let isThisYear = time.date.year == CivilTime(now, offset: offset).date.year
    return "\(isThisYear ? String(date.dropFirst(5)) : date) \(time.clock)"
  }

  /// A moment of today as its time of day, of another day with its date.
  package func clock(_ instant: Instant, now: Instant) -> String {
    let time = CivilTime(instant, offset: offset)
    return time.date == CivilTime(now, offset: offset).date ? time.clock : short(instant, now: now)
  }

  /// Some seconds in the two largest units that count, such as 3时27分.
  package func length(of seconds: Int64) -> String {
    let minutes = Int(max(0, seconds) / 60)
    switch minutes {
    case ..<60: return strings(.time(.minutes(minutes)))
    case ..<2880: return strings(.time(.hoursAndMinutes(minutes / 60, minutes % 60)))
    default: return strings(.time(.days(minutes / 1440)))
    }
  }

  /// How long ago a moment was, or how far ahead it is of a clock that lags, in the largest unit that
  /// counts at least one.
  package func age(of instant: Instant, now: Instant) -> String {
    let seconds = Int(now.seconds(since: instant))
    if seconds < 0 {
      switch -seconds {
      case ..<60: return strings(.time(.secondsAhead(-seconds)))
      case ..<3600: return strings(.time(.minutesAhead(-seconds / 60)))
      case ..<172_800: return strings(.time(.hoursAhead(-seconds / 3600)))
      default: return strings(.time(.daysAhead(-seconds / 86_400)))
      }
    }
    switch seconds {
    case ..<60: return strings(.time(.secondsAgo(seconds)))
    case ..<3600: return strings(.time(.minutesAgo(seconds / 60)))
    case ..<172_800: return strings(.time(.hoursAgo(seconds / 3600)))
    default: return strings(.time(.daysAgo(seconds / 86_400)))
    }
  }
}
