import CockpitWarehouse
import CockpitJudgement
import CockpitCatalogue
import CockpitCanvas
import CockpitWording

/// The sources with something wrong: refused files, then departments whose figures are late, doubtful
/// or conflicting; the others are counted, and listed with `v`.
struct SourcesPanel: Widget {
  let session: Session

  func draw(in area: Rect, on canvas: inout Canvas) {
    let strings = session.strings
    let refusals = session.situation.refusals
    guard !session.sources.isEmpty || !refusals.isEmpty else {
      canvas.draw(TextBlock(strings(.board(.noSources)), style: .secondary), in: area)
      return
    }
    let listed = session.listedSources
    let rows = listed.count + refusals.count
    let (body, rest) = area.split(top: min(area.height - 1, rows == 0 ? 0 : rows + 1))
    let foot = rest.split(top: 1).top
    let normal = session.sources.count - session.sourceProblems.count
    if !listed.isEmpty || !refusals.isEmpty { canvas.draw(table(listed), in: body) }
    canvas.place(
      StyledText(
        strings(session.showsNormal ? .board(.normalShown(normal)) : .board(.normalHidden(normal))),
        style: .secondary), x: foot.x, y: foot.y, width: foot.width)
  }

  private func table(_ sources: [Warehouse.Source]) -> MetricTable {
    let strings = session.strings
    let problems = session.sourceProblems
    let refused = session.situation.refusals.map { refusal in
      MetricTable.Row.cells([
        StyledText(refusal.file, style: .data),
        StyledText(strings(.figure(.refused)), style: .data),
        StyledText(refusal.lastGood.map { session.timeText.short($0, now: session.now) } ?? "-"),
      ])
    }
    let taken = sources.map { source in
      MetricTable.Row.cells([
        StyledText(session.departmentText.short(source.name)),
        problems[source.id].map { StyledText($0, style: .data) }
          ?? StyledText(strings(.figure(.normal))),
        StyledText(session.timeText.short(source.newest, now: session.now)),
        StyledText(session.timeText.age(of: source.newest, now: session.now)),
        StyledText(String(source.rows), style: .secondary),
      ])
    }
    return MetricTable(
      columns: [
        MetricTable.Column(strings(.column(.source)), minimum: 10, ideal: 24),
        MetricTable.Column(strings(.column(.state)), minimum: 12, ideal: 30),
        MetricTable.Column(strings(.column(.arrived)), minimum: 11, ideal: 16, priority: 1),
        MetricTable.Column(strings(.column(.age)), minimum: 8, priority: 2, alignment: .right),
        MetricTable.Column(strings(.column(.rows)), minimum: 7, priority: 3, alignment: .right),
      ],
      rows: refused + taken, overflow: session.overflow)
  }
}

extension Session {
  /// What is wrong with the figures of each source that has such: the marks and the names.
  var problemMarksBySource: [String: String] {
    let text = readingText
    return situation.problemsBySource.mapValues { readings in
      Dictionary(grouping: readings) { text.problemMarks($0) }
        .sorted { $0.key < $1.key }
        .map { marks, readings in
          "\(marks) " + readings.map { strings($0.indicator.name) }.joined(separator: ", ")
        }.joined(separator: "; ")
    }.filter { id, _ in sources.contains { $0.id == id } }
  }

  /// The sources with something wrong; with `v`, the others behind them.
  var listedSources: [Warehouse.Source] {
    let problems = sourceProblems
    let wrong = sources.filter { problems[$0.id] != nil }
    return showsNormal ? wrong + sources.filter { problems[$0.id] == nil } : wrong
  }
}
