import CockpitCanvas
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The sources with something wrong: refused files, then departments whose figures are late,
/// doubtful or conflicting; the others are counted, and listed with `v`.
struct SourcesTable: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  func panel(title: String) -> PagePanel {
    let listed = context.listedSources
    let refusals = context.situation.refusals
    let rows = listed.count + refusals.count
    var table = Table("sources", rows: Array(repeating: .plain, count: rows)) { _ in
      Table.Text(columns, refusals.map { cells(of: $0) } + listed.map { cells(of: $0) })
    }
    table.overflow = context.overflow
    if context.sources.isEmpty, refusals.isEmpty {
      table.empty = TextBlock(strings(.board(.noSources)), style: .secondary)
    } else {
      table.foot = context.normalFoot(context.sources.count - context.sourceProblems.count)
    }
    var panel = PagePanel(
      .table(table), rows: rows + 2,
      exports: .tables { rows in
        // The refused files come first, and have a table of their own.
        let shown = rows(refusals.map { _ in nil } + listed.map(Optional.init)).compactMap(\.self)
        return [exported(shown, isOrdered: rows.numbers != nil, title: title), context.faultTable]
      })
    panel.ages = listed.map(\.newest)
    return panel
  }

  private var columns: [Table.Column] {
    [
      Table.Column("name", strings(.column(.source)), minimum: 10, ideal: 24),
      Table.Column("state", strings(.column(.state)), minimum: 12, ideal: 30),
      Table.Column("newest", strings(.column(.arrived)), minimum: 11, ideal: 16, priority: 1),
      Table.Column("age", strings(.column(.age)), minimum: 8, priority: 2, alignment: .right),
      Table.Column("rows", strings(.column(.rows)), minimum: 7, priority: 3, alignment: .right),
    ]
  }

  private func cells(of refusal: Refusal) -> [Table.Cell] {
    [
      Table.Cell(refusal.file, style: .data), Table.Cell(strings(.figure(.refused)), style: .data),
      Table.Cell(
        refusal.lastGood.map { context.timeText.short($0, now: context.now) } ?? "-",
        by: .moment(refusal.lastGood)),
    ]
  }

  private func cells(of source: Warehouse.Source) -> [Table.Cell] {
    let time = context.timeText
    return [
      Table.Cell(context.departmentText.short(source.name)),
      context.sourceProblems[source.id].map { Table.Cell($0, style: .data) }
        ?? Table.Cell(strings(.figure(.normal))),
      Table.Cell(time.short(source.newest, now: context.now), by: .moment(source.newest)),
      Table.Cell(
        .age(of: source.newest) { StyledText(time.age(of: source.newest, now: $0)) },
        .text(context.timestamp(source.newest)),
        by: .number(Double(context.now.seconds(since: source.newest)))),
      Table.Cell(source.rows, style: .secondary),
    ]
  }

  /// All sources; where the rows are in another order than that of the page, those first that are
  /// listed.
  private func exported(
    _ listed: [Warehouse.Source], isOrdered: Bool, title: String
  ) -> ScreenTable {
    let ids = Set(listed.map(\.id))
    let sources =
      isOrdered ? listed + context.sources.filter { !ids.contains($0.id) } : context.sources
    return ScreenTable(
      id: "sources", title: title,
      columns: [
        .init("id", strings(.detail(.id))), .init("name", strings(.column(.name))),
        .init("state", strings(.column(.state))),
        .init("rows", strings(.column(.rows))), .init("newest", strings(.export(.newest))),
        .init("age_seconds", strings(.export(.ageSeconds))),
      ],
      rows: sources.map { source in
        [
          .text(source.id), .text(context.departmentText.name(source.name)),
          .text(context.sourceProblems[source.id] ?? strings(.figure(.normal))),
          .integer(source.rows),
          .text(context.timestamp(source.newest)),
          .integer(Int(max(0, context.now.seconds(since: source.newest)))),
        ]
      })
  }
}

extension PageContext {
  /// The sources with something wrong; with `v`, the others behind them.
  var listedSources: [Warehouse.Source] {
    let problems = sourceProblems
    let wrong = sources.filter { problems[$0.id] != nil }
    return showsNormal ? wrong + sources.filter { problems[$0.id] == nil } : wrong
  }
}
