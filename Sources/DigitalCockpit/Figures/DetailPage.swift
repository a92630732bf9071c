import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// One series in detail: the figure with all its truth, its history and its vintages.
struct DetailPage: Page {
  let series: SeriesKey
  /// The indicator whose series is laid over this one, by id.
  let overlaid: String?

  init(_ series: SeriesKey, overlaid: String? = nil) {
    self.series = series
    self.overlaid = overlaid
  }

  static let actions = [
    Action(
      on: DetailPage.self, "key.provenance", .key(.provenance), key: "p", rank: 70, hint: .always
    ) { _, _ in .intent(.showProvenance) },
    Action(
      on: DetailPage.self, "key.overlay", .panel(.overlay), key: "o", rank: 75
    ) { page, scene in
      if page.overlaid != nil { return .intent(.turn(to: DetailPage(page.series).any)) }
      if case .interval? = scene.context.catalogue.indicator(page.series.indicator)?.frequency {
        return .unavailable(.noOverlay)
      }
      return .intent(.find(.overlays))
    },
    Action(
      on: DetailPage.self, "key.each_area", .key(.eachArea), key: ">", rank: 80
    ) { page, scene in
      let all = scene.context.situation.series(ofIndicator: page.series.indicator)
      return Set(all.map(\.area)).count > 1
        ? .intent(.open(SeriesPage(page.series.indicator).any)) : .unavailable(.noData)
    },
  ]

  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.catalogue.indicators.map {
      FindEntry(
        id: $0.id, name: $0.name, kind: .indicator, isCore: $0.tier == .core,
        intent: .open(context.page(of: $0)))
    }
  }

  var id: String { "detail:\(series.indicator)" }

  /// The indicators that can be laid over this one.
  func overlays(in context: PageContext) -> [FindEntry] {
    context.catalogue.indicators.filter { indicator in
      if case .interval = indicator.frequency { return false }
      return indicator.id != series.indicator && context.readings[indicator.id]?.isReported == true
    }.map {
      FindEntry(
        id: $0.id, name: $0.name, kind: .indicator, isCore: $0.tier == .core,
        intent: .turn(to: DetailPage(series, overlaid: $0.id).any))
    }
  }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let indicator = context.catalogue.indicator(series.indicator)
    let title = strings(.detail(.title(of: indicator.map { strings($0.name) } ?? series.indicator)))
    guard let indicator else { return PageContent(title, []) }
    let text = DetailText(
      context: context, reading: context.situation.reading(of: indicator, series: series))
    let (line, narrow) = text.headline
    var facts = PagePanel(
      .facts(.init(facts: text.facts, isScrolled: true) { strings(.board(.moreLines($0))) }),
      exports: text.exports(title: title))
    facts.name = strings(.panel(.figures))
    var charts = PagePanel(
      .picture(
        Deferred { [overlaid] in
          DetailCharts(context: context, reading: text.reading, overlaid: overlaid)
        }),
      exports: .nothing)
    charts.name = strings(.panel(.charts))
    var content = PageContent(
      title,
      [
        PagePanel(.line(line, narrow: narrow), exports: .nothing), facts, charts,
        below(text.reading, in: context),
      ], arrange: DetailPage.arrange)
    content.notes = text.notes
    content.provenance = { text.provenance }
    content.subjects = [indicator.id]
    return content
  }

  /// What stands in the room that facts leave: the indicator by the areas right below, where it has
  /// none the figures so far.
  private func below(_ reading: Reading, in context: PageContext) -> PagePanel {
    guard reading.series.area == context.area, reading.series.dimensions.isEmpty,
      context.situation.summary(of: reading.indicator, in: context.area) != nil
    else { return FiguresTable(context: context, reading: reading).panel }
    return PagePanel(
      .picture(Deferred { AreasPanel(context: context, indicator: reading.indicator) }),
      title: context.strings(.board(.areas(context.parts))), exports: .nothing)
  }

  /// From this width on, the facts stand beside the chart.
  private static let columnsForTwo = 120

  /// The headline, the charts and the facts beside or above them.
  @Sendable private static func arrange(_ panels: [PagePanel], in room: PageRoom) -> [PagePlace] {
    guard panels.count == 4 else { return [] }
    let (head, body) = room.area.split(top: room.area.height > 6 ? 2 : 1)
    if room.area.width >= columnsForTwo {
      let (left, right) = body.split(left: body.width * 58 / 100)
      let facts = right.split(left: 2).rest
      let needed = panels[1].factRows(width: facts.width, in: room) + 1
      if !panels[3].isNothing, facts.height - needed >= FiguresTable.leastRows {
        let (upper, lower) = facts.split(top: needed)
        return [
          .panel(0, head),
          .divider(Rect(x: right.x, y: facts.y, width: 1, height: facts.height)),
          .panel(2, left), .panel(1, upper), .panel(3, lower),
        ]
      }
      return [
        .panel(0, head),
        .divider(Rect(x: right.x, y: facts.y, width: 1, height: facts.height)),
        .panel(2, left), .panel(1, facts),
      ]
    }
    let rows = panels[1].factRows(width: body.width, in: room)
    let (top, bottom) = body.split(top: min(rows, max(3, body.height * 55 / 100)))
    return [.panel(0, head), .panel(2, bottom), .panel(1, top)]
  }
}
