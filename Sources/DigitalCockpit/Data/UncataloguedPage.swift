import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// The generated board for indicators that no pack knows: what snapshots brought, as it is.
struct UncataloguedPage: Page {
  static let actions = [
    Action(
      "key.uncatalogued", .key(.uncatalogued), keys: [.character("u")], group: .screens, rank: 20,
      hint: .always
    ) { scene, _ in
      scene.context.situation.uncatalogued.isEmpty
        ? .unavailable(.allCatalogued) : .intent(.visit(UncataloguedPage().any))
    }
  ]

  var id: String { "uncatalogued" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let indicators = context.situation.uncatalogued
    var table = Table(
      "indicators",
      rows: indicators.map {
        Table.Row($0.id, opens: .open(context.page(of: $0)), of: .indicator($0.id))
      }
    ) { _ in
      let names = context.distinctNames(indicators.map { ($0.id, strings($0.name)) })
      return Table.Text(
        [
          Table.Column("name", strings(.column(.indicator)), minimum: 10, ideal: 30, weight: 1),
          Table.Column("unit", strings(.column(.unit)), minimum: 4, ideal: 10, priority: 1),
          Table.Column("series", strings(.column(.series)), minimum: 6, alignment: .right),
          Table.Column("period_name", strings(.column(.period)), minimum: 10, priority: 1),
          Table.Column("id", strings(.detail(.id)), minimum: 8, ideal: 24, priority: 2),
        ], zip(indicators, names).map { cells(of: $0, name: $1, in: context) })
    }
    table.overflow = context.overflow
    let title = strings(.board(.uncatalogued))
    return PageContent(
      title,
      [
        PagePanel(
          .lines([StyledText(strings(.board(.uncataloguedNote)), style: .secondary)]), rows: 1,
          exports: .nothing),
        PagePanel(
          .table(table),
          exports: .tables { rows in
            [
              ReadingExport(context: context).table(
                id: "indicators", title: title,
                of: rows(indicators).flatMap { readings(of: $0, in: context) })
            ]
          }),
      ])
  }

  /// The reading of an indicator in the region; where it has none, those of all its series.
  private func readings(of indicator: Indicator, in context: PageContext) -> [Reading] {
    if let own = context.readings[indicator.id], own.isConnected { return [own] }
    return context.seriesByArea(of: indicator.id).map {
      context.situation.reading(of: indicator, series: $0)
    }
  }

  private func cells(
    of indicator: Indicator, name: String, in context: PageContext
  ) -> [Table.Cell] {
    let newest = context.situation.newestPeriod(of: indicator)
    return [
      Table.Cell(name),
      Table.Cell(context.strings.unit(indicator.unit), style: .secondary),
      Table.Cell(context.situation.series(ofIndicator: indicator.id).count),
      Table.Cell(
        newest.map { context.periodText.text($0, span: indicator.span) }
          ?? context.strings(.figure(.missing)), by: .period(newest)),
      Table.Cell(indicator.id, style: .secondary),
    ]
  }
}
