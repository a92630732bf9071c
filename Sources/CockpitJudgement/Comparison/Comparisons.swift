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

  package init() {}

  /// The rank that a table with room for one shows: by growth where that is published.
  package var rank: Rank? { rankByGrowth ?? rankByTotal }
}

/// How a figure stands beside that of the area above it, in the same period.
package struct AboveComparison: Hashable, Sendable {
  /// The area above, by code.
  package let area: String
  /// Its figure of the period.
  package let figure: Observation
  /// The own growth or rate less that of the area above, in percentage points.
  package let points: Double?
  /// The share of an amount that adds up over areas, in percent.
  package let share: Double?

  /// A comparison of two figures of one period.
  ///
  /// Rates are compared themselves, other figures by their published growth: amounts of areas of
  /// different size say nothing of each other but a share.
  package init(_ own: Observation, _ indicator: Indicator, above figure: Observation, area: String)
  {
    self.area = area
    self.figure = figure
    func difference(_ left: Double?, _ right: Double?) -> Double? {
      guard let left, let right else { return nil }
      return NumberText.rounded(left - right, decimals: 1)
    }
    let isRate = indicator.isGrowthOnly || indicator.kind == .rate
    points =
      isRate
      ? difference(own.value, figure.value)
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

  package init(day: CivilDate, value: Double?, growth: Double?) {
    self.day = day
    self.value = value
    self.growth = growth
  }
}
