import CockpitWarehouse
import CockpitCatalogue
import CockpitCanvas
import CockpitJudgement
import CockpitWording

/// A table of indicators: period, figure, growth, gap to the target, light and marks.
struct IndicatorTable: Widget {
  let session: Session
  let readings: [Reading]
  let focused: Int?

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let ranks = readings.map { session.situation.comparisons(of: $0).rank }
    // Where nobody has peers, the column would only say so in each row.
    let rankColumn = ranks.contains { $0 != nil }
    let longest = readings.map { session.figureText.value(of: $0)?.utf8.count ?? 0 }.max() ?? 0
    let valueColumns = max(9, min(14, longest))
    let table = MetricTable(
      columns: [
        MetricTable.Column(
          strings(.column(.indicator)), minimum: strings.room(18, 24), ideal: strings.room(26, 34),
          weight: 1),
        MetricTable.Column(strings(.column(.period)), minimum: 12, priority: 1),
        MetricTable.Column(
          strings(.column(.value)), minimum: valueColumns, ideal: valueColumns + 1,
          alignment: .decimal),
        MetricTable.Column(
          strings(.column(.unit)), minimum: strings.room(8, 10), ideal: 11, priority: 1),
        MetricTable.Column(strings(.column(.growth)), minimum: 7, priority: 1, alignment: .right),
        MetricTable.Column(
          strings(.column(.target)), minimum: 9, priority: 4, alignment: .right),
        MetricTable.Column(strings(.column(.gap)), minimum: 8, priority: 1, alignment: .right),
        MetricTable.Column(strings(.column(.light)), minimum: strings.room(3, 8)),
      ]
        + (rankColumn
          ? [
            MetricTable.Column(
              strings(.column(.rank)), minimum: 11, priority: 4, alignment: .right)
          ] : []) + [
          MetricTable.Column(strings(.column(.marks)), minimum: strings.room(4, 6), ideal: 6),
          MetricTable.Column(
            strings(.column(.previous)), minimum: 9, ideal: 10, priority: 5, alignment: .decimal),
          MetricTable.Column(strings(.column(.owner)), minimum: 12, ideal: 20, priority: 6),
        ],
      rows: zip(readings, ranks).map { reading, rank in
        .cells(
          cells(of: reading) + (rankColumn ? [self.rank(rank)] : []) + lastCells(of: reading))
      }, focusedRow: focused,
      overflow: session.overflow(of: readings))
    canvas.draw(table, in: area)
  }

  private func cells(of reading: Reading) -> [StyledText] {
    let indicator = reading.indicator
    let figures = session.figureText
    let progress = session.progressText
    let none = StyledText("-", style: .secondary)
    let growth = indicator.isGrowthOnly ? nil : reading.publishedGrowth
    let isOld = !reading.freshness.countsAsCurrent
    let missing =
      reading.isExpected
      ? StyledText(session.strings(.figure(.missing)), style: .data)
      : StyledText(
        reading.isConnected ? "-" : session.strings(.figure(.unconnected)), style: .secondary)
    return [
      StyledText(session.strings(indicator.name)),
      reading.latest.map {
        StyledText(session.periodText.text($0.period, span: reading.series.span))
      } ?? none,
      figures.value(of: reading).map {
        StyledText($0, style: isOld ? .secondary : .normal)
      } ?? composite(of: reading).map {
        StyledText(figures.value($0, of: indicator))
      } ?? missing,
      StyledText(session.strings.unit(indicator.unit), style: .secondary),
      growth.map { StyledText(figures.growth($0, of: indicator)) } ?? none,
      reading.progress.map { StyledText(progress.target($0.target, of: indicator)) } ?? none,
      reading.progress.map { StyledText(progress.gap($0, of: indicator)) } ?? none,
      light(reading),
    ]
  }

  /// The cells after the rank.
  private func lastCells(of reading: Reading) -> [StyledText] {
    let figures = session.figureText
    return [
      composite(of: reading) == nil || reading.isReported
        ? session.readingText.marks(reading)
        : StyledText(session.strings(.detail(.indexTrialMark)), style: .secondary),
      reading.previous?.value.map {
        StyledText(figures.value($0, of: reading.indicator), style: .secondary)
      } ?? StyledText("-", style: .secondary),
      StyledText(session.departmentText.short(reading.indicator.owner), style: .secondary),
    ]
  }

  /// The value of a composite index that nobody countersigned or reported.
  private func composite(of reading: Reading) -> Double? {
    reading.series.area == session.area ? session.composites[reading.indicator.id]?.value : nil
  }

  /// The place among the peers: by the growth where that is published.
  private func rank(_ rank: Rank?) -> StyledText {
    rank.map { StyledText($0.text(session.language)) } ?? StyledText("-", style: .secondary)
  }

  /// The light by its character; a light that says all is well stays quiet.
  private func light(_ reading: Reading) -> StyledText {
    let short = reading.light.short(in: session.language)
    guard let light = reading.light.light ?? reading.light.lastLight else {
      return StyledText("-", style: .secondary)
    }
    return light == .green
      ? StyledText("-", style: .secondary)
      : StyledText(short, style: reading.light.light == nil ? .secondary : light.style)
  }
}
