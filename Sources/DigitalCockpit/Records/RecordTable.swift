import CockpitWarehouse
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// Records with their stage, age, due day and what is wrong with them.
struct RecordTable: Widget {
  let session: Session
  let readings: [RecordReading]
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    var table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.recordID)), minimum: 9, ideal: 12, priority: 2),
        MetricTable.Column(strings(.column(.title)), minimum: 12, ideal: 30, weight: 1),
        MetricTable.Column(
          strings(.column(.area)), minimum: strings.room(6, 8), ideal: strings.room(8, 10),
          priority: 5),
        MetricTable.Column(strings(.column(.owner)), minimum: 12, ideal: 18, priority: 4),
        MetricTable.Column(
          strings(.column(.stage)), minimum: 8, ideal: strings.room(8, 18), priority: 1),
        MetricTable.Column(strings(.column(.elapsed)), minimum: 6, priority: 3, alignment: .right),
        MetricTable.Column(strings(.column(.due)), minimum: 10, priority: 3),
        MetricTable.Column(strings(.column(.state)), minimum: 20, ideal: 24),
      ],
      rows: Array(repeating: .cells([]), count: readings.count), focusedRow: focused,
      overflow: session.overflow)
    // There may be thousands: only what shows is written.
    for row in table.visibleRows(height: area.height) {
      table.rows[row] = .cells(cells(of: readings[row]))
    }
    canvas.draw(table, in: area)
  }

  private func cells(of reading: RecordReading) -> [StyledText] {
    let text = session.recordText
    let record = reading.record
    return [
      StyledText(record.id.id, style: .secondary),
      StyledText(record.title ?? "-"),
      StyledText(record.area.map(session.areaName) ?? "-", style: .secondary),
      StyledText(record.owner.map(session.departmentText.short) ?? "-"),
      StyledText(text.stage(reading)),
      StyledText(reading.ageDays.map(String.init) ?? "-"),
      StyledText(text.day(record.due)),
      text.state(reading),
    ]
  }
}
