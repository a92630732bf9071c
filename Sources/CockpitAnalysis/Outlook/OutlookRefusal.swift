package import CockpitValues

/// Why nothing is said of the figures to come.
package enum OutlookRefusal: Error, Hashable, Sendable {
  /// 样本不足: the series has so many figures, and so many are needed.
  case tooFew(count: Int, needed: Int)
  /// 口径断点: the definition changed with a period, and since then there are too few figures.
  case broken(since: Period, count: Int, needed: Int)
  /// The newest percentage is of too few cases to be shown as one.
  case fewCases
  /// Figures are missing or in doubt, and too few follow them.
  case gap(OutlookSeries.Gap, count: Int, needed: Int)
  /// A figure is no number that can be reckoned with.
  case notFinite(Period)
  /// 数据迟: the newest figure is late, contradicted or in doubt, so that others would be carried forward than those that count.
  case late(newest: Period)
  /// Figures of a 镇街 that may tell of a single respondent.
  case isWithheld
  /// There is no figure.
  case noFigure
  /// What is read every few minutes is watched by alarms, and not carried forward.
  case isSensor
}
