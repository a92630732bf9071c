import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// 告警指标: whether the alarms of the last day and month help those who watch them, and which do not.
struct AlarmFiguresPage: Page {
  static let actions = [
    Action(
      "key.alarm_figures", .duty(.figures), keys: [.character("t")], group: .screens, rank: 122,
      .visit(AlarmFiguresPage().any))
  ]

  /// The spans that are counted, in seconds.
  private static let spans: [Int64] = [86_400, 30 * 86_400]

  var id: String { "alarm-figures" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let figures = AlarmFiguresPage.spans.map {
      AlarmFigures(context.queues, last: $0, at: context.now)
    }
    let text = AlarmFiguresText(
      strings: strings, counts: context.duty.counts, mismatches: context.duty.mismatches)
    let rows = text.rows(figures)
    var table = Table("alarm-figures", rows: rows.indices.map { Table.Row("\($0)", opens: nil) }) {
      _ in
      Table.Text(
        [Table.Column("name", strings(.column(.name)), minimum: 16, ideal: 30)]
          + figures.map { figure in
            Table.Column(
              "last_\(figure.seconds / 86_400)d", text.title(figure), minimum: 10, ideal: 24,
              alignment: .right)
          } + [
            Table.Column("target", strings(.dutyLog(.target)), minimum: 8, alignment: .right)
          ],
        rows.map { row in row.map { Table.Cell($0) } })
    }
    table.foot = StyledText(strings(.dutyLog(.advice)), style: .secondary)
    table.overflow = context.overflow
    let worst = figures[figures.count - 1].worst
    var sources = Table(
      "worst",
      rows: worst.map { Table.Row(AlarmTable.id($0.key), opens: .open(AlarmPage($0.key).any)) }
    ) { _ in
      Table.Text(
        [
          Table.Column("source", strings(.dutyLog(.worst)), minimum: 16, ideal: 40),
          Table.Column("count", strings(.dutyLog(.timesRaised)), minimum: 4, alignment: .right),
          Table.Column(
            "suggestion", strings(.dutyLog(.suggestion)), minimum: strings.room(18, 28), ideal: 30),
        ],
        worst.map { source in
          [
            Table.Cell(
              context.dutyText.name(source.key, context.queues.alarms.rules[source.key.rule])),
            Table.Cell(source.count), Table.Cell(strings(source.advice.words)),
          ]
        })
    }
    sources.empty = TextBlock(strings(.dutyLog(.none)), style: .secondary)
    sources.overflow = context.overflow
    return PageContent(
      strings(.duty(.figures)),
      [PagePanel(.table(table), rows: rows.count + 3), PagePanel(.table(sources))])
  }
}
