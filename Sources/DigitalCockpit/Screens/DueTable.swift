import CockpitCatalogue
import CockpitWarehouse
import CockpitCanvas
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The figures that are due next, by day; those of every day and sensors are not worth a row.
struct DueTable: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let dues = session.dues
    guard !dues.isEmpty else {
      canvas.draw(TextBlock(strings(.data(.nothingDue)), style: .secondary), in: area)
      return
    }
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.dueDay)), minimum: 10),
        MetricTable.Column(strings(.column(.indicator)), minimum: 14, ideal: 34),
        MetricTable.Column(strings(.column(.period)), minimum: 8, ideal: 12),
        MetricTable.Column(strings(.column(.owner)), minimum: 12, ideal: 20, priority: 1),
      ],
      rows: dues.map { due in
        .cells([
          StyledText(session.readingText.day(due.day)),
          StyledText(strings(due.reading.indicator.name)),
          StyledText(session.periodText.text(due.period, span: due.reading.series.span)),
          StyledText(session.departmentText.short(due.reading.indicator.owner), style: .secondary),
        ])
      }, overflow: session.overflow)
    canvas.draw(table, in: area)
  }
}

extension Session {
  /// What the core indicators that are listed are to report next, the first day first.
  var dues: [DueFigure] { situation.dues.filter { passes($0.reading.indicator) } }
}
