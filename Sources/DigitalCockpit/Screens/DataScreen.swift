import CockpitCanvas
import CockpitJSON
import CockpitModel

/// The data that need a person: refused files, figures late, missing, doubtful or conflicting,
/// each with the unit that answers for it.
struct DataScreen: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let text = session.readingText
    let problems = session.listedProblems
    let refusals = session.world.refusals
    let (head, body) = area.split(top: 1)
    let counts = strings(
      .dataCount, String(problems.count { $0.doubts.isEmpty && $0.conflicts.isEmpty }),
      String(problems.count { !$0.doubts.isEmpty }),
      String(problems.count { !$0.conflicts.isEmpty }), String(refusals.count))
    canvas.place(StyledText(counts), x: head.x, y: head.y, width: head.width)
    guard !problems.isEmpty || !refusals.isEmpty else {
      canvas.draw(TextBlock(strings(.dataNone)), in: body)
      return
    }
    let rows = problems.map { reading in
      MetricTable.Row.cells([
        StyledText(text.problemMarks(reading), style: .data),
        StyledText(strings(reading.indicator.name)),
        StyledText(
          reading.latest.map { session.periodText.text($0.period, span: reading.series.span) }
            ?? "-"),
        StyledText(reading.indicator.owner), StyledText(problem(reading)),
      ])
    }
    let refused = refusals.map { refusal in
      MetricTable.Row.cells([
        StyledText(strings(.refused), style: .data), StyledText(refusal.file), StyledText("-"),
        StyledText("-"), StyledText(refusal.diagnostic.message),
      ])
    }
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.columnState), minimum: 4, ideal: 6),
        MetricTable.Column(strings(.columnIndicator), minimum: 14, ideal: 18),
        MetricTable.Column(strings(.columnPeriod), minimum: 8, ideal: 10, priority: 1),
        MetricTable.Column(strings(.columnOwner), minimum: 12, ideal: 14, priority: 2),
        MetricTable.Column(
          strings(.columnProblem), minimum: 16, ideal: 40, weight: 1, priority: 1),
      ],
      rows: rows + refused, focusedRow: session.focusedRow(inPanel: 0),
      overflow: session.overflow)
    canvas.draw(table, in: body)
  }

  private func problem(_ reading: Reading) -> String {
    let text = session.readingText
    return [
      text.doubts(reading), text.conflicts(reading, sourceName: session.sourceName),
      reading.freshness.countsAsCurrent ? nil : text.freshness(reading),
    ].compactMap(\.self).joined(separator: "; ")
  }
}

extension Session {
  /// The readings whose data need a person, in pack order.
  func dataProblems(among readings: [String: Reading]) -> [Reading] {
    let text = readingText
    return world.catalogue.indicators.compactMap { indicator in
      guard !indicator.isUncatalogued, let reading = readings[indicator.id],
        text.isProblem(reading)
      else { return nil }
      return reading
    }
  }

  func sourceName(_ id: String) -> String {
    sources.first { $0.id == id }?.name ?? id
  }
}
