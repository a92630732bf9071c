import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// 分类数据地图: which data there are per theme and department or area, and how fresh and complete.
package struct DataMap: Sendable, Hashable {
  /// What the rows are.
  package enum Axis: String, CaseIterable, Sendable {
    case departments, areas
  }

  /// A department or area.
  package struct Row: Hashable, Sendable {
    /// The id of the department, or the code of the area.
    package let id: String
    package let name: LocalizedText

    init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// The place of a cell: a row and a theme, by id.
  package struct Place: Hashable, Sendable {
    package let axis: Axis
    package let row: String
    package let theme: String

    package init(axis: Axis, row: String, theme: String) {
      self.axis = axis
      self.row = row
      self.theme = theme
    }
  }

  package let axis: Axis
  package let rows: [Row]
  /// The ids of the themes, which are the columns.
  package let themes: [String]
  private let cells: [Place: DataMapCell]

  /// A map of readings and of the data sets of the catalogue.
  ///
  /// - Complexity: O(readings + datasets)
  init(
    axis: Axis, rows: [Row], themes: [Theme], readings: [Reading], datasets: [Record]
  ) {
    self.axis = axis
    self.rows = rows
    self.themes = themes.map(\.id)
    var cells: [Place: DataMapCell] = [:]
    for reading in readings where DataMap.isExpected(reading) {
      let place = DataMap.place(of: reading, on: axis)
      cells[place, default: DataMapCell()].add(reading)
    }
    for dataset in datasets {
      guard let place = DataMap.place(of: dataset, on: axis, themes: themes) else { continue }
      cells[place, default: DataMapCell()].add(dataset)
    }
    self.cells = cells
  }

  /// What there is at a place; nothing where no data are expected there.
  package subscript(row: String, theme: String) -> DataMapCell {
    cells[Place(axis: axis, row: row, theme: theme)] ?? DataMapCell()
  }

  /// What there is in a whole row.
  package func total(ofRow row: String) -> DataMapCell {
    themes.reduce(into: DataMapCell()) { $0.add(self[row, $1]) }
  }
}

// MARK: - Where things stand

extension DataMap {
  /// Whether a figure is expected in the area of a reading.
  ///
  /// Not every 镇街 has each sensor: there, one that never reported is none.
  static func isExpected(_ reading: Reading) -> Bool {
    if case .interval = reading.indicator.frequency, !reading.isConnected { return false }
    return reading.isExpected
  }

  /// The department that answers for an indicator: the first, where several share it.
  static func department(of indicator: Indicator) -> Department.ID {
    indicator.owners.first ?? Department.ID(indicator.owner)
  }

  /// The departments of the pack that owe figures or have data sets, in its order; after them
  /// other bodies that do, by their ids.
  static func departments(
    of readings: [Reading], datasets: [Record], in catalogue: Catalogue
  ) -> [Row] {
    var ids = Set(readings.filter(isExpected).map { department(of: $0.indicator) })
    ids.formUnion(datasets.compactMap(\.owner))
    let known = catalogue.departments.filter { ids.remove($0.id) != nil }
    let others = ids.sorted().map { id in
      catalogue.department(id) ?? Department(name: LocalizedText(zh: id.text))
    }
    return (known + others).map { Row(id: $0.id.text, name: $0.name) }
  }

  /// The place of a figure by the department that answers for it, or by its area.
  static func place(of reading: Reading, on axis: Axis) -> Place {
    Place(
      axis: axis,
      row: axis == .departments ? department(of: reading.indicator).text : reading.series.area,
      theme: reading.indicator.theme)
  }

  /// The place of a data set by its owner or area and its theme; `nil` without them.
  static func place(of dataset: Record, on axis: Axis, themes: [Theme]) -> Place? {
    let row = axis == .departments ? dataset.owner?.text : dataset.area
    guard let row, let theme = dataset.theme, themes.contains(where: { $0.id == theme }) else {
      return nil
    }
    return Place(axis: axis, row: row, theme: theme)
  }
}
