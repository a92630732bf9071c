import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The figures of a series over time.
///
/// A cumulative series is drawn month by month of this year over last year, as the field compares
/// it: drawn on end it would only show a saw. In few rows all such curves look alike; there, what
/// the year deviates by stands beside them. Other series run on; a period without a figure is a gap.
struct HistoryChart: Widget {
  let context: PageContext
  let indicator: Indicator
  let series: SeriesKey
  /// Whether there is room for what the figures are held against: target and 序时.
  private let isDetailed: Bool
  /// The figures, and the periods of those that are hard to believe.
  let figures: Deferred<(history: [Observation], doubted: Set<Period>)>
  /// What is told of figures to come, where the chart is one of these figures.
  let outlook: Deferred<Outlook?>

  init(
    context: PageContext, indicator: Indicator, series: SeriesKey, isDetailed: Bool = false
  ) {
    self.context = context
    self.indicator = indicator
    self.series = series
    self.isDetailed = isDetailed
    figures = Deferred {
      (context.situation.history(series), context.doubtedPeriods(of: indicator, series))
    }
    outlook = Deferred {
      guard isDetailed else { return nil }
      let reading = context.situation.reading(of: indicator, series: series)
      let outlook = try? context.outlook(of: reading).get()
      return outlook.flatMap { $0.series.measure == .growth ? nil : $0 }
    }
  }

  /// The rows up to which, and the columns from which on a curve has its deviation beside it.
  private static let (rowsWithDeviation, columnsWithDeviation) = (6, 30)
  /// The least columns of the deviation, with the blank before it.
  private static let deviationColumns = 15
  /// The days that a daily series goes back.
  static let days = 60

  /// The figures in order of time; `nil` where there is none that can be believed.
  var values: [Double?] {
    let (history, doubted) = figures()
    return history.map { doubted.contains($0.period) ? nil : $0.value }
  }

  /// What tells where the series goes, in order of time: of a cumulative one, which starts anew every
  /// year, its published growth but for that of figures that are hard to believe; `nil` where none was
  /// published.
  var trend: [Double?]? {
    guard series.span == .yearToDate, !indicator.isGrowthOnly else { return values }
    let (history, doubted) = figures()
    let growth = history.map { doubted.contains($0.period) ? nil : $0.growth?.yearOnYear }
    return growth.count { $0 != nil } > 1 ? growth : nil
  }

  /// What the figures are read against; `nil` where there is no room to say it.
  var marks: TimeMarks? { isDetailed ? TimeMarks(context, indicator, series) : nil }

  /// Whether that is the growth.
  var trendIsGrowth: Bool { series.span == .yearToDate && !indicator.isGrowthOnly }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let (history, doubted) = figures()
    guard let last = history.last(where: { $0.value != nil })?.period else {
      canvas.draw(
        TextBlock(context.strings(.detail(.noHistory)), style: .secondary), in: area)
      return
    }
    let positions = max(2, area.width * 2 - 24)
    if let chart = DayChart(context: context, indicator: indicator, series: series)
      .chart(positions: positions, marks: marks)
    {
      canvas.draw(chart, in: area)
      return
    }
    // A percentage of few cases is no point of a line.
    var values = Dictionary(
      history.map { ($0.period, $0.rate(of: indicator)) }, uniquingKeysWith: { _, later in later })
    // A figure that is ten thousand times too large would press all others into a line.
    for period in doubted { values[period] = .some(nil) }
    let isYearOverYear = series.span == .yearToDate && !indicator.isGrowthOnly
    var chart =
      isYearOverYear
      ? yearOverYear(values, last: last)
      : running(
        values, last: last,
        positions: last.kind == .day ? min(positions, HistoryChart.days) : positions)
    let leftOut = doubted.filter { period in
      isYearOverYear
        ? period.year >= last.year - 1
        : history.suffix(positions).contains { $0.period == period }
    }
    if let newest = leftOut.max() {
      let text = Phrase.chart(
        .doubted(
          mark: context.strings(Doubt.mark),
          period: context.periodText.text(newest, span: series.span), count: leftOut.count))
      chart.unit += "  " + context.strings(text)
    }
    var room = area
    if isYearOverYear, !isDetailed, area.height <= HistoryChart.rowsWithDeviation,
      area.width >= HistoryChart.columnsWithDeviation,
      let deviation = YearDeviation(
        context: context, indicator: indicator, series: series, history: history, last: last)
    {
      let own = max(HistoryChart.deviationColumns, area.width * 2 / 5)
      let (curve, beside) = area.split(left: area.width - own)
      room = curve
      canvas.draw(deviation, in: beside.split(left: 1).rest)
    }
    canvas.draw(chart, in: room)
  }

  private func yearOverYear(_ values: [Period: Double?], last: Period) -> LineChart {
    let slots = indicator.periods(inYearOf: last)
    let earlier = slots.map { values[$0.samePeriodLastYear] ?? nil }
    var lines = [
      LineChart.Series(String(last.year), values: slots.map { values[$0] ?? nil }, mark: "*")
    ]
    if earlier.contains(where: { $0 != nil }) {
      lines.append(
        LineChart.Series(
          String(last.year - 1), values: earlier, mark: "o", isThin: true, style: .secondary))
    }
    let plan =
      isDetailed ? context.situation.plan(of: indicator, series: series, over: slots) : nil
    if let plan {
      lines.append(
        LineChart.Series(
          context.strings(.chart(.plan)), values: plan.amounts, mark: "+", isLine: false,
          style: .secondary))
    }
    let reach = reach(over: slots)
    lines += reach?.points ?? []
    let reference = plan.map { plan in
      LineChart.Reference(
        context.strings(
          .chart(.target(context.figureText.value(plan.target.value, of: indicator)))),
        value: plan.target.value)
    }
    return LineChart(
      lines, references: [reference].compactMap(\.self), band: reach?.band,
      unit: context.strings.unit(indicator.unit),
      labels: slots.enumerated().map { TimeLabel($1.nameInYear, at: $0) },
      dataEnd: reach.map { _ in slots.lastIndex { $0 <= last } } ?? nil,
      marks: marks?.marks(at: slots.map(\.civilSeconds)) ?? [])
  }

  private func running(
    _ values: [Period: Double?], last: Period, positions: Int
  ) -> LineChart {
    let known = runningSlots(values, last: last, positions: positions)
    guard !known.isEmpty else { return LineChart([]) }
    let slots = known + periodsToCome(after: last)
    let reach = reach(over: slots)
    var lines = [LineChart.Series("", values: slots.map { values[$0] ?? nil })]
    var reference: LineChart.Reference?
    if let plan = stagePath(over: slots) {
      lines.append(
        LineChart.Series(
          context.strings(.plan(.path)), values: plan.amounts, mark: "+", isLine: false,
          style: .secondary))
      let target = context.progressText.target(plan.target, of: indicator)
      reference = LineChart.Reference(
        context.strings(.chart(.target(target))), value: plan.target.limit)
    }
    lines += reach?.points ?? []
    return LineChart(
      lines, references: [reference].compactMap(\.self), band: reach?.band,
      unit: context.strings.unit(indicator.unit), labels: labels(of: slots),
      dataEnd: reach.map { _ in slots.lastIndex { $0 <= last } } ?? nil,
      isSigned: indicator.isGrowthOnly,
      markedPositions: daysOff(slots), markedName: context.strings(.chart(.daysOff)),
      marks: marks?.marks(at: slots.map(\.civilSeconds)) ?? [])
  }

  /// The way to the target of a plan that is in force, over some periods.
  func stagePath(over periods: [Period]) -> YearPlan? {
    guard isDetailed, series.span != .yearToDate else { return nil }
    return context.situation.plan(of: indicator, series: series, over: periods)
  }

  /// The periods after the last one of a curve up to the end of the running year, so that the path to a
  /// target of the year is seen to its end; none where there is no such path.
  func periodsToTarget(after last: Period) -> [Period] {
    guard isDetailed, [.month, .months, .quarter, .half, .year].contains(last.kind) else {
      return []
    }
    var periods: [Period] = []
    var next = indicator.period(following: last)
    while let period = next, period.year <= context.today.year {
      periods.append(period)
      next = indicator.period(following: period)
    }
    guard let plan = stagePath(over: periods), context.situation.isRunning(plan.target) else {
      return []
    }
    return periods
  }

  /// The periods after the last one of a curve of which something is told, be it what is to come or the way to a target.
  func periodsToCome(after last: Period) -> [Period] {
    let toTarget = periodsToTarget(after: last)
    let told = outlook()?.steps.map(\.period).filter { last < $0 } ?? []
    return told.count > toTarget.count ? told : toTarget
  }

  /// The figures to come over some periods, and the range that 8 in 10 of them lie in.
  private func reach(over slots: [Period]) -> (points: [LineChart.Series], band: LineChart.Band)? {
    guard let outlook = outlook(), outlook.forecast.basis == .models else { return nil }
    let steps = Dictionary(
      outlook.steps.map { ($0.period, $0.distribution) }, uniquingKeysWith: { first, _ in first })
    guard slots.contains(where: { steps[$0] != nil }) else { return nil }
    let limits = slots.map { steps[$0]?.interval(.eighty) }
    let points = LineChart.Series(
      context.strings(.outlook(.points)), values: slots.map { steps[$0]?.point }, mark: "x",
      isLine: false, style: .forecast)
    return (
      [points],
      LineChart.Band(
        context.strings(.outlook(.band)), lower: limits.map { $0?.lowerBound },
        upper: limits.map { $0?.upperBound })
    )
  }

  /// The periods of a curve that runs on.
  func runningSlots(_ values: [Period: Double?], last: Period, positions: Int) -> [Period] {
    guard let first = values.keys.min() else { return [] }
    var slots: [Period] = []
    var period = last
    while period >= first && slots.count < positions {
      slots.append(period)
      period = indicator.period(before: period)
    }
    slots.reverse()
    let known = slots.filter { values[$0] != nil }.count
    // Readings off the beat of their indicator are drawn as they come.
    return known * 2 < min(values.count, slots.count)
      ? Array(values.keys.sorted().suffix(positions)) : slots
  }

  /// The places of the days on which nobody works: weekends and holidays.
  private func daysOff(_ slots: [Period]) -> Set<Int> {
    guard isDetailed else { return [] }
    let work = context.catalogue.calendar.work
    return Set(
      slots.indices.filter {
        slots[$0].kind == .day && !work.isWorkingDay(slots[$0].firstDay)
      })
  }

  /// Names the slots at which a year, a month, a day or an hour begins, the first one and the
  /// last day.
  private func labels(of slots: [Period]) -> [TimeLabel] {
    slots.enumerated().compactMap { index, period in
      let isFirst = index == 0
      let isLast = index == slots.count - 1
      switch period.kind {
      case .day where isDetailed:
        return dayLabel(period.firstDay).map { .init($0, at: index) }
      case .day, .week:
        let date = period.firstDay
        guard isFirst || isLast || date.day == 1 || period.kind == .week && date.day <= 7 else {
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

  /// A Monday by its date, the first day of a holiday by its name.
  private func dayLabel(_ date: CivilDate) -> String? {
    if let holiday = context.catalogue.calendar.work.holiday(on: date),
      holiday.days.lowerBound == date
    {
      return context.strings(holiday.name)
    }
    return date.weekday == 1 ? String(date.description.dropFirst(5)) : nil
  }
}

extension PageContext {
  /// The periods of a series whose figures are hard to believe.
  func doubtedPeriods(of indicator: Indicator, _ series: SeriesKey) -> Set<Period> {
    situation.reading(of: indicator, series: series).doubtedPeriods
  }
}
