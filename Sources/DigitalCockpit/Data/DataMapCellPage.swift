import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// One cell of the data map: its indicators, then its data sets.
struct DataMapCellPage: Page {
  let place: DataMap.Place
  /// The row as exports tell it.
  private let row: String

  init(_ theme: String, of row: DataMap.Row) {
    place = DataMap.Place(row: row.id, theme: theme)
    self.row = row.exportText
  }

  var id: String { "data_map:\(place.axis.rawValue):\(row):\(place.theme)" }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let readings = context.situation.dataMapReadings(at: place)
    let datasets = context.situation.dataMapDatasets(at: place)
    let lines = context.dataMapLines(of: context.situation.dataMapCell(at: place), at: place)
    let title = "\(strings(.dataMap(.title))) \(context.dataMapName(of: place))"
    return PageContent(
      title,
      [
        PagePanel(
          .table(IndicatorTable(context: context, readings: readings).table()),
          exports: context.readingExport("indicators", title: title) { readings }),
        PagePanel(
          .table(RecordTable(context: context, readings: datasets).table()),
          title: context.name(ofRecordType: RecordType.dataset.rawValue),
          exports: .tables {
            [
              RecordExport(context: context)
                .table($0(datasets), title: strings(.column(.datasets)))
            ]
          }),
        PagePanel(.lines(lines.map { StyledText($0) }), exports: .nothing),
      ]
    ) { panels, room in
      let (head, body) = room.area.split(top: min(lines.count, room.area.height))
      let wanted = datasets.isEmpty ? 0 : datasets.count + 2
      let (top, bottom) = body.split(
        top: readings.isEmpty
          ? 0 : max(body.height - wanted, min(panels[0].tableRows + 1, body.height / 2)))
      return [.panel(2, head)] + (readings.isEmpty ? [] : [.panel(0, top)])
        + (datasets.isEmpty ? [] : [.panel(1, bottom)])
    }
  }
}

extension PageContext {
  /// What a cell holds, in words: its figures, then its data sets.
  func dataMapLines(of cell: DataMapCell, at place: DataMap.Place) -> [String] {
    let name = dataMapName(of: place)
    let figures =
      cell.completeness.map { completeness in
        strings(
          .dataMap(
            .cell(
              name: name, expected: cell.expected, current: cell.current,
              complete: NumberText.fixed(completeness, decimals: 1),
              age: cell.age.map { strings($0.state.words) } ?? "-")))
      } ?? strings(.dataMap(.cellNone(name: name)))
    let sets = cell.datasets
    return [
      figures,
      strings(
        .dataMap(
          .datasets(
            total: sets.total, shared: sets.shared, open: sets.open, notShared: sets.closed,
            unknown: sets.unsaid))),
    ]
  }

  /// The names of the row and the theme of a cell.
  func dataMapName(of place: DataMap.Place) -> String {
    let row =
      switch place.row {
      case .area(let code): areaName(code)
      case .department(let id): departmentText.name(id)
      }
    let theme = catalogue.themes.first { $0.id == place.theme }.map { strings($0.name) }
    return "\(row) / \(theme ?? place.theme)"
  }

  /// The cells of the map of the data, row by row.
  func exported(_ map: DataMap, rows: [DataMap.Row]) -> ScreenTable {
    let rows = rows.flatMap { row in
      catalogue.themes.map { theme -> [ScreenTable.Field] in
        let cell = map[row.id, theme.id]
        return [
          .text(row.exportText), .text(strings(row.name)), .text(theme.id),
          .text(strings(theme.name)),
          .integer(cell.expected), .integer(cell.current),
          .text(cell.age.map { strings($0.state.words) }),
        ]
      }
    }
    return ScreenTable(
      id: "data_map", title: strings(.dataMap(.title)),
      columns: [
        .init("row", strings(.detail(.id))), .init("row_name", strings(.column(.name))),
        .init("theme", strings(.column(.kind))), .init("theme_name", strings(.column(.theme))),
        .init("expected", strings(.column(.indicators))),
        .init("current", strings(.column(.reported))),
        .init("state", strings(.column(.state))),
      ], rows: rows)
  }
}

extension DataMap.Row {
  /// How exports tell the row: an area by its code, a department by its name as documents write it.
  fileprivate var exportText: String {
    switch id {
    case .area(let code): code
    case .department: name.zh
    }
  }
}
