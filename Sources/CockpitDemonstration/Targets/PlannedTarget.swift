package import CockpitCatalogue
import CockpitValues

/// One target of the invented plan of a year, and how the year stands to it with the figures of
/// October (of the third quarter, where there are no months).
///
/// The value follows from the truth, so that each seed and year has the same tale: most are on
/// track, six are behind. Rounding to the step makes what is behind a little worse and the rest a
/// little better.
package struct PlannedTarget: Sendable {
  package let indicator: String
  package let kind: TargetKind
  /// The gap in 百分点 of amounts, allowances and growth, or the room that is left to a level or
  /// mean in its unit; negative is behind.
  package let standing: Double
  /// What the value is a multiple of.
  let step: Double
  let path: TargetPath?

  private init(
    _ indicator: String, _ kind: TargetKind, standing: Double, step: Double,
    path: [TargetPath.Point] = []
  ) {
    self.indicator = indicator
    self.kind = kind
    self.standing = standing
    self.step = step
    self.path = path.isEmpty ? nil : TargetPath(points: path)
  }

  /// The targets of each year, in the order of the document.
  ///
  /// Behind are 规上工业增加值 by about 3 百分点, investment, retail, satisfaction with the hotline;
  /// 实际利用外资 is 已难完成 and the allowance of fires is passed, 已锁定未达. A kind `zero` is
  /// missing, since no indicator counts what must never happen.
  package static let all: [PlannedTarget] = [
    PlannedTarget("economy.gdp", .growth, standing: 0.1, step: 0.5),
    PlannedTarget("economy.industry_va", .cumulative, standing: -2.7, step: 1),
    PlannedTarget("economy.fai_growth", .growth, standing: -2, step: 0.5),
    PlannedTarget("economy.retail", .growth, standing: -0.4, step: 0.5),
    PlannedTarget("economy.trade_total", .growth, standing: 0.6, step: 0.5),
    PlannedTarget("economy.fdi", .cumulative, standing: -18, step: 0.1),
    PlannedTarget(
      "economy.budget_revenue", .cumulative, standing: 4, step: 1,
      path: [
        .init(month: 3, planned: 28, name: "开门红"), .init(month: 6, planned: 52, name: "双过半"),
      ]),
    PlannedTarget("economy.income", .growth, standing: 0.1, step: 0.5),
    PlannedTarget("economy.urban_jobs", .cumulative, standing: 4, step: 500),
    PlannedTarget("industry.output", .growth, standing: 0.2, step: 0.5),
    PlannedTarget(
      "industry.key_project_rate", .milestone, standing: 1, step: 100,
      path: [
        .init(month: 3, planned: 20, name: "开门红"), .init(month: 6, planned: 50, name: "双过半"),
      ]),
    PlannedTarget(
      "people.livelihood_projects", .milestone, standing: 2, step: 100,
      path: [.init(month: 6, planned: 50, name: "双过半")]),
    PlannedTarget("people.hotline_ontime", .levelFloor, standing: 0.3, step: 0.5),
    PlannedTarget("people.hotline_satisfied", .levelFloor, standing: -0.5, step: 0.5),
    PlannedTarget("city.urban_cases_ontime", .levelFloor, standing: 0.4, step: 0.5),
    PlannedTarget("city.grid_hours", .levelCap, standing: 1, step: 1),
    PlannedTarget("city.pm25_ytd", .averageCap, standing: 0.4, step: 0.5),
    PlannedTarget("safety.accidents", .quota, standing: 4, step: 1),
    PlannedTarget("safety.fires", .quota, standing: -25, step: 10),
  ]

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
