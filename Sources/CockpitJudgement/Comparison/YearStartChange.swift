package import CockpitCatalogue
import CockpitValues
package import CockpitWarehouse

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
  package init?(of indicator: Indicator, history: [Observation]) {
    guard indicator.kind == .stock, let latest = history.last, let value = latest.value,
      let start = history.lastIndex(where: { YearStartChange.endsYear(before: latest, $0) }),
      let base = history[start].value, !Growth.crossesBreak(history[(start + 1)...])
    else { return nil }
    difference = NumberText.rounded(value - base, decimals: indicator.decimals)
    let isRate = GrowthWord.insteadOfRate(value: value, base: base) == nil
    rate = isRate ? (value / base - 1) * 100 : nil
  }

  private static func endsYear(before latest: Observation, _ figure: Observation) -> Bool {
    let end = figure.period.lastDay
    return end.year == latest.period.year - 1 && end.month == 12 && end.day == 31
  }
}
