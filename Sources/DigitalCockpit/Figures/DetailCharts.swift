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
  }

  private let sections: [Section]

  init(context: PageContext, reading: Reading) {
    sections =
      if case .interval = reading.indicator.frequency {
        DetailCharts.sensor(context, reading)
      } else {
        DetailCharts.reported(context, reading)
      }
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    for (section, own) in zip(sections, Layout.rows(sections.map(\.part), in: area))
    where !own.isEmpty {
      let (head, body) = own.split(top: own.height > 1 ? 1 : 0)
      canvas.draw(Rule(StyledText(section.title, style: .strong)), in: head)
      canvas.draw(section.widget, in: body)
    }
  }

  private static func reported(_ context: PageContext, _ reading: Reading) -> [Section] {
    let (indicator, series) = (reading.indicator, reading.series)
    let strings = context.strings
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
          part: Layout.Part(minimum: 9, ideal: 11, weight: 1), widget: $0)
      },
      Section(
        title: strings(.detail(.history)),
        part: Layout.Part(minimum: 7, ideal: 12, weight: 2, priority: gap == nil ? 0 : 1),
        widget: HistoryChart(
          context: context, indicator: indicator, series: series, isDetailed: true)),
      months.map {
        Section(
          title: strings($0.isDerived ? .chart(.monthsDerived) : .chart(.months)),
          part: Layout.Part(minimum: 7, ideal: 9, weight: 1, priority: 2), widget: $0)
      },
    ].compactMap(\.self)
  }

  private static func sensor(_ context: PageContext, _ reading: Reading) -> [Section] {
    let (indicator, series) = (reading.indicator, reading.series)
    let strings = context.strings
    let hours = DayHours(context: context, indicator: indicator, series: series)
    let heat = hours?.classes.map { heat in
      let source = indicator.classes.map { ClassText(strings: strings).source($0) } ?? ""
      return Section(
        title: strings(.chart(.heat(source: source))),
        part: Layout.Part(minimum: 4, ideal: 5, priority: 1), widget: heat)
    }
    return [
      Section(
        title: strings(hours == nil ? .detail(.history) : .chart(.day)),
        part: Layout.Part(minimum: 6, ideal: 12, weight: 1),
        widget: HistoryChart(
          context: context, indicator: indicator, series: series, isDetailed: true)),
      heat,
      hours.map {
        Section(title: strings(.chart(.hours)), part: .fixed(4, priority: 2), widget: $0.states)
      },
    ].compactMap(\.self)
  }
}
