import CockpitCanvas
import CockpitModel

/// One row for each theme: how many core indicators it has, how many are reported and missing,
/// and its newest figure.
struct ThemesPanel: Widget {
  let session: Session
  let slot: BoardLayout.Slot

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let columns = [
      MetricTable.Column(strings(.columnTheme), minimum: 8, ideal: 14),
      MetricTable.Column(strings(.columnIndicators), minimum: 4, priority: 2, alignment: .right),
      MetricTable.Column(strings(.columnReported), minimum: 4, priority: 1, alignment: .right),
      MetricTable.Column(strings(.columnMissing), minimum: 4, alignment: .right),
      MetricTable.Column(strings(.columnNewest), minimum: 12, ideal: 40, weight: 1, priority: 1),
    ]
    let table = MetricTable(
      columns: columns, rows: session.world.catalogue.themes.map { .cells(cells(of: $0)) },
      focusedRow: session.focusedRow(inPanel: slot.index), overflow: session.overflow)
    canvas.draw(table, in: area)
  }

  private func cells(of theme: Theme) -> [StyledText] {
    let strings = session.strings
    let core = session.world.catalogue.indicators(ofTheme: theme.id).filter { $0.tier == .core }
    let readings = core.compactMap { session.readings[$0.id] }
    let reported = readings.filter(\.isReported)
    let missing = core.count - reported.count
    let key =
      session.board(of: theme)
      .flatMap { session.world.catalogue.board($0)?.key }
      .map { "\($0) " } ?? ""
    return [
      StyledText(key + strings(theme.name)),
      StyledText(String(core.count)),
      StyledText(String(reported.count)),
      missing == 0
        ? StyledText("-", style: .secondary)
        : StyledText("\(strings(.missing))\(missing)", style: .data),
      newest(reported),
    ]
  }

  /// The figure that became known last; of several, the one first in the pack.
  private func newest(_ readings: [Reading]) -> StyledText {
    let first = readings.enumerated().max { left, right in
      guard let a = left.element.latest, let b = right.element.latest else { return false }
      return (a.releasedAt ?? a.knownSince, -left.offset)
        < (b.releasedAt ?? b.knownSince, -right.offset)
    }
    guard let reading = first?.element, let latest = reading.latest, let value = latest.value
    else { return StyledText(session.strings(.missingWords), style: .data) }
    let name = session.strings(reading.indicator.name)
    let period = session.periodText.text(latest.period, span: reading.indicator.span)
    let figure = session.figureText.valueWithUnit(value, of: reading.indicator)
    return StyledText("\(name) \(period) \(figure)")
  }
}
