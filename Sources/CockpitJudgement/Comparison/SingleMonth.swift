package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// One month of a cumulative series.
package enum SingleMonth: Hashable, Sendable {
  /// A figure that a source published for the month alone.
  case published(Double)
  /// The cumulative figure of January, or of 1–2月, which is the month itself.
  case first(Double, StatusMarks)
  /// 推: what two cumulative figures differ by.
  case derived(Double)
  /// 异: the cumulative figure fell where it cannot, so that earlier months were revised and no
  /// month can be told.
  case revised(Doubt)
  /// A cumulative figure is missing, or the definition changed between the two.
  case unknown

  /// The figure, where there is one that may be drawn.
  package var value: Double? {
    switch self {
    case .published(let value), .first(let value, _), .derived(let value): value
    case .revised, .unknown: nil
    }
  }

  package var status: StatusMarks {
    switch self {
    case .first(_, let status): status
    case .derived: .derived
    case .published, .revised, .unknown: []
    }
  }

  /// The month of a cumulative series: its own published figure, else the difference of two.
  ///
  /// The period is a month or 1–2月; the closure gives the cumulative figure of a period that
  /// counts.
  package static func of(
    _ period: Period, _ indicator: Indicator, published: Double? = nil,
    cumulative: (Period) -> Observation?
  ) -> SingleMonth {
    if let published { return .published(published) }
    guard let current = cumulative(period), let value = current.value else { return .unknown }
    if period.firstDay.month == 1 {
      return .first(value, period.kind == .months ? .combined : [])
    }
    guard let before = cumulative(indicator.period(before: period))?.value,
      !current.status.contains(.breakInSeries)
    else { return .unknown }
    // Through decimals, since the difference of two published figures has no more of them.
    let month = NumberText.rounded(value - before, decimals: indicator.decimals)
    if month < 0 && indicator.isNonNegative { return .revised(.revision(drop: -month)) }
    return .derived(month)
  }
}
