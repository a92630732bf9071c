import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The charts of one series below each other, those that matter most first to stay.
///
/// The gap to the target says more than the level, and comes before it; what has no room is left
/// out whole.
struct DetailCharts: Widget {
  private struct Section {
    let title: String
    let part: Layout.Part
    let widget: any Widget
    /// What stands at each position in a number of columns; `nil` for what has none.
    var points: (@Sendable (_ columns: Int) -> [ChartPoint])?
  }

  private let sections: [Section]

  init(context: PageContext, reading: Reading, overlaid: String? = nil) {
    let overlay = overlaid.flatMap { context.readings[$0] }.map { other in
      DetailCharts.overlay(context, reading, other)
    }
    let own =
      if case .interval = reading.indicator.frequency {
        DetailCharts.sensor(context, reading)
      } else {
        DetailCharts.reported(context, reading)
      }
    sections = [overlay].compactMap(\.self) + own
  }

  /// Another series over this one, before all other charts; a sentence where that says nothing.
  private static func overlay(
    _ context: PageContext, _ reading: Reading, _ other: Reading
  ) -> Section {
    let strings = context.strings
    guard let chart = OverlayChart(context: context, reading, other) else {
      return Section(
        title: strings(.panel(.overlay)), part: .fixed(2, priority: -1),
        widget: TextBlock(
          strings(.panel(.nothingInCommon(strings(other.indicator.name)))), style: .secondary))
    }
    return Section(
      title: chart.title, part: Layout.Part(minimum: 8, ideal: 12, weight: 2, priority: -1),
      widget: chart, points: { [points = chart.points] _ in points })
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    for (section, own) in zip(sections, Layout.rows(sections.map(\.part), in: area))
    where !own.isEmpty {
      draw(section, in: own, on: &canvas)
    }
  }

  private func draw(_ section: Section, in area: Rect, on canvas: inout Canvas) {
    let (head, body) = area.split(top: area.height > 1 ? 1 : 0)
    canvas.draw(Rule(StyledText(section.title, style: .strong)), in: head)
    canvas.draw(section.widget, in: body)
  }

  private static func reported(_ context: PageContext, _ reading: Reading) -> [Section] {
    let (indicator, series) = (reading.indicator, reading.series)
    let strings = context.strings
    let history = HistoryChart(
      context: context, indicator: indicator, series: series, isDetailed: true)
    let gap = GapChart(context: context, indicator: indicator, series: series)
    let bullet = ProgressBullet(reading, text: context.progressText).map {
      Section(title: strings(.chart(.progress)), part: .fixed(2, priority: 4), widget: $0)
    }
    let months = MonthChart(context: context, indicator: indicator, series: series)
    return [
      bullet,
      gap.map {
        Section(
          title: strings(.detail(.gapChart)),
          part: Layout.Part(minimum: 9, ideal: 11, weight: 1), widget: $0,
          points: { [points = $0.points] _ in points })
      },
      Section(
        title: strings(.detail(.history)),
        part: Layout.Part(minimum: 7, ideal: 12, weight: 2, priority: gap == nil ? 0 : 1),
        widget: history, points: { history.points(columns: $0) }),
      months.map {
        Section(
          title: strings($0.isDerived ? .chart(.monthsDerived) : .chart(.months)),
          part: Layout.Part(minimum: 7, ideal: 9, weight: 1, priority: 2), widget: $0,
          points: { [points = $0.points] _ in points })
      },
    ].compactMap(\.self)
  }

  private static func sensor(_ context: PageContext, _ reading: Reading) -> [Section] {
    let (indicator, series) = (reading.indicator, reading.series)
    let strings = context.strings
    let history = HistoryChart(
      context: context, indicator: indicator, series: series, isDetailed: true)
    let hours = DayHours(context: context, indicator: indicator, series: series)
    let heat = hours?.classes.map { heat in
      let source = indicator.classes.map { ClassText(strings: strings).source($0) } ?? ""
      return Section(
        title: strings(.chart(.heat(source: source))),
        part: Layout.Part(minimum: 4, ideal: 5, priority: 1), widget: heat,
        points: { [points = hours?.points ?? []] _ in points })
    }
    return [
      Section(
        title: strings(hours == nil ? .detail(.history) : .chart(.day)),
        part: Layout.Part(minimum: 6, ideal: 12, weight: 1),
        widget: history, points: { history.points(columns: $0) }),
      heat,
      hours.map {
        Section(
          title: strings(.chart(.hours)), part: .fixed(4, priority: 2), widget: $0.states,
          points: { [points = $0.points] _ in points })
      },
    ].compactMap(\.self)
  }
}

extension DetailCharts: ChartHost {
  /// The sections that have positions in time.
  private var pointed: [Int] { sections.indices.filter { sections[$0].points != nil } }

  var charts: [HostedChart] {
    pointed.map { index in
      HostedChart(
        title: sections[index].title, opens: nil, points: sections[index].points ?? { _ in [] })
    }
  }

  func place(of chart: Int, in area: Rect, _ glyphs: GlyphSet) -> Rect? {
    let rows = Layout.rows(sections.map(\.part), in: area)
    let own = rows[pointed[chart]]
    return own.isEmpty ? nil : own
  }

  func draw(chart: Int, in area: Rect, on canvas: inout Canvas) {
    draw(sections[pointed[chart]], in: area, on: &canvas)
  }
}
