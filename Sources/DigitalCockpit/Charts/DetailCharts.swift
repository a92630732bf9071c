import CockpitValues
import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// The charts of one series below each other, those that matter most first to stay.
///
/// The gap to the target says more than the level, and comes before it; what has no room is left
/// out whole.
struct DetailCharts: Widget {
  let session: Session
  let reading: Reading

  private struct Section {
    let title: String
    let part: Layout.Part
    let widget: any Widget
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let sections = sections
    for (section, own) in zip(sections, Layout.rows(sections.map(\.part), in: area))
    where !own.isEmpty {
      let (head, body) = own.split(top: own.height > 1 ? 1 : 0)
      canvas.draw(Rule(StyledText(section.title, style: .strong)), in: head)
      canvas.draw(section.widget, in: body)
    }
  }

  private var sections: [Section] {
    if case .interval = reading.indicator.frequency { return sensorSections }
    let (indicator, series) = (reading.indicator, reading.series)
    let strings = session.strings
    let gap = GapChart(session: session, indicator: indicator, series: series)
    let bullet = ProgressBullet(reading, text: session.progressText).map {
      Section(title: strings(.chart(.progress)), part: .fixed(2, priority: 4), widget: $0)
    }
    let months = MonthChart(session: session, indicator: indicator, series: series)
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
          session: session, indicator: indicator, series: series, isDetailed: true)),
      months.map {
        Section(
          title: strings($0.isDerived ? .chart(.monthsDerived) : .chart(.months)),
          part: Layout.Part(minimum: 7, ideal: 9, weight: 1, priority: 2), widget: $0)
      },
    ].compactMap(\.self)
  }

  private var sensorSections: [Section] {
    let (indicator, series) = (reading.indicator, reading.series)
    let strings = session.strings
    let hours = DayHours(session: session, indicator: indicator, series: series)
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
          session: session, indicator: indicator, series: series, isDetailed: true)),
      heat,
      hours.map {
        Section(title: strings(.chart(.hours)), part: .fixed(4, priority: 2), widget: $0.states)
      },
    ].compactMap(\.self)
  }
}
