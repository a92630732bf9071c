import CockpitValues
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// How far an indicator was ahead of or behind 序时, period by period of the running year.
///
/// The level would hide it: 79.6 % done and 83.3 % of the year over fall into one row of a chart
/// from 0 to 100 %.
struct GapChart: Widget {
  private let values: [Double?]
  private let labels: [TimeLabel]
  private let unit: String
  private let planName: String

  /// The chart of a series; `nil` where its target has no gap in 百分点 or one point only.
  init?(session: Session, indicator: Indicator, series: SeriesKey) {
    let course = session.situation.course(of: indicator, series: series)
    let gaps = course.map { entry in entry.progress?.gapInPoints }
    guard gaps.compactMap(\.self).count > 1, let last = course.last?.period else { return nil }
    // The axis runs to the end of the year, so that it stands still from month to month.
    let total = last.kind == .quarter ? 4 : 12
    let first = course.first?.period.lastDay.month ?? 1
    let isCombined = course.first?.period.kind == .months
    let slots = last.kind == .quarter ? Array(1...4) : Array((isCombined ? first : 1)...total)
    var byStep: [Int: Double] = [:]
    for (entry, gap) in zip(course, gaps) {
      let month = entry.period.lastDay.month
      byStep[last.kind == .quarter ? (month + 2) / 3 : month] = gap
    }
    values = slots.map { byStep[$0] }
    labels = slots.enumerated().map { index, step in
      TimeLabel(
        last.kind == .quarter ? "Q\(step)" : isCombined && step == 2 ? "1-2" : String(step),
        at: index)
    }
    unit = session.strings(.figure(.points))
    planName = session.strings(.chart(.plan))
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    canvas.draw(
      LineChart(
        [LineChart.Series("", values: values)],
        references: [LineChart.Reference(planName, value: 0)], unit: unit, labels: labels,
        isSigned: true),
      in: area)
  }
}

extension Progress {
  /// The gap to what is planned in 百分点; `nil` for targets that are held against a limit.
  var gapInPoints: Double? {
    switch measure {
    case .cumulative(let progress): progress.gap
    case .growth(let progress): progress.gap
    case .quota(let progress): progress.gap
    case .milestone(let progress): progress.gap
    case .level, .averageCap, .zero: nil
    }
  }
}
