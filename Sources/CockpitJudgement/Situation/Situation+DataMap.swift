import CockpitCatalogue

// The map of the data and its cells, put together at each question; the readings of the areas are
// judged at the first.

extension Situation {
  /// The departments that owe figures or have data sets, or the areas of the region.
  package func dataMapRows(_ axis: DataMap.Axis) -> [DataMap.Row] {
    switch axis {
    case .areas:
      return catalogue.areas.children(of: area).map { .init(id: .area($0.code), name: $0.name) }
    case .departments:
      return DataMap.departments(
        of: Array(readings.values), datasets: datasets.map(\.record), in: catalogue)
    }
  }

  /// 分类数据地图 by departments or by the areas of the region.
  package func dataMap(_ axis: DataMap.Axis) -> DataMap {
    DataMap(
      axis: axis, rows: dataMapRows(axis), themes: catalogue.themes,
      readings: axis == .areas
        ? catalogue.areas.children(of: area).flatMap { mappedReadings(inArea: $0.code) }
        : mappedReadings,
      datasets: datasets.map(\.record))
  }

  /// What there is at a place of the map.
  ///
  /// - Complexity: O(readings of the axis + data sets)
  package func dataMapCell(at place: DataMap.Place) -> DataMapCell {
    var cell = DataMapCell()
    for reading in dataMapReadings(at: place) { cell.add(reading) }
    for dataset in dataMapDatasets(at: place) { cell.add(dataset.record) }
    return cell
  }

  /// The readings of a cell in the order of the pack.
  package func dataMapReadings(at place: DataMap.Place) -> [Reading] {
    let readings =
      switch place.row {
      case .area(let code): mappedReadings(inArea: code)
      case .department: mappedReadings
      }
    return readings.filter {
      DataMap.isExpected($0) && DataMap.place(of: $0, on: place.axis) == place
    }
  }

  /// The data sets of a cell.
  package func dataMapDatasets(at place: DataMap.Place) -> [RecordReading] {
    datasets.filter {
      DataMap.place(of: $0.record, on: place.axis, themes: catalogue.themes) == place
    }
  }

  private var datasets: [RecordReading] { recordReadings[RecordType.dataset.rawValue, default: []] }

  private var mappedReadings: [Reading] {
    readings.values.filter { !$0.indicator.isUncatalogued }
  }

  /// The readings of the indicators that an area has figures of its own for.
  private func mappedReadings(inArea code: String) -> [Reading] {
    catalogue.indicators
      .filter { $0.streets != .none && !$0.isUncatalogued && $0.system == nil }
      .map { reading(of: $0, area: code) }
  }
}
