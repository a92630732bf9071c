import CockpitCatalogue
import CockpitWarehouse
import CockpitCanvas
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The indicators that lag behind their target, the worst light first; the rest are counted.
struct DeviationsPanel: Widget {
  let session: Session
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let readings = session.deviations
    let (body, rest) = area.split(top: min(area.height - 1, max(1, readings.count + 1)))
    let foot = rest.split(top: 1).top
    if readings.isEmpty {
      let isJudged = session.judged.contains { session.passes($0.indicator) }
      canvas.draw(
        TextBlock(strings(isJudged ? .board(.nothingBehind) : .board(.nothingJudged))), in: body)
    } else {
      canvas.draw(table(readings, glyphs: canvas.glyphs), in: body)
    }
    let normal = session.normalCount
    canvas.place(
      StyledText(
        strings(session.showsNormal ? .board(.normalShown(normal)) : .board(.normalHidden(normal))),
        style: .secondary), x: foot.x, y: foot.y, width: foot.width)
  }

  private func table(_ readings: [Reading], glyphs: GlyphSet) -> MetricTable {
    let strings = session.strings
    return MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.indicator)), minimum: 16, ideal: 24, weight: 1),
        MetricTable.Column(strings(.column(.period)), minimum: 8, ideal: 10, priority: 1),
        MetricTable.Column(
          strings(.column(.completion)), minimum: 6, priority: 2, alignment: .right),
        MetricTable.Column(strings(.column(.gap)), minimum: 9, alignment: .right),
        MetricTable.Column(strings(.column(.target)), minimum: 9, priority: 3, alignment: .right),
        MetricTable.Column(strings(.column(.light)), minimum: strings.room(4, 8)),
        MetricTable.Column(
          strings(.detail(.rest)), minimum: 16, ideal: 40, weight: 1, priority: 4),
        MetricTable.Column(strings(.column(.bullet)), minimum: 22, priority: 5),
        MetricTable.Column(strings(.column(.marks)), minimum: 4, priority: 2),
      ],
      rows: readings.map { .cells(cells(of: $0, glyphs)) }, focusedRow: focused,
      overflow: session.overflow(of: readings))
  }

  private func cells(of reading: Reading, _ glyphs: GlyphSet) -> [StyledText] {
    let text = session.progressText
    let none = StyledText("-", style: .secondary)
    guard let progress = reading.progress, let latest = reading.latest else {
      return [StyledText(session.strings(reading.indicator.name))]
    }
    let light = reading.light.light ?? reading.light.lastLight
    return [
      StyledText(session.strings(reading.indicator.name)),
      StyledText(session.periodText.text(latest.period, span: reading.series.span)),
      text.completion(progress).map { StyledText(NumberText.fixed($0, decimals: 1)) } ?? none,
      StyledText(text.gap(progress, of: reading.indicator)),
      StyledText(text.target(progress.target, of: reading.indicator)),
      light.map { StyledText(reading.light.short(in: session.language), style: $0.style) } ?? none,
      text.rest(progress, of: reading.indicator).map { StyledText($0) } ?? none,
      ProgressBullet(reading, text: text)?.text(columns: 22, glyphs: glyphs) ?? none,
      session.readingText.marks(reading),
    ]
  }
}

extension Session {
  /// The readings that lag behind their target, the worst light first, then the furthest behind.
  ///
  /// With `v`, those that do not follow.
  var deviations: [Reading] {
    judged.filter { passes($0.indicator) && (showsNormal || $0.isDeviation) }
  }

  /// How many judged indicators are on track.
  var normalCount: Int {
    judged.count { $0.light.light == .green && passes($0.indicator) }
  }
}
