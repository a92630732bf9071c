import CockpitCatalogue
import CockpitValues

extension PlannedTarget {
  /// The demanded value in a year.
  ///
  /// - Returns: `nil` where the truth has no figure.
  func value(of indicator: Indicator, year: Int, _ truth: DemonstrationTruth) -> Double? {
    let period: Period = indicator.frequency == .quarter ? .quarter(year, 3) : .month(year, 10)
    func figure(_ period: Period) -> TrueFigure? {
      truth.figures(of: indicator, in: period, withStreets: false)?.district
    }
    guard let now = figure(period), let value = now.value else { return nil }
    let time = TimeProgress(period)
    let planned = path?.share(at: time) ?? time.percent
    switch kind {
    case .cumulative: return rounded(value / (planned + standing) * 100)
    case .quota: return max(step, rounded(value / (planned - standing) * 100))
    case .growth:
      return (indicator.isGrowthOnly ? value : now.growth).map { rounded($0 - standing) }
    case .levelFloor: return rounded(value - standing)
    case .levelCap: return rounded(value + standing)
    case .averageCap:
      guard let then = figure(period.samePeriodLastYear)?.value,
        let whole = figure(.month(year - 1, 12))?.value, then > 0
      else { return nil }
      return rounded((value + standing) * whole / then)
    case .milestone: return 100
    case .zero, .relative, .rank, .about, .yesNo: return nil
    }
  }

  private func rounded(_ value: Double) -> Double {
    let isUp = kind.isUpperLimit == (standing >= 0)
    return (value / step).rounded(isUp ? .up : .down) * step
  }

  /// The decimals that the value is written with.
  var decimals: Int { step == step.rounded() ? 0 : 1 }
}
