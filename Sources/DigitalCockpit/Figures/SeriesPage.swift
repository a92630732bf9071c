import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
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

  /// The most series of one list that can be found by what was typed.
  private static let mostFound = 5000

  /// The rows of the list as things to be found, by area and categories.
  func rowEntries(in context: PageContext) -> [FindEntry] {
    let series = context.seriesByArea(of: indicator).prefix(SeriesPage.mostFound)
    let names = SeriesNames(of: Array(series), in: context)
    return series.map { key in
      let codes = key.dimensions.categories.map { "\($0.dimension)=\($0.code)" }
      return FindEntry(
        id: ([indicator, key.area] + codes).joined(separator: " "),
        name: LocalizedText(
          zh: [names.area(of: key), names.dimensions(of: key)].filter { !$0.isEmpty }
            .joined(separator: context.strings.comma)),
        kind: .indicator, note: ([key.area] + codes).joined(separator: " "),
        intent: .open(DetailPage(key).any))
    }
  }

  private func table(
    of series: [SeriesKey], _ indicator: Indicator, in context: PageContext
  ) -> Table {
    let strings = context.strings
    let names = SeriesNames(of: series, in: context)
    let period = series.first.flatMap {
      context.situation.reading(of: indicator, series: $0).latest?.period
    }.map { context.periodText.text($0, span: indicator.span) }
    var table = Table(
      "series",
      rows: series.map {
        Table.Row($0.focusID, opens: .open(DetailPage($0).any)).at(depth: names.depth(of: $0))
      }
    ) { glyphs in
      let dimensions = names.title.map { title in
        Table.Column(
          "series", title, minimum: 8, ideal: names.dimensionColumns(glyphs), weight: 1,
          priority: 1)
      }
      return Table.Text(
        [
          Table.Column(
            "area_name", strings(.area(.tree)), minimum: 10, ideal: names.areaColumns(glyphs),
            weight: 1)
        ] + [dimensions].compactMap(\.self) + [
          Table.Column(
            "period_name", strings(.column(.period)), minimum: 10,
            ideal: max(10, period.map { glyphs.columns(of: $0) } ?? 0)),
          Table.Column(
            "value", strings(.column(.value)), minimum: 10, ideal: 14, alignment: .decimal),
          Table.Column("unit", strings(.column(.unit)), minimum: 4, ideal: 10, priority: 2),
          Table.Column("marks", strings(.column(.marks)), minimum: strings.room(4, 6), ideal: 6),
          Table.Column(
            "previous", strings(.column(.previous)), minimum: 10, ideal: 14, priority: 3,
            alignment: .decimal),
        ],
        // There may be thousands: only what shows is read.
        .each { row in cells(of: series[row], indicator, names, in: context) })
    }
    table.overflow = context.overflow
    return table
  }

  private func cells(
    of key: SeriesKey, _ indicator: Indicator, _ names: SeriesNames, in context: PageContext
  ) -> [Table.Cell] {
    let reading = context.situation.reading(of: indicator, series: key)
    let indicator = reading.indicator
    let figures = context.figureText
    let name = names.area(of: key)
    return [
      Table.Cell(
        .fixed(StyledText(names.indent(of: key) + name)), .text(name))
    ] + (names.title == nil ? [] : [Table.Cell(names.dimensions(of: key))]) + [
      reading.latest.map {
        Table.Cell(context.periodText.text($0.period, span: key.span), by: .period($0.period))
      } ?? Table.Cell("-"),
      figures.value(of: reading).map {
        Table.Cell(
          reading.latest?.rate(of: indicator), decimals: indicator.decimals,
          StyledText($0, style: reading.latest == reading.doubted ? .data : .normal))
      } ?? Table.Cell(.fixed(context.absence(of: reading)), .none),
      Table.Cell(context.strings.unit(indicator.unit), style: .secondary),
      Table.Cell(context.readingText.marks(reading), by: .marks(reading)),
      reading.previous.flatMap { previous in
        figures.value(of: previous, of: indicator).map {
          Table.Cell(
            previous.rate(of: indicator), decimals: indicator.decimals,
            StyledText($0, style: .secondary))
        }
      } ?? .none,
    ]
  }
}

/// How a list of series names them: each area, and what tells the series of an area apart.
private struct SeriesNames {
  /// What stands above the further dimensions; nil where no series of the list has any to tell it by.
  let title: String?
  private let context: PageContext
  private let areas: [String: String]
  /// Whether all series have the same dimensions, so that their names need to be said only once.
  private let isShort: Bool
  private let sample: ArraySlice<SeriesKey>

  /// The widest title that makes no column wider than its cells.
  private static let widestTitle = 20
  /// The widest name of a category that stands without its code, and the widest code before one.
  private static let (widestPlain, widestCode) = (24, 16)
  /// The most series that the widths of columns are taken from.
  private static let mostMeasured = 300

  init(of series: [SeriesKey], in context: PageContext) {
    self.context = context
    sample = series.prefix(SeriesNames.mostMeasured)
    let codes = series.map { key in
      (key.area, context.catalogue.areas[key.area].map { context.strings($0.name) } ?? key.area)
    }
    areas = Dictionary(
      zip(series.map(\.area), context.distinctNames(codes)), uniquingKeysWith: { first, _ in first }
    )
    let ids = Set(series.map { $0.dimensions.categories.map(\.dimension) })
    let parts = series.first.map { context.dimensionParts(of: $0).map(\.dimension) } ?? []
    isShort = ids.count == 1 && !parts.contains("")
    let dimensions = parts.joined(separator: context.strings.comma)
    let isNamed =
      isShort && DisplayWidth.columns(of: dimensions) <= SeriesNames.widestTitle
    let hasDimensions =
      isShort ? !parts.isEmpty : series.contains { !context.dimensionParts(of: $0).isEmpty }
    title = hasDimensions ? isNamed ? dimensions : context.strings(.column(.series)) : nil
  }

  func area(of key: SeriesKey) -> String { areas[key.area] ?? key.area }

  /// In how many others the area of a series lies.
  func depth(of key: SeriesKey) -> Int {
    context.catalogue.areas.ancestors(of: key.area).count
  }

  /// The blanks before an area that lies in others.
  func indent(of key: SeriesKey) -> String { String(repeating: "  ", count: depth(of: key)) }

  func dimensions(of key: SeriesKey) -> String {
    guard isShort else { return context.dimensionNames(of: key) }
    return context.dimensionParts(of: key).map { part in
      // What is cut off of a long name is mostly what tells it from the next one.
      let isLed =
        DisplayWidth.columns(of: part.category) > SeriesNames.widestPlain
        && part.code.utf8.count <= SeriesNames.widestCode
      return isLed ? "\(part.code) \(part.category)" : part.category
    }.joined(separator: context.strings.comma)
  }

  func areaColumns(_ glyphs: GlyphSet) -> Int {
    let widest = sample.map { glyphs.columns(of: indent(of: $0) + area(of: $0)) }.max() ?? 0
    return min(max(10, widest), 24)
  }

  func dimensionColumns(_ glyphs: GlyphSet) -> Int {
    let widest = sample.map { glyphs.columns(of: dimensions(of: $0)) }.max() ?? 0
    return min(max(8, widest), 60)
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
