import CockpitWarehouse
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// One row for each theme: how many core indicators it has, how many are well, behind their
/// target or without good data, and what needs a person most; where nothing does, its newest
/// figure.
struct ThemesPanel: Widget {
  let session: Session
  let slot: BoardLayout.Slot

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let columns = [
      MetricTable.Column(strings(.column(.theme)), minimum: 8, ideal: 14),
      MetricTable.Column(strings(.column(.indicators)), minimum: 4, priority: 2, alignment: .right),
      MetricTable.Column(strings(.column(.reported)), minimum: 4, priority: 3, alignment: .right),
      MetricTable.Column(strings(.column(.normal)), minimum: 4, priority: 2, alignment: .right),
      MetricTable.Column(strings(.column(.behind)), minimum: 4, alignment: .right),
      MetricTable.Column(strings(.column(.data)), minimum: 4, alignment: .right),
      MetricTable.Column(
        strings(.column(.attention)), minimum: 12, ideal: 40, weight: 1, priority: 1),
    ]
    let table = MetricTable(
      columns: columns, rows: session.catalogue.themes.map { .cells(cells(of: $0)) },
      focusedRow: session.focusedRow(inPanel: slot.index), overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of theme: Theme) -> [StyledText] {
    let strings = session.strings
    let summary = ThemeSummary(theme, in: session)
    let key =
      session.board(of: theme)
      .flatMap { session.catalogue.board($0)?.key }
      .map { "\($0) " } ?? ""
    return [
      StyledText(key + strings(theme.name)), StyledText(String(summary.indicatorCount)),
      StyledText(String(summary.reported.count)), StyledText(String(summary.normalCount)),
      count(
        summary.behind.count,
        style: summary.behind.compactMap(\.light.light).max()?.style ?? .normal),
      count(summary.problems.count, style: .data),
      attention(summary.behind, summary.problems)
        ?? (summary.indicatorCount == 0
          ? StyledText("-", style: .secondary) : newest(summary.reported)),
    ]
  }

  private func count(_ count: Int, style: Style) -> StyledText {
    count == 0 ? StyledText("-", style: .secondary) : StyledText(String(count), style: style)
  }

  /// The worst of what is behind its target, else the first problem of the data.
  private func attention(_ behind: [Reading], _ problems: [Reading]) -> StyledText? {
    let ids = Set(behind.map(\.indicator.id))
    let worst = session.judged.first { ids.contains($0.indicator.id) }
    if let worst, let progress = worst.progress, let light = worst.light.light {
      let gap = session.progressText.gap(progress, of: worst.indicator)
      return StyledText("\(session.strings(worst.indicator.name)) \(gap) ")
        + StyledText(session.strings(light.words), style: light.style)
    }
    guard let problem = problems.first else { return nil }
    return StyledText("\(session.strings(problem.indicator.name)) ")
      + StyledText(session.readingText.problemMarks(problem), style: .data)
  }

  /// The figure that became known last; of several, the one first in the pack.
  private func newest(_ readings: [Reading]) -> StyledText {
    let first = readings.enumerated().max { left, right in
      guard let a = left.element.latest, let b = right.element.latest else { return false }
      return (a.releasedAt ?? a.knownSince, -left.offset)
        < (b.releasedAt ?? b.knownSince, -right.offset)
    }
    guard let reading = first?.element, let latest = reading.latest,
      let figure = session.figureText.valueWithUnit(of: reading)
    else { return StyledText(session.strings(.figure(.missingInWords)), style: .data) }
    let name = session.strings(reading.indicator.name)
    let period = session.periodText.text(latest.period, span: reading.indicator.span)
    return StyledText("\(name) \(period) \(figure)")
  }
}
