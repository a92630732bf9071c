import CockpitCanvas
import CockpitModel

/// The figures of a series over time.
///
/// A cumulative series is drawn month by month of this year over last year, as the field compares
/// it: drawn on end it would only show a saw. Other series run on; a period without a figure is a
/// gap.
struct HistoryChart {
  let session: Session
  let indicator: Indicator
  let series: SeriesKey

  func draw(in area: Rect, on canvas: inout Canvas) {
    let history = session.assessment.history(series)
    guard let last = history.last(where: { $0.value != nil })?.period else {
      canvas.draw(
        TextBlock(session.strings(.detailNoHistory), style: .secondary), in: area)
      return
    }
    let values = Dictionary(
      history.map { ($0.period, $0.value) }, uniquingKeysWith: { _, later in later })
    let isYearOverYear = series.span == .yearToDate && !indicator.isGrowthOnly
    canvas.draw(
      isYearOverYear
        ? yearOverYear(values, last: last)
        : running(values, last: last, positions: max(2, area.width * 2 - 24)),
      in: area)
  }

  private func yearOverYear(_ values: [Period: Double?], last: Period) -> LineChart {
    var slots: [Period] = []
    var period = closing(of: last)
    while period.year == last.year && slots.count < 400 {
      slots.insert(period, at: 0)
      period = indicator.period(before: period)
    }
    let earlier = slots.map { values[$0.samePeriodLastYear] ?? nil }
    var lines = [
      LineChart.Series(String(last.year), values: slots.map { values[$0] ?? nil }, mark: "*")
    ]
    if earlier.contains(where: { $0 != nil }) {
      lines.append(
        LineChart.Series(
          String(last.year - 1), values: earlier, mark: ".", isLine: false, style: .secondary))
    }
    return LineChart(
      lines, unit: indicator.unit.symbol,
      labels: slots.enumerated().map { .init(slotName($1), at: $0) })
  }

  /// The last period of the year of another one.
  private func closing(of period: Period) -> Period {
    switch period.kind {
    case .quarter: .quarter(period.year, 4)
    case .half: .half(period.year, 2)
    case .month, .months: .month(period.year, 12)
    default: period
    }
  }

  private func slotName(_ period: Period) -> String {
    let months = period.firstDay.month...period.lastDay.month
    switch period.kind {
    case .months: return "\(months.lowerBound)-\(months.upperBound)"
    case .quarter: return "Q\((months.upperBound + 2) / 3)"
    case .month: return String(months.upperBound)
    default: return period.notation
    }
  }

  private func running(
    _ values: [Period: Double?], last: Period, positions: Int
  ) -> LineChart {
    guard let first = values.keys.min() else { return LineChart([]) }
    var slots: [Period] = []
    var period = last
    while period >= first && slots.count < positions {
      slots.append(period)
      period = indicator.period(before: period)
    }
    slots.reverse()
    let known = slots.filter { values[$0] != nil }.count
    // Readings off the beat of their indicator are drawn as they come.
    if known * 2 < min(values.count, slots.count) {
      slots = Array(values.keys.sorted().suffix(positions))
    }
    return LineChart(
      [LineChart.Series("", values: slots.map { values[$0] ?? nil })],
      unit: indicator.unit.symbol, labels: labels(of: slots), isSigned: indicator.isGrowthOnly)
  }

  /// Names the slots at which a year, a month, a day or an hour begins, and the first one.
  private func labels(of slots: [Period]) -> [TimeLabel] {
    slots.enumerated().compactMap { index, period in
      let isFirst = index == 0
      switch period.kind {
      case .day, .week:
        let date = period.firstDay
        guard isFirst || date.day == 1 || period.kind == .week && date.day <= 7 else {
          return nil
        }
        return .init(String(date.description.dropFirst(5)), at: index)
      case .instant:
        let seconds = period.ordinal - period.ordinal.flooredDivision(by: 86_400) * 86_400
        guard isFirst || seconds % 21_600 == 0 else { return nil }
        return .init(String(period.notation.suffix(8).prefix(5)), at: index)
      case .year:
        return .init(period.notation, at: index)
      default:
        let isFirstOfYear = period.firstDay.month == 1
        guard isFirst || isFirstOfYear else { return nil }
        return .init(isFirstOfYear ? String(period.year) : period.notation, at: index)
      }
    }
  }
}
