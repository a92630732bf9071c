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
}
