import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

extension HistoryChart {
  /// What stands at each position of the curve in a number of columns: period, figure, growth with
  /// its basis, the figure a year before, 序时 and target.
  func points(columns: Int) -> [ChartPoint] {
    let (history, doubted) = figures()
    guard let last = history.last(where: { $0.value != nil })?.period else { return [] }
    let positions = max(2, columns * 2 - 24)
    let day = DayChart(context: context, indicator: indicator, series: series)
    if let points = day.points(positions: positions, marks: marks) { return points }
    var values = Dictionary(
      history.map { ($0.period, $0.rate(of: indicator)) }, uniquingKeysWith: { _, later in later })
    for period in doubted { values[period] = .some(nil) }
    let isYear = series.span == .yearToDate && !indicator.isGrowthOnly
    let slots =
      isYear
      ? indicator.periods(inYearOf: last)
      : runningSlots(
        values, last: last,
        positions: last.kind == .day ? min(positions, HistoryChart.days) : positions)
        + periodsToCome(after: last)
    let plan =
      isYear
      ? context.situation.plan(of: indicator, series: series, over: slots)
      : stagePath(over: slots)
    let target = targetText(of: last)
    let figures = Dictionary(
      history.map { ($0.period, $0) }, uniquingKeysWith: { _, later in later })
    let (marks, spans) = (marks, slots.map(\.civilSeconds))
    return slots.enumerated().map { index, period in
      let figure = figures[period]
      let isThere = (values[period] ?? nil) != nil
      var parts = [
        context.periodText.text(period, span: series.span) + " "
          + text(of: figure, isThere: isThere)
      ]
      if isThere, let growth = figure.flatMap(growthText) { parts.append(growth) }
      if let earlier = figures[period.samePeriodLastYear], !doubted.contains(earlier.period),
        let text = context.figureText.value(of: earlier, of: indicator)
      {
        parts.append(context.strings(.panel(.lastYear(text))))
      }
      if let amount = plan?.amounts[index] {
        let text = context.figureText.value(amount, of: indicator)
        let name = context.strings(isYear ? .chart(.plan) : .plan(.path))
        parts.append("\(name) \(text)")
      }
      if let target, period.year == last.year { parts.append(target) }
      if let text = marks?.text(at: index, of: spans) { parts.append(text) }
      return ChartPoint(hasFigure: isThere, text: parts.joined(separator: "  "))
    }
  }

  private func text(of figure: Observation?, isThere: Bool) -> String {
    guard let figure, let text = context.figureText.valueWithUnit(of: figure, of: indicator) else {
      return context.strings(.figure(.missing))
    }
    return isThere ? text : "\(context.strings(Doubt.mark)) \(text)"
  }

  /// The growth that was published, with its basis.
  private func growthText(_ figure: Observation) -> String? {
    guard !indicator.isGrowthOnly, let growth = figure.growth?.yearOnYear else { return nil }
    let basis = (figure.growth?.basis ?? indicator.growth?.basis).map(context.figureText.basis)
    return context.figureText.growth(growth, of: indicator) + (basis.map { "(\($0))" } ?? "")
  }

  private func targetText(of last: Period) -> String? {
    let reading = context.situation.reading(of: indicator, series: series)
    guard let target = reading.progress?.target, target.year == last.year else { return nil }
    return context.strings(.chart(.target(context.progressText.target(target, of: indicator))))
  }
}

extension DayChart {
  /// What stands at each position of the last 24 hours; `nil` for what is no sensor's.
  func points(positions: Int, marks: TimeMarks? = nil) -> [ChartPoint]? {
    guard case .interval(let interval) = indicator.frequency,
      let day = context.situation.sensorDay(
        of: indicator, series: series,
        bucket: DayWindow.bucket(interval: interval, positions: positions)),
      day.buckets.contains(where: { $0.value != nil })
    else { return nil }
    return day.points(of: indicator, in: context, marks: marks)
  }
}

extension SensorDay {
  /// What each bucket says: when, the figure and its class, or that there is none, and what happened then.
  func points(
    of indicator: Indicator, in context: PageContext, marks: TimeMarks? = nil
  ) -> [ChartPoint] {
    let spans = window.spans
    let names = indicator.classes.map {
      ClassText(strings: context.strings).names($0, decimals: nil)
    }
    return buckets.enumerated().map { index, bucket in
      let second = window.start + Int64(index) * window.bucket
      let ofDay = Int(second - second.flooredDivision(by: 86_400) * 86_400)
      let time = "\((ofDay / 3600).padded(to: 2)):\((ofDay % 3600 / 60).padded(to: 2))"
      let figure =
        bucket.value.map { context.figureText.valueWithUnit($0, of: indicator) }
        ?? context.strings(.figure(.missing))
      let level = bucket.level.flatMap { level in
        names.flatMap { $0.indices.contains(level) ? $0[level] : nil }
      }
      let state: Phrase? =
        switch bucket.state {
        case .complete: nil
        case .late: .chart(.hourLate)
        case .gap: .chart(.hourGap)
        case .doubted: .chart(.hourDoubt)
        }
      return ChartPoint(
        hasFigure: bucket.value != nil,
        text: [
          time, figure, level, state.map { context.strings($0) },
          marks?.text(at: index, of: spans),
        ].compactMap(\.self).joined(separator: "  "))
    }
  }
}
