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
    unit = context.strings(.figure(.points))
    planName = context.strings(.chart(.plan))
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

/// The single months or quarters of a cumulative series beside those of the year before.
///
/// A published single figure comes first; where there is none, two cumulative ones are subtracted,
/// and the title says so.
struct MonthChart: Widget {
  private let bars: MonthBars
  /// Whether a figure of this year is the difference of two cumulative ones.
  let isDerived: Bool

  /// The chart of a series; `nil` where it is no sum over the year or has no figures.
  init?(context: PageContext, indicator: Indicator, series: SeriesKey) {
    let isSum = [.flow, .count].contains(indicator.kind) && !indicator.isGrowthOnly
    guard series.span == .yearToDate, isSum else { return nil }
    let history = context.situation.history(series)
    guard let last = history.last(where: { $0.value != nil })?.period else { return nil }
    let cumulative = Dictionary(
      history.map { ($0.period, $0) }, uniquingKeysWith: { _, later in later })
    let single = SeriesKey(
      indicator: series.indicator, area: series.area, span: .single,
      dimensions: series.dimensions)
    let published = Dictionary(
      context.situation.history(single).map { ($0.period, $0.value) },
      uniquingKeysWith: { _, later in later })
    func month(_ period: Period) -> SingleMonth {
      SingleMonth.of(period, indicator, published: published[period] ?? nil) { cumulative[$0] }
    }
    let slots = YearSlots(of: indicator, yearOf: last).periods
    let doubted = context.doubtedPeriod(of: indicator, series)
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

/// The periods of a year in which an indicator has figures, those to come included, so that an
/// axis over them stands still from month to month.
struct YearSlots {
  let periods: [Period]

  private static let most = 400

  /// The periods of the year of another one.
  init(of indicator: Indicator, yearOf last: Period) {
    var periods: [Period] = []
    var period = YearSlots.closing(last)
    while period.year == last.year && periods.count < YearSlots.most {
      periods.insert(period, at: 0)
      period = indicator.period(before: period)
    }
    self.periods = periods
  }

  var labels: [TimeLabel] {
    periods.enumerated().map { TimeLabel(YearSlots.name(of: $1), at: $0) }
  }

  /// The last period of the year of another one.
  private static func closing(_ period: Period) -> Period {
    switch period.kind {
    case .quarter: .quarter(period.year, 4)
    case .half: .half(period.year, 2)
    case .month, .months: .month(period.year, 12)
    default: period
    }
  }

  /// A period within its year: 10, 1-2, Q3.
  static func name(of period: Period) -> String {
    let months = period.firstDay.month...period.lastDay.month
    switch period.kind {
    case .months: return "\(months.lowerBound)-\(months.upperBound)"
    case .quarter: return "Q\((months.upperBound + 2) / 3)"
    case .month: return String(months.upperBound)
    default: return period.notation
    }
  }
}
