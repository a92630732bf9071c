import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// All that is known of one area.
struct AreaPage: Page {
  let code: String

  init(_ code: String) { self.code = code }

  /// The areas of which something is known.
  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.areaNodes.filter { $0.pack == nil && $0.indicators > 0 }.map {
      FindEntry(
        id: $0.area.code, name: $0.area.name, kind: .area,
        intent: .visit(AreaPage($0.area.code).any))
    }
  }

  var id: String { "area:\(code)" }

  func content(in context: PageContext) -> PageContent {
    let title = context.catalogue.areas[code].map { context.strings($0.name) } ?? code
    let readings = context.situation.readings(inArea: code)
    // What an import tells of the area by categories alone is a list of series.
    var table = IndicatorTable(context: context, readings: readings).table { reading in
      reading.isConnected || !reading.indicator.isUncatalogued
        ? .open(DetailPage(reading.series).any)
        : .open(SeriesPage(reading.indicator.id).any)
    }
    table.empty = TextBlock(context.strings(.area(.nothing)), style: .secondary)
    return PageContent(
      title,
      [
        PagePanel(
          .table(table),
          exports: context.readingExport("indicators", title: title) { readings })
      ])
  }
}
