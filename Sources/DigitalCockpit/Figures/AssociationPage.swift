import CockpitAnalysis
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// 关联: the indicators of the region that go together with one, and how sure that is.
///
/// Below the bar nothing is listed but why.
struct AssociationPage: Page {
  /// The indicator by id.
  let indicator: String

  init(_ indicator: String) { self.indicator = indicator }

  static let actions = [
    Action(
      on: DetailPage.self, "key.association", .association(.association), key: "L", rank: 74
    ) { page, scene in
      // All pairs are tested where the page opens, and not to say whether it can.
      scene.context.readings[page.series.indicator]?.series == page.series
        ? .intent(.open(AssociationPage(page.series.indicator).any)) : .unavailable(.noData)
    }
  ]

  var id: String { "association:\(indicator)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let name = context.catalogue.indicator(indicator).map { strings($0.name) } ?? indicator
    let title = strings(.association(.associationOf(name)))
    guard let reading = context.readings[indicator] else { return PageContent(title, []) }
    let associations = context.associations.associations(of: context.situation)
    let caption = strings(.association(.noCause))
    let place = StyledText("\(context.distinctName(ofArea: context.area))  ", style: .secondary)
    let embargo = reading.latest.flatMap(context.embargoMark) ?? StyledText("")
    let line = embargo + StyledText(caption, style: .strong)
    let method = strings(.association(.methodInWords))
    var content = PageContent(
      title,
      [
        PagePanel(.line(place + line, narrow: line), rows: 1, exports: .nothing),
        list(associations, in: context),
        PagePanel(.text(TextBlock(method, style: .secondary)), exports: .nothing),
      ], arrange: AssociationPage.arrange)
    content.notes = [
      .init("caption", strings(.association(.association)), caption),
      .init("method", strings(.association(.method)), method),
    ]
    content.subjects = [indicator]
    return content
  }

  private static let methodRows = 2

  @Sendable private static func arrange(_ panels: [PagePanel], in room: PageRoom) -> [PagePlace] {
    guard panels.count == 3 else { return [] }
    let (head, rest) = room.area.split(top: 1)
    let (list, method) = rest.split(top: max(rest.height - methodRows, 0))
    return [.panel(0, head), .panel(1, list), .panel(2, method)]
  }

  /// A row for each indicator that goes together with this one, the least likely by chance first.
  private func list(_ associations: RegionAssociations, in context: PageContext) -> PagePanel {
    let (strings, partners) = (context.strings, associations.partners(of: indicator))
    let text = AssociationText(strings: strings)
    let isEmbargoed = partners.contains { embargo(of: $0, in: context) != nil }
    var table = Table(
      "association",
      rows: partners.map { partner in
        let known = context.catalogue.indicator(partner.indicator)
        return Table.Row(
          partner.indicator, opens: known.map { .open(context.page(of: $0)) },
          of: .indicator(partner.indicator))
      }
    ) { _ in
      Table.Text(
        AssociationPage.columns(strings) + (isEmbargoed ? [AssociationPage.embargo(strings)] : []),
        partners.map { partner in
          cells(of: partner, text, context)
            + (isEmbargoed ? [embargoCell(of: partner, in: context)] : [])
        })
    }
    table.overflow = context.overflow
    table.empty = TextBlock(
      text.absence(of: indicator, in: associations), style: .secondary)
    var panel = PagePanel(.table(table))
    if case .success(let own) = associations.series(of: indicator) {
      let (long, short) = text.tested(associations, own.step)
      panel.heading = { room in
        StyledText(
          DisplayWidth.columns(of: long) + 4 <= room.width ? long : short, style: .strong)
      }
    }
    return panel
  }

  private static func columns(_ strings: Strings) -> [Table.Column] {
    [
      Table.Column(
        "indicator", strings(.column(.indicator)), minimum: 16, ideal: 26, weight: 1),
      Table.Column("lag", strings(.association(.lag)), minimum: strings.room(13, 14)),
      Table.Column("direction", strings(.association(.direction)), minimum: strings.room(4, 8)),
      Table.Column(
        "r", strings(.association(.coefficient)), minimum: strings.room(8, 5),
        alignment: .decimal),
      Table.Column(
        "n", strings(.association(.pairs)), minimum: 4, priority: 1, alignment: .right),
      Table.Column(
        "effective_n", strings(.association(.worth)), minimum: strings.room(8, 6), priority: 2,
        alignment: .right),
      Table.Column(
        "q", strings(.association(.rate)), minimum: strings.room(8, 10), alignment: .right),
      Table.Column(
        "of", strings(.association(.compared)), minimum: strings.room(8, 17), priority: 3),
    ]
  }

  /// That the figures of the other one may not be passed on; `nil` where they may be.
  private func embargo(
    of partner: RegionAssociations.Partner, in context: PageContext
  ) -> StyledText? {
    context.readings[partner.indicator]?.latest.flatMap(context.embargoMark)
  }

  private func embargoCell(
    of partner: RegionAssociations.Partner, in context: PageContext
  ) -> Table.Cell {
    embargo(of: partner, in: context).map { Table.Cell($0) } ?? .none
  }

  private static func embargo(_ strings: Strings) -> Table.Column {
    Table.Column(
      "embargo", strings(.data(.embargo)), minimum: strings.room(8, 9), ideal: 26, priority: 0)
  }

  private func cells(
    of partner: RegionAssociations.Partner, _ text: AssociationText, _ context: PageContext
  ) -> [Table.Cell] {
    let association = partner.association
    let name =
      context.catalogue.indicator(partner.indicator).map { context.strings($0.name) }
      ?? partner.indicator
    func number(_ value: Double, _ decimals: Int, _ text: String) -> Table.Cell {
      Table.Cell(value, decimals: decimals, StyledText(text))
    }
    return [
      Table.Cell(name),
      Table.Cell(
        .fixed(StyledText(text.lag(partner))), .text(text.lag(partner)),
        by: SortKey(.integer(partner.lead))),
      Table.Cell(text.direction(association)),
      number(association.correlation, 2, text.coefficient(association)),
      Table.Cell(association.count),
      number(association.effectiveCount, 0, text.worth(association)),
      number(association.adjustedPValue, 3, text.rate(association)),
      Table.Cell(text.measure(partner.measure), style: .secondary),
    ]
  }
}
