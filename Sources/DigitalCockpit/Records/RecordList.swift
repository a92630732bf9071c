import CockpitCanvas
import CockpitModel

/// The records of one type: how many stand at each stage, those that need somebody, the rest counted.
struct RecordList: Widget {
  let session: Session
  let type: String
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let all = session.recordReadings[type, default: []]
    guard !all.isEmpty else {
      canvas.draw(TextBlock(strings(.recordsNone), style: .secondary), in: area)
      return
    }
    let definition = session.world.catalogue.records.definition(of: type)
    let counts = TextBlock(
      session.recordText.counts(StageCounts(all, definition: definition)), style: .strong)
    let rows = counts.height(width: area.width, glyphs: canvas.glyphs)
    let (head, rest) = area.split(top: min(rows, max(1, area.height / 3)))
    canvas.draw(counts, in: head)
    let (body, foot) = rest.split(top: rest.height - 1)
    let listed = session.listedRecords(type)
    if listed.isEmpty {
      canvas.draw(TextBlock(strings(.recordsCalm)), in: body)
    } else {
      canvas.draw(RecordTable(session: session, readings: listed, focused: focused), in: body)
    }
    let normal = all.count { !$0.isAbnormal }
    canvas.place(
      StyledText(
        strings(session.showsNormal ? .normalShown : .normalHidden, String(normal)),
        style: .secondary), x: foot.x, y: foot.y, width: foot.width)
  }
}
