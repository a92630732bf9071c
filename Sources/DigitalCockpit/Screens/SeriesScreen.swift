import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWarehouse
import CockpitWording

/// All series of one indicator: areas and further dimensions with their latest figures.
struct SeriesScreen: Widget {
  let session: Session
  let indicator: String

  func draw(in area: Rect, on canvas: inout Canvas) {
    guard let indicator = session.catalogue.indicator(indicator) else { return }
    let strings = session.strings
    let series = session.seriesByArea(of: indicator.id)
    // Where no series has further dimensions, their column would be empty.
    let dimensions =
      series.contains { !$0.dimensions.isEmpty }
      ? [
        MetricTable.Column(strings(.column(.series)), minimum: 8, ideal: 30, weight: 1, priority: 1)
      ] : []
    var table = MetricTable(
      columns: [MetricTable.Column(strings(.area(.tree)), minimum: 10, ideal: 24, weight: 1)]
        + dimensions + [
          MetricTable.Column(strings(.column(.period)), minimum: 10),
          MetricTable.Column(strings(.column(.value)), minimum: 10, ideal: 14, alignment: .decimal),
          MetricTable.Column(strings(.column(.unit)), minimum: 4, ideal: 10, priority: 2),
          MetricTable.Column(
            strings(.column(.previous)), minimum: 10, ideal: 14, priority: 3, alignment: .decimal),
        ],
      rows: Array(repeating: .cells([]), count: series.count),
      focusedRow: session.focusedRow(inPanel: 0), overflow: session.overflow)
    // There may be thousands: only what shows is read.
    for row in table.visibleRows(height: area.height) {
      var cells = cells(of: series[row], indicator)
      if dimensions.isEmpty { cells.remove(at: 1) }
      table.rows[row] = .cells(cells)
    }
    canvas.draw(table, in: area)
  }

  private func cells(of key: SeriesKey, _ indicator: Indicator) -> [StyledText] {
    let reading = session.situation.reading(of: indicator, series: key)
    let area = session.catalogue.areas[key.area]
    let figures = session.figureText
    let depth = session.catalogue.areas.ancestors(of: key.area).count
    return [
      StyledText(
        String(repeating: "  ", count: depth)
          + (area.map { session.strings($0.name) } ?? key.area)),
      StyledText(session.dimensionNames(of: key)),
      StyledText(
        reading.latest.map { session.periodText.text($0.period, span: key.span) } ?? "-"),
      reading.latest?.value.map { StyledText(figures.value($0, of: indicator)) }
        ?? (reading.withoutFigure?.isWithheld == true
          ? StyledText(session.strings(.area(.withheldMark)), style: .secondary)
          : StyledText(session.strings(.figure(.missing)), style: .data)),
      StyledText(session.strings.unit(indicator.unit), style: .secondary),
      StyledText(
        reading.previous?.value.map { figures.value($0, of: indicator) } ?? "-",
        style: .secondary),
    ]
  }
}

extension Session {
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

  /// The further dimensions of a series in words, empty if it has none.
  func dimensionNames(of series: SeriesKey) -> String {
    series.dimensions.categories.map { category in
      guard let dimension = situation.dimensions[category.dimension] else {
        return "\(category.dimension)=\(category.code)"
      }
      let name = dimension.name(ofCode: category.code).map { strings($0) } ?? category.code
      return "\(strings(dimension.name)) \(name)"
    }.joined(separator: ", ")
  }
}
