import CockpitCanvas
import CockpitModel

/// Where the figures come from, what arrived last and how old it is; refused files first.
struct SourcesPanel: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let sources = session.sources
    let refusals = session.world.refusals
    guard !sources.isEmpty || !refusals.isEmpty else {
      canvas.draw(TextBlock(strings(.noSources), style: .secondary), in: area)
      return
    }
    let refused = refusals.map { refusal in
      MetricTable.Row.cells([
        StyledText(refusal.file, style: .data), StyledText(""),
        StyledText(refusal.lastGood.map { session.timeText.short($0, now: session.now) } ?? "-"),
        StyledText(""), StyledText(strings(.refused), style: .data),
      ])
    }
    let taken = sources.map { source in
      MetricTable.Row.cells([
        StyledText(session.departmentText.short(source.name)),
        StyledText(String(source.rows), style: .secondary),
        StyledText(session.timeText.short(source.newest, now: session.now)),
        StyledText(session.timeText.age(of: source.newest, now: session.now)),
        StyledText(strings(.normal)),
      ])
    }
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.columnSource), minimum: 10, ideal: 24, weight: 1),
        MetricTable.Column(strings(.columnRows), minimum: 7, priority: 3, alignment: .right),
        MetricTable.Column(strings(.columnArrived), minimum: 11, ideal: 16, priority: 1),
        MetricTable.Column(strings(.columnAge), minimum: 8, alignment: .right),
        MetricTable.Column(strings(.columnState), minimum: 4, ideal: 8),
      ],
      rows: refused + taken, overflow: session.overflow)
    canvas.draw(table, in: area)
  }
}
