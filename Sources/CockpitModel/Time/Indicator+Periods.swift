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
}
