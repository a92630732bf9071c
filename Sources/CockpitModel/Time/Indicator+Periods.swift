extension Indicator {
  /// The period whose figure is published before that of another one.
  ///
  /// Before March comes 1–2月 where January is published only with February; before an instant,
  /// the reading one interval earlier.
  package func period(before period: Period) -> Period {
    switch period.kind {
    case .month where january == .combined && period.lastDay.month == 3:
      return .months(period.year, 1...2)
    case .months where january == .combined:
      return .month(period.year - 1, 12)
    case .instant:
      guard case .interval(let seconds) = frequency else { return period.previous }
      return Period(.instant, ordinal: period.ordinal - Int64(seconds))
    default:
      return period.previous
    }
  }

  /// The period of the indicator's frequency that holds a day; `nil` for sensors.
  ///
  /// January and February are in 1–2月 where they are published as one.
  package func period(containing date: CivilDate) -> Period? {
    switch frequency {
    case .year: .year(date.year)
    case .half: .half(date.year, date.month <= 6 ? 1 : 2)
    case .quarter: .quarter(date.year, (date.month + 2) / 3)
    case .month where january == .combined && date.month <= 2: .months(date.year, 1...2)
    case .month: .month(date.year, date.month)
    case .week: .week(of: date)
    case .day: .day(date)
    case .interval: nil
    }
  }

  /// The first period of the indicator's frequency that ends after another period, of whatever
  /// kind; `nil` for sensors.
  package func period(following period: Period) -> Period? {
    self.period(containing: CivilDate(daysSince1970: period.lastDay.daysSince1970 + 1))
  }
}
