import CockpitWarehouse
import CockpitCatalogue
import CockpitCanvas
import CockpitJSON
import CockpitJudgement
import CockpitWording

/// The data that need a person: refused files, figures late, missing, doubtful or conflicting,
/// each with the unit that answers for it.
struct DataScreen: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let text = session.readingText
    let problems = session.listedProblems
    let faults = session.inputFaults
    let (head, body) = area.split(top: 1)
    let counts = strings(
      .data(
        .counts(
          late: problems.count { $0.doubts.isEmpty && $0.conflicts.isEmpty },
          doubtful: problems.count { !$0.doubts.isEmpty },
          conflicting: problems.count { !$0.conflicts.isEmpty }, refused: faults.count)))
    canvas.place(StyledText(counts), x: head.x, y: head.y, width: head.width)
    guard !problems.isEmpty || !faults.isEmpty else {
      canvas.draw(TextBlock(strings(.data(.nothingWrong))), in: body)
      return
    }
    let rows = problems.map { reading in
      MetricTable.Row.cells([
        StyledText(text.problemMarks(reading), style: .data),
        StyledText(strings(reading.indicator.name)),
        StyledText(
          reading.latest.map { session.periodText.text($0.period, span: reading.series.span) }
            ?? "-"),
        StyledText(session.departmentText.short(reading.indicator.owner)),
        StyledText(problem(reading)),
      ])
    }
    let refused = faults.map { fault in
      MetricTable.Row.cells([
        StyledText(strings(.figure(.refused)), style: .data), StyledText(fault.diagnostic.place),
        StyledText("-"),
        StyledText("-"), StyledText(strings(fault.diagnostic.sentence)),
      ])
    }
    let table = MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.state)), minimum: 4, ideal: 6),
        MetricTable.Column(strings(.column(.indicator)), minimum: 14, ideal: 24),
        MetricTable.Column(strings(.column(.period)), minimum: 8, ideal: 10, priority: 1),
        MetricTable.Column(strings(.column(.owner)), minimum: 12, ideal: 24, priority: 2),
        MetricTable.Column(
          strings(.column(.problem)), minimum: 16, ideal: 40, weight: 1, priority: 1),
      ],
      rows: refused + rows, focusedRow: session.focusedRow(inPanel: 0),
      overflow: session.overflow)
    let (upper, lower) = body.split(top: min(body.height, table.rows.count + 2))
    let hasRoom = lower.height >= DataScreen.leastRows
    canvas.draw(table, in: hasRoom ? upper : body)
    if hasRoom { drawBelow(problems, in: lower, on: &canvas) }
  }

  /// The rows that the parts below the table need.
  private static let leastRows = 5

  /// All of the problem that is in focus, and what is to come.
  private func drawBelow(_ problems: [Reading], in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    canvas.group = nil
    var rest = area
    if let focused = session.focusedRow(inPanel: 0), problems.indices.contains(focused) {
      let reading = problems[focused]
      let facts = FactList(facts(of: reading)) { strings(.board(.moreRows($0))) }
      let (upper, lower) = area.split(top: min(area.height, facts.rows(width: area.width) + 2))
      let (rule, body) = upper.split(top: 1)
      canvas.draw(Rule(StyledText(strings(reading.indicator.name), style: .strong)), in: rule)
      canvas.draw(facts, in: body)
      rest = lower
    }
    guard rest.height >= DataScreen.leastRows else { return }
    let (rule, body) = rest.split(top: 1)
    canvas.draw(Rule(StyledText(strings(.data(.nextDue)), style: .strong)), in: rule)
    canvas.draw(DueTable(session: session), in: body)
  }

  private func facts(of reading: Reading) -> [FactList.Fact] {
    let strings = session.strings
    var facts: [FactList.Fact] = [
      .init(strings(.column(.problem)), problem(reading), style: .data),
      .init(strings(.column(.owner)), session.departmentText.name(reading.indicator.owner)),
    ]
    guard let latest = reading.latest else { return facts }
    let figure = latest.value.map { session.figureText.valueWithUnit($0, of: reading.indicator) }
    let period = session.periodText.text(latest.period, span: reading.series.span)
    facts += [
      .init(strings(.detail(.latest)), "\(period) \(figure ?? "-")"),
      .init(strings(.detail(.source)), session.sourceName(latest.source)),
      .init(strings(.detail(.file)), latest.file),
    ]
    return facts
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
  /// The name of a source; its id where nobody knows it.
  func sourceName(_ id: String) -> String {
    sources.first { $0.id == id }.map { departmentText.name($0.name) } ?? id
  }
}
