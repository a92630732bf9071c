import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The single months or quarters of a cumulative series beside those of the year before.
///
/// A published single figure comes first; where there is none, two cumulative ones are subtracted,
/// and the title says so.
struct MonthChart: Widget {
  private let bars: MonthBars
  /// Whether a figure of this year is the difference of two cumulative ones.
  let isDerived: Bool

  /// The chart of a series; `nil` where it is no sum over the year or has no figures.
  init?(session: Session, indicator: Indicator, series: SeriesKey) {
    let isSum = [.flow, .count].contains(indicator.kind) && !indicator.isGrowthOnly
    guard series.span == .yearToDate, isSum else { return nil }
    let history = session.situation.history(series)
    guard let last = history.last(where: { $0.value != nil })?.period else { return nil }
    let cumulative = Dictionary(
      history.map { ($0.period, $0) }, uniquingKeysWith: { _, later in later })
    let single = SeriesKey(
      indicator: series.indicator, area: series.area, span: .single,
      dimensions: series.dimensions)
    let published = Dictionary(
      session.situation.history(single).map { ($0.period, $0.value) },
      uniquingKeysWith: { _, later in later })
    func month(_ period: Period) -> SingleMonth {
      SingleMonth.of(period, indicator, published: published[period] ?? nil) { cumulative[$0] }
    }
    let slots = YearSlots(of: indicator, yearOf: last).periods
    let doubted = session.doubtedPeriod(of: indicator, series)
    let months = slots.map { period in
      MonthBars.Month(
        YearSlots.name(of: period),
        value: period <= last && period != doubted ? month(period).value : nil,
        earlier: month(period.samePeriodLastYear).value, isDue: period <= last)
    }
    guard months.contains(where: { $0.value != nil }) else { return nil }
    isDerived = slots.contains { period in
      if case .derived = month(period), period <= last { true } else { false }
    }
    bars = MonthBars(
      months, name: String(last.year), earlierName: String(last.year - 1),
      unit: session.strings.unit(indicator.unit))
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    canvas.draw(bars, in: area)
  }
}
