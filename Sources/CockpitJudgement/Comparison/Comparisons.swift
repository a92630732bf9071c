package import CockpitCatalogue
package import CockpitValues
package import CockpitWarehouse

/// What a figure is compared with beside the same period of the year before.
///
/// Each part is `nil` where the figures for it are not there or the indicator does not allow it.
package struct Comparisons: Hashable, Sendable {
  /// 比年初: of a stock.
  package var yearStart: YearStartChange?
  /// 比全市: the area above.
  package var above: AboveComparison?
  /// 位次 by the amount among the areas under the same one.
  package var rankByTotal: Rank?
  /// 位次 by the published growth.
  package var rankByGrowth: Rank?
  /// 当月: the newest month of a cumulative series.
  package var month: SingleMonth?
  /// The mean of the last seven days for which a figure is due, with how many of them are known.
  package var week: RolledUpFigure?
  /// 农历同日: the day of last year as far from 正月初一.
  package var lunarDay: DayComparison?
  /// The same date of last year, given beside the lunar day.
  package var calendarDay: DayComparison?

  init() {}

  /// The rank that a table with room for one shows: by growth where that is published.
  package var rank: Rank? { rankByGrowth ?? rankByTotal }
}

/// How a figure stands beside that of the area above it, in the same period.
package struct AboveComparison: Hashable, Sendable {
  /// The area above, by code.
  package let area: String
  /// Its figure of the period.
  package let figure: Observation
  /// The own growth or rate less that of the area above, in percentage points; of a rate that is no
  /// share, in the unit of the indicator.
  package let points: Double?
  /// The share of an amount that adds up over areas, in percent.
  package let share: Double?

  /// A comparison of two figures of one period.
  ///
  /// Rates are compared themselves, other figures by their published growth: amounts of areas of
  /// different size say nothing of each other but a share.
  init(_ own: Observation, _ indicator: Indicator, above figure: Observation, area: String) {
    self.area = area
    self.figure = figure
    func difference(_ left: Double?, _ right: Double?, decimals: Int = 1) -> Double? {
      guard let left, let right else { return nil }
      return NumberText.rounded(left - right, decimals: decimals)
    }
    let isRate = indicator.isGrowthOnly || indicator.kind == .rate
    points =
      isRate
      ? difference(
        own.value, figure.value, decimals: indicator.isInPoints ? 1 : indicator.decimals)
      : difference(own.growth?.yearOnYear, figure.growth?.yearOnYear)
    let adds = !isRate && (indicator.kind == .flow || indicator.kind == .stock)
    if adds, let value = own.value, let whole = figure.value, whole > 0, value >= 0, value <= whole,
      indicator.rollUp.areas == .sum
    {
      share = NumberText.rounded(value / whole * 100, decimals: 1)
    } else {
      share = nil
    }
  }
}

/// A day beside one of the year before.
package struct DayComparison: Hashable, Sendable {
  package let day: CivilDate
  /// The figure of that day; `nil` where there is none.
  package let value: Double?
  /// The growth over it, in percent, derived; `nil` where the figure allows none.
  package let growth: Double?

  init(day: CivilDate, value: Double?, growth: Double?) {
    self.day = day
    self.value = value
    self.growth = growth
  }
}

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
  /// The period is a month or 1–2月; months up to a later one, such as 2026-01..09, tell of the last
  /// of them. The closure gives the cumulative figure of a period that counts.
  static func of(
    _ period: Period, _ indicator: Indicator, published: Double? = nil,
    cumulative: (Period) -> Observation?
  ) -> SingleMonth {
    if let published { return .published(published) }
    guard let current = cumulative(period), let value = current.value else { return .unknown }
    let own =
      period.kind == .months && period.lastDay.month > 2
      ? indicator.period(containing: period.lastDay) ?? period : period
    if own.firstDay.month == 1 {
      return .first(value, own.kind == .months ? .combined : [])
    }
    guard let before = cumulative(indicator.period(before: own))?.value,
      !current.status.contains(.breakInSeries)
    else { return .unknown }
    // Through decimals, since the difference of two published figures has no more of them.
    let month = NumberText.rounded(value - before, decimals: indicator.decimals)
    if month < 0 && indicator.isNonNegative { return .revised(.revision(drop: -month)) }
    return .derived(month)
  }
}

/// 比年初: what a stock changed by since the end of last year.
package struct YearStartChange: Hashable, Sendable {
  /// In the unit of the indicator.
  package let difference: Double
  /// In percent; `nil` where the level at the start allows none.
  package let rate: Double?

  /// The change of a stock since December of the year before.
  ///
  /// `nil` for other kinds of indicator, without both figures, and where the definition changed in
  /// between. The history is the figures that count up to the one in question, the earliest first.
  ///
  /// - Complexity: O(figures since the year began, or all where none is from before)
  init?(of indicator: Indicator, history: [Observation]) {
    guard indicator.kind == .stock, let latest = history.last, let value = latest.value,
      let start = history.lastIndex(where: { YearStartChange.endsYear(before: latest, $0) }),
      let base = history[start].value, !Growth.crossesBreak(history[(start + 1)...])
    else { return nil }
    difference = NumberText.rounded(value - base, decimals: indicator.decimals)
    let isRate =
      !indicator.unit.isShare
      && GrowthWord.insteadOfRate(
        value: indicator.published(value), base: indicator.published(base),
        isProfit: indicator.isProfit) == nil
    rate = isRate ? (value / base - 1) * 100 : nil
  }

  private static func endsYear(before latest: Observation, _ figure: Observation) -> Bool {
    let end = figure.period.lastDay
    return end.year == latest.period.year - 1 && end.month == 12 && end.day == 31
  }
}
