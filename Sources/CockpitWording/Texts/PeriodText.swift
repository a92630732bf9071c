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
      return language == .zh ? "\(period.year)年" : "\(period.year)"
    default:
      let part = language == .zh ? chinese(period, span: span) : english(period, span: span)
      if period.year == today.year { return part }
      return language == .zh ? "\(period.year)年\(part)" : "\(period.year) \(part)"
    }
  }

  private static func monthAndDay(_ date: CivilDate) -> String {
    String(date.description.dropFirst(5))
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

  private static func months(of period: Period) -> ClosedRange<Int> {
    period.firstDay.month...period.lastDay.month
  }
}
