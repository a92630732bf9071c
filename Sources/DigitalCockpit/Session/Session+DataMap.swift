import CockpitWarehouse
import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

extension Session {
  var isDataMapShown: Bool {
    if case .dataMap = place.route { true } else { false }
  }

  /// How many things that can be opened stand beside one another.
  private var focusColumns: Int {
    isDataMapShown ? max(1, world.catalogue.themes.count) : 1
  }

  /// Moves the focus by a number of rows, within its column.
  mutating func moveFocus(rows: Int) {
    let columns = focusColumns
    guard columns > 1 else { return moveFocus(by: rows) }
    let all = foci
    guard let index = place.focus.flatMap({ all.firstIndex(of: $0) }) else { return }
    let row = min(max(0, index / columns + rows), all.count / columns - 1)
    moveFocus(by: (row - index / columns) * columns)
  }

  /// The departments that owe figures or have data sets, or the areas of the region.
  func dataMapRows(_ axis: DataMap.Axis) -> [DataMap.Row] {
    switch axis {
    case .areas:
      return world.catalogue.areas.children(of: area).map { .init(id: $0.code, name: $0.name) }
    case .departments:
      var names = Set(
        readings.values.filter(DataMap.isExpected).map { DataMap.department(of: $0.indicator) })
      names.formUnion(datasets.compactMap(\.record.owner))
      let known = world.catalogue.departments.filter { names.remove($0.name.zh) != nil }
      let others = names.sorted().map { name in
        world.catalogue.department(named: name) ?? Department(name: LocalizedText(zh: name))
      }
      return (known + others).map { .init(id: $0.name.zh, name: $0.name) }
    }
  }

  /// All cells, row by row.
  func dataMapFoci(_ axis: DataMap.Axis) -> [Focus] {
    dataMapRows(axis).flatMap { row in
      world.catalogue.themes.map { theme in
        let place = DataMap.Place(axis: axis, row: row.id, theme: theme.id)
        return Focus(panel: 0, id: "\(row.id) \(theme.id)", route: .dataMapCell(place))
      }
    }
  }

  func dataMap(_ axis: DataMap.Axis) -> DataMap {
    DataMap(
      axis: axis, rows: dataMapRows(axis), themes: world.catalogue.themes,
      readings: axis == .areas
        ? world.catalogue.areas.children(of: area).flatMap { areaReadings(of: $0.code) }
        : regionReadings,
      datasets: datasets.map(\.record))
  }

  /// The readings of a cell in the order of the pack.
  func dataMapReadings(at place: DataMap.Place) -> [Reading] {
    (place.axis == .areas ? areaReadings(of: place.row) : regionReadings)
      .filter { DataMap.isExpected($0) && DataMap.place(of: $0, on: place.axis) == place }
  }

  /// The data sets of a cell.
  func dataMapDatasets(at place: DataMap.Place) -> [RecordReading] {
    datasets.filter {
      DataMap.place(of: $0.record, on: place.axis, themes: world.catalogue.themes) == place
    }
  }

  /// The names of the row and the theme of a cell.
  func dataMapName(of place: DataMap.Place) -> String {
    let row = place.axis == .areas ? areaName(place.row) : departmentText.name(place.row)
    let theme = world.catalogue.themes.first { $0.id == place.theme }.map { strings($0.name) }
    return "\(row) / \(theme ?? place.theme)"
  }

  private var datasets: [RecordReading] {
    recordReadings[RecordType.dataset.rawValue, default: []]
  }

  private var regionReadings: [Reading] {
    world.catalogue.indicators.filter { !$0.isUncatalogued }.compactMap { readings[$0.id] }
  }

  /// The readings of the indicators that an area has figures of its own for.
  private func areaReadings(of code: String) -> [Reading] {
    let assessment = assessment
    return world.catalogue.indicators
      .filter { $0.streets != .none && !$0.isUncatalogued && $0.system == nil }
      .map { assessment.reading(of: $0, area: code) }
  }
}
