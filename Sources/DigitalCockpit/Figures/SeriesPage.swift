import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// All series of one indicator: areas and further dimensions with their latest figures.
struct SeriesPage: Page {
  let indicator: String

  init(_ indicator: String) { self.indicator = indicator }

  var id: String { "series:\(indicator)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let known = context.catalogue.indicator(indicator)
    let title = strings(.board(.series(of: known.map { strings($0.name) } ?? indicator)))
    guard let known else {
      return PageContent(
        title, [PagePanel(.nothing, exports: context.readingExport("series", title: title) { [] })])
    }
    let series = context.seriesByArea(of: indicator)
    var content = PageContent(
      title,
      [
        PagePanel(
          .table(table(of: series, known, in: context)),
          exports: context.readingExport("series", title: title) {
            series.map { context.situation.reading(of: known, series: $0) }
          })
      ])
    content.subjects = [indicator]
    return content
  }

  private func table(
    of series: [SeriesKey], _ indicator: Indicator, in context: PageContext
  ) -> Table {
    let strings = context.strings
    // Where no series has further dimensions, their column would be empty.
    let hasDimensions = series.contains { !context.dimensionNames(of: $0).isEmpty }
    let areas = Dictionary(
      zip(
        series.map(\.area),
        context.distinctNames(
          series.map { key in
            (key.area, context.catalogue.areas[key.area].map { strings($0.name) } ?? key.area)
          })), uniquingKeysWith: { first, _ in first })
    var table = Table(
      "series", rows: series.map { Table.Row($0.focusID, opens: .open(DetailPage($0).any)) }
    ) { _ in
      let dimensions =
        hasDimensions
        ? [
          Table.Column(
            "series", strings(.column(.series)), minimum: 8, ideal: 30, weight: 1, priority: 1)
        ] : []
      return Table.Text(
        [Table.Column("area_name", strings(.area(.tree)), minimum: 10, ideal: 24, weight: 1)]
          + dimensions + [
            Table.Column("period_name", strings(.column(.period)), minimum: 10),
            Table.Column(
              "value", strings(.column(.value)), minimum: 10, ideal: 14, alignment: .decimal),
            Table.Column("unit", strings(.column(.unit)), minimum: 4, ideal: 10, priority: 2),
            Table.Column(
              "previous", strings(.column(.previous)), minimum: 10, ideal: 14, priority: 3,
              alignment: .decimal),
          ],
        // There may be thousands: only what shows is read.
        .each { row in
          cells(
            of: series[row], indicator, area: areas[series[row].area] ?? series[row].area,
            hasDimensions: hasDimensions, in: context)
        })
    }
    table.overflow = context.overflow
    return table
  }

  private func cells(
    of key: SeriesKey, _ indicator: Indicator, area name: String, hasDimensions: Bool,
    in context: PageContext
  ) -> [Table.Cell] {
    let reading = context.situation.reading(of: indicator, series: key)
    let areas = context.catalogue.areas
    let figures = context.figureText
    let depth = areas.ancestors(of: key.area).count
    let missing =
      reading.withoutFigure?.isWithheld == true
      ? StyledText(context.strings(.area(.withheldMark)), style: .secondary)
      : StyledText(context.strings(.figure(.missing)), style: .data)
    return [
      Table.Cell(
        .fixed(StyledText(String(repeating: "  ", count: depth) + name)), .text(name))
    ] + (hasDimensions ? [Table.Cell(context.dimensionNames(of: key))] : []) + [
      reading.latest.map {
        Table.Cell(context.periodText.text($0.period, span: key.span), by: .period($0.period))
      } ?? Table.Cell("-"),
      reading.latest?.value.map {
        Table.Cell(
          $0, decimals: indicator.decimals, StyledText(figures.value($0, of: indicator)))
      } ?? Table.Cell(.fixed(missing), .none),
      Table.Cell(context.strings.unit(indicator.unit), style: .secondary),
      reading.previous?.value.map {
        Table.Cell(
          $0, decimals: indicator.decimals,
          StyledText(figures.value($0, of: indicator), style: .secondary))
      } ?? .none,
    ]
  }
}

extension PageContext {
  /// The series of an indicator, each area below the one that it lies in.
  func seriesByArea(of indicator: String) -> [SeriesKey] {
    let tree = catalogue.areas
    func path(_ code: String) -> String {
      (tree.ancestors(of: code).reversed().map(\.code) + [code]).joined(separator: "/")
    }
    var paths: [String: String] = [:]
    let series = situation.series(ofIndicator: indicator)
    for key in series where paths[key.area] == nil { paths[key.area] = path(key.area) }
    return series.enumerated().sorted { left, right in
      let a = paths[left.element.area] ?? ""
      let b = paths[right.element.area] ?? ""
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// Where an indicator opens: its series in the region, or the list of its series.
  func page(of indicator: Indicator) -> AnyPage {
    if let reading = readings[indicator.id], reading.isReported || !indicator.isUncatalogued {
      return DetailPage(reading.series).any
    }
    return SeriesPage(indicator.id).any
  }
}
