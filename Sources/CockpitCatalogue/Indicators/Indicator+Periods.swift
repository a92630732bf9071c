package import CockpitValues

extension Indicator {
  /// The period whose figure is published before that of another one.
  ///
  /// Where January is published only with February, 1–2月 comes before March, and December before
  /// 1–2月. Before an instant comes the reading one interval earlier.
  package func period(before period: Period) -> Period {
    switch period.kind {
    case .month where january == .combined && period.firstDay.month == 3:
      return .months(period.year, 1...2)
    case .month where january == .combined && period.firstDay.month == 2:
      return .month(period.year - 1, 12)
    case .months where january == .combined && period.firstDay.month == 1:
      return .month(period.year - 1, 12)
    case .instant:
      guard case .interval(let seconds) = frequency else { return period.previous }
      return Period(.instant, ordinal: period.ordinal - Int64(seconds))
    default:
      return period.previous
    }
  }

  /// The periods in which the indicator has figures in the year of one of them, those to come
  /// included; of days and weeks, those up to it.
  ///
  /// - Complexity: O(periods of the year)
  package func periods(inYearOf period: Period) -> [Period] {
    var periods: [Period] = []
    var next = Indicator.closing(period)
    while next.year == period.year, periods.count < 400 {
      periods.append(next)
      next = self.period(before: next)
    }
    return periods.reversed()
  }

  /// The last period of the year of another one.
  private static func closing(_ period: Period) -> Period {
    switch period.kind {
    case .quarter: .quarter(period.year, 4)
    case .half: .half(period.year, 2)
    case .month, .months: .month(period.year, 12)
    default: period
    }
  }

  /// Whether a figure of a period is none of those that follow each other: a year of an indicator
  /// that is published by months.
  ///
  /// It stands beside the others, and neither leads nor is compared with. So does the day of a sensor
  /// that gives readings.
  package func isTooLong(_ period: Period) -> Bool {
    let own = frequency.periodKind
    return own != period.kind && period.isLonger(than: own)
  }

  /// Whether the figure of a period can only be known once the period is over: that of a month or
  /// longer which is published some days after its end.
  ///
  /// A level is also told of a day within the period.
  package func isKnownAfter(_ period: Period, span: Span) -> Bool {
    guard let lag = releaseLagDays, lag > 0, span != .level else { return false }
    return period.monthIndices != nil
  }

  /// Whether a figure of the period alone stands beside those of the year to date, as 当月.
  package var hasSinglePeriods: Bool { span == .yearToDate && !isGrowthOnly && kind != .rate }

  /// The period of the indicator's frequency that holds a day; `nil` for sensors.
  ///
  /// January and February are in 1–2月 where they are published as one.
  package func period(containing date: CivilDate) -> Period? {
    frequency.period(containing: date, isJanuaryCombined: january == .combined)
  }

  /// The first period of the indicator's frequency that ends after another period, of whatever
  /// kind; `nil` for sensors.
  package func period(following period: Period) -> Period? {
    self.period(containing: CivilDate(daysSince1970: period.lastDay.daysSince1970 + 1))
  }
}

extension Frequency {
  /// The period that holds a day; `nil` for sensors.
  ///
  /// January and February are in 1–2月 where they are published as one.
  func period(containing date: CivilDate, isJanuaryCombined: Bool) -> Period? {
    switch self {
    case .year: .year(date.year)
    case .half: .half(date.year, date.month <= 6 ? 1 : 2)
    case .quarter: .quarter(date.year, (date.month + 2) / 3)
    case .month where isJanuaryCombined && date.month <= 2: .months(date.year, 1...2)
    case .month: .month(date.year, date.month)
    case .week: .week(of: date)
    case .day: .day(date)
    case .interval: nil
    }
  }
}
