import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// The records of one type: how many stand at each stage, those that need somebody, the rest counted.
struct RecordList: Widget {
  let session: Session
  let type: String
  let focused: Int?

  /// How many records stand at each stage.
  private var counts: TextBlock {
    let definition = session.catalogue.records.definition(of: type)
    let readings = session.recordReadings[type, default: []]
    return TextBlock(
      session.recordText.counts(StageCounts(readings, definition: definition)), style: .strong)
  }

  /// The rows that all of it takes: the stages, the titles, the records, and what is normal.
  func rows(width: Int, glyphs: GlyphSet) -> Int {
    counts.height(width: width, glyphs: glyphs) + max(1, session.listedRecords(type).count + 1) + 1
  }

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let all = session.recordReadings[type, default: []]
    guard !all.isEmpty else {
      canvas.draw(TextBlock(strings(.record(.nothingOfKind)), style: .secondary), in: area)
      return
    }
    let counts = counts
    let rows = counts.height(width: area.width, glyphs: canvas.glyphs)
    let (head, rest) = area.split(top: min(rows, max(1, area.height / 3)))
    canvas.draw(counts, in: head)
    let listed = session.listedRecords(type)
    let (body, below) = rest.split(top: min(rest.height - 1, listed.count + 1))
    let foot = below.split(top: 1).top
    if listed.isEmpty {
      canvas.draw(TextBlock(strings(.record(.calm))), in: body)
    } else {
      canvas.draw(RecordTable(session: session, readings: listed, focused: focused), in: body)
    }
    let normal = all.count { !$0.isAbnormal }
    canvas.place(
      StyledText(
        strings(session.showsNormal ? .board(.normalShown(normal)) : .board(.normalHidden(normal))),
        style: .secondary), x: foot.x, y: foot.y, width: foot.width)
  }
}
