import CockpitCanvas
import CockpitCatalogue
import CockpitValues
import CockpitWording

/// 月度分析: the brief of the month that was over last, the same text that `cockpit brief` writes.
struct BriefPage: Page {
  static let actions = [
    Action(
      "key.brief", .brief(.brief), keys: [.character("N")], group: .screens, rank: 124,
      .visit(BriefPage().any))
  ]

  var id: String { "brief" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let brief = context.brief
    // The title stands above the lines, and the header of the screen says whether figures are invented.
    let lines = Array(
      brief.lines(columns: min(Brief.columns, max(20, context.size.columns - 2)))
        .drop { $0 == brief.demonstration || $0 == brief.title })
    let titles = Set([brief.notesTitle] + brief.sections.map(\.title))
    var table = Table("brief", rows: lines.map { titles.contains($0) ? .heading : .plain }) { _ in
      Table.Text(
        [Table.Column("line", brief.title, minimum: 40, ideal: Brief.columns, weight: 1)],
        .each {
          [Table.Cell(lines[$0], style: titles.contains(lines[$0]) ? .strong : .normal)]
        })
    }
    table.overflow = context.overflow
    var content = PageContent(
      context.strings(.brief(.brief)), [PagePanel(.table(table))])
    content.markdown = brief.markdown
    return content
  }
}

extension PageContext {
  /// The brief of the last month that is over by the clock of the screens.
  ///
  /// Who only looks on, and a public screen, sees no figure that may not be passed on.
  var brief: Brief {
    Brief(
      of: BriefMonth(before: now, offset: catalogue.offset), situation, queues, strings: strings,
      forecasts: forecasts, hidesEmbargoed: role != .operator)
  }
}
