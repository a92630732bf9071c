import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

/// 督办: the items that somebody handles, what is proposed as one, and all of the one in focus.
struct SupervisionPage: Page {
  static let actions =
    [
      Action(
        "key.supervision", .work(.supervision), keys: [.character("d")], group: .screens, rank: 16,
        hint: .learn, .visit(SupervisionPage().any))
    ] + SupervisionDialog.actions

  /// The items that people handed in; an indicator, a task or a record is found by itself.
  static func findEntries(in context: PageContext) -> [FindEntry] {
    let text = context.supervisionText
    let items = context.queues.supervision?.ordered(at: context.now) ?? []
    return items.filter { !$0.kind.isProposedByCockpit && $0.report == nil }.map { item in
      FindEntry(
        id: "supervision:\(item.id)", name: LocalizedText(zh: text.title(item)),
        kind: .supervision, note: context.strings(item.stage.words),
        intent: .open(SupervisionItemPage(item.id).any))
    }
  }

  var id: String { "supervision" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let book = context.queues.supervision else {
      let block = TextBlock(strings(.work(.noRulesOfSupervision)), style: .secondary)
      return PageContent(strings(.work(.supervision)), [PagePanel(.text(block))])
    }
    let lines = counts(book, context)
    let detail = PagePanel { focus in
      focus.flatMap { book.items[$0.id] }
        .map { SupervisionDetail(context: context, item: $0).panel() }
    }
    return PageContent(
      strings(.work(.supervision)),
      [
        PagePanel(.lines(lines), rows: lines.count),
        PagePanel(.table(SupervisionTable(book, context).table())), detail,
      ], arrange: PageContent.listAndDetail)
  }

  /// How many there are of each, who is on duty, and what is not here.
  private func counts(_ book: SupervisionBook, _ context: PageContext) -> [StyledText] {
    let strings = context.strings
    let counts = book.counts(on: context.today)
    func count(_ standing: SupervisionStanding) -> Int { counts[standing, default: 0] }
    let line = [
      strings(.work(.proposals(count(.proposed)))),
      strings(
        .work(
          .workCounts(
            running: count(.running), overdue: count(.overdue), returned: count(.returned),
            suspended: count(.suspended), verifying: count(.verifying)))),
      context.onDutyText,
    ].joined(separator: " | ")
    var lines = [StyledText(line)]
    let plans = book.rules.assessments
    var rest: [String] = []
    if !plans.isEmpty, !plans.contains(where: { $0.isInForce(on: context.today) }) {
      rest.append(strings(.work(.notRanked(drafts: plans.count))))
    }
    if !book.unreadRecords.isEmpty {
      rest.append(strings(.work(.unreadItems(book.unreadRecords.count))))
    }
    if !rest.isEmpty {
      lines.append(StyledText(rest.joined(separator: strings.semicolon), style: .secondary))
    }
    return lines
  }
}

/// One item of 督办 alone, with all that was recorded of it.
struct SupervisionItemPage: Page {
  let item: SupervisionItem.ID

  init(_ item: SupervisionItem.ID) { self.item = item }

  var id: String { "supervision:\(item)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let item = context.queues.supervision?.items[item] else {
      let block = TextBlock(strings(.work(.nothingSupervised)), style: .secondary)
      return PageContent(strings(.work(.supervision)), [PagePanel(.text(block))])
    }
    let text = context.supervisionText
    let detail = SupervisionDetail(context: context, item: item)
    var facts = PagePanel(
      .facts(
        .init(facts: detail.facts, isScrolled: true) { strings(.board(.moreLines($0))) }),
      exports: .nothing)
    facts.name = detail.title
    let related = text.related(item)
    let names = related.map(\.name)
    var links = Table(
      "related",
      rows: related.enumerated().map {
        Table.Row("related-\($0.offset)", opens: .open($0.element.page))
      }
    ) { _ in
      Table.Text(
        [Table.Column("related", strings(.work(.related)), minimum: 20, ideal: 60, weight: 1)],
        names.map { [Table.Cell($0)] })
    }
    links.overflow = context.overflow
    let trail = LogTable.panel(
      item.steps.map { text.line($0) }, id: "trail", title: strings(.duty(.trail)), context)
    return PageContent(detail.title, [facts, PagePanel(.table(links)), trail]) { panels, room in
      let rows = panels[1].tableRows
      let links = rows == 0 ? 0 : rows + 2
      let needed = panels[0].factRows(width: room.area.width, in: room) + 1
      let height = room.area.height
      let (top, rest) = room.area.split(top: min(needed, max(height / 3, height - links - 6)))
      let (middle, bottom) = rest.split(top: min(links, rest.height))
      return [.panel(0, top)] + (links > 0 ? [.panel(1, middle)] : []) + [.panel(2, bottom)]
    }
  }
}
