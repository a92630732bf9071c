import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
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
  /// What stands at each position.
  let points: [ChartPoint]

  /// The chart of a series; `nil` where its target has no gap in 百分点 or one point only.
  init?(context: PageContext, indicator: Indicator, series: SeriesKey) {
    let course = context.situation.course(of: indicator, series: series)
    let gaps = course.map { entry in entry.progress?.gapInPoints }
    guard gaps.compactMap(\.self).count > 1, let last = course.last?.period else { return nil }
    // The axis runs to the end of the year, so that it stands still from month to month.
    let total = last.kind == .quarter ? 4 : 12
    let first = course.first?.period.lastDay.month ?? 1
    let isCombined = course.first?.period.kind == .months
    let slots = last.kind == .quarter ? Array(1...4) : Array((isCombined ? first : 1)...total)
    var byStep: [Int: Double] = [:]
    var periods: [Int: String] = [:]
    for (entry, gap) in zip(course, gaps) {
      let month = entry.period.lastDay.month
      let step = last.kind == .quarter ? (month + 2) / 3 : month
      byStep[step] = gap
      periods[step] = context.periodText.text(entry.period, span: series.span)
    }
    values = slots.map { byStep[$0] }
    labels = slots.enumerated().map { index, step in
      TimeLabel(
        last.kind == .quarter ? "Q\(step)" : isCombined && step == 2 ? "1-2" : String(step),
        at: index)
    }
    unit = context.strings(.figure(.points))
    planName = context.strings(.chart(.plan))
    points = slots.map { step in
      let gap = byStep[step].map {
        context.strings(.progress(.gap(points: NumberText.signed($0, decimals: 1))))
      }
      let period = periods[step] ?? (last.kind == .quarter ? "Q\(step)" : String(step))
      return ChartPoint(
        hasFigure: gap != nil,
        text: "\(period)  \(gap ?? context.strings(.figure(.missing)))")
    }
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

/// What a cumulative series deviated by in each period of the year, in few rows: from 序时 where its
/// target has one, else the growth that was published.
struct YearDeviation: Widget {
  private let title: String
  private let latest: String
  private let months: [MonthBars.Month]

  /// The deviation of a series; `nil` where fewer than two periods have one.
  init?(
    context: PageContext, indicator: Indicator, series: SeriesKey, history: [Observation],
    last: Period
  ) {
    let strings = context.strings
    let slots = indicator.periods(inYearOf: last)
    var values = context.situation.course(of: indicator, series: series).compactMap { point in
      point.progress?.gapInPoints.map { (point.period, $0) }
    }
    let isGap = values.count > 1
    if !isGap {
      // The growth of a figure that is hard to believe is no better than the figure.
      let doubted = context.doubtedPeriods(of: indicator, series)
      values = history.compactMap { figure in
        doubted.contains(figure.period)
          ? nil : figure.growth?.yearOnYear.map { (figure.period, $0) }
      }
    }
    let byPeriod = Dictionary(values, uniquingKeysWith: { _, later in later })
    let known = slots.filter { byPeriod[$0] != nil }
    guard known.count > 1, let newest = known.last, let value = byPeriod[newest] else { return nil }
    title = strings(isGap ? .column(.gap) : .column(.growth))
    latest =
      isGap
      ? strings(.progress(.gap(points: NumberText.signed(value, decimals: 1))))
      : context.figureText.growth(value, of: indicator)
    months = slots.prefix { $0 <= newest }.map {
      MonthBars.Month($0.nameInYear, value: byPeriod[$0], isDue: false)
    }
  }

  /// The rows from which on the periods have bars on a line of zero.
  private static let barRows = 4

  func draw(in area: Rect, on canvas: inout Canvas) {
    let (head, body) = area.split(top: 1)
    canvas.place(
      StyledText(title + " ", style: .secondary) + StyledText(latest), x: head.x, y: head.y,
      width: head.width)
    if area.height >= YearDeviation.barRows {
      canvas.draw(MonthBars(months, isSigned: true), in: body)
    } else if !body.isEmpty {
      canvas.draw(Sparkline(months.map(\.value)), in: body)
    }
  }
}

/// The single months or quarters of a cumulative series beside those of the year before.
///
/// A published single figure comes first; where there is none, two cumulative ones are subtracted,
/// and the title says so.
struct MonthChart: Widget {
  private let bars: MonthBars
  /// Whether a figure of this year is the difference of two cumulative ones.
  let isDerived: Bool
  /// What stands at each position.
  let points: [ChartPoint]

  /// The chart of a series; `nil` where it is no sum over the year or has no figures.
  init?(context: PageContext, indicator: Indicator, series: SeriesKey) {
    guard let months = context.situation.singleMonths(of: indicator, series: series) else {
      return nil
    }
    isDerived = months.isDerived
    points = months.entries.map { entry in
      let figures = context.figureText
      let value = entry.value.map { figures.valueWithUnit($0, of: indicator) }
      let earlier = entry.earlier.value.map {
        context.strings(.panel(.lastYear(figures.value($0, of: indicator))))
      }
      let period = context.periodText.text(entry.period, span: .single)
      return ChartPoint(
        hasFigure: value != nil,
        text: [period, value ?? context.strings(.figure(.missing)), earlier].compactMap(\.self)
          .joined(separator: "  "))
    }
    bars = MonthBars(
      months.entries.map {
        MonthBars.Month(
          $0.period.nameInYear, value: $0.value, earlier: $0.earlier.value, isDue: $0.isDue)
      },
      name: String(months.year), earlierName: String(months.year - 1),
      unit: context.strings.unit(indicator.unit))
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    canvas.draw(bars, in: area)
  }
}

/// How much of the year's target is done, in one row beside how much of the year is over.
struct ProgressBullet: Widget {
  private let done: Double
  private let time: Double

  private static let widest = 60

  /// The bullet of a reading; `nil` where its target is no amount to be reached.
  init?(_ reading: Reading, text: ProgressText) {
    guard let progress = reading.progress, let completion = text.completion(progress) else {
      return nil
    }
    done = completion / 100
    time = progress.time.share
  }

  /// The bullet as the text of a cell.
  func text(columns: Int, glyphs: GlyphSet) -> StyledText {
    var canvas = Canvas(size: Size(columns: columns, rows: 1), glyphs: glyphs)
    canvas.draw(Bullet(done: done, time: time, style: .normal), in: canvas.bounds)
    return StyledText(canvas.cells.plainText.filter { !$0.isNewline })
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let bullet = area.split(left: ProgressBullet.widest).left
    canvas.draw(Bullet(done: done, time: time, style: .normal), in: bullet)
  }
}

extension Period {
  /// The period within its year: 10, 1-2, Q3.
  var nameInYear: String {
    let (first, last) = (firstDay.month, lastDay.month)
    switch kind {
    case .months: return "\(first)-\(last)"
    case .quarter: return "Q\((last + 2) / 3)"
    case .month: return String(last)
    default: return notation
    }
  }
}
