package import CockpitCatalogue
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
    /// What tells a row from the others of its axis.
    package enum ID: Hashable, Sendable {
      case department(Department.ID)
      /// An area by its code.
      case area(String)

      package var axis: Axis {
        switch self {
        case .department: .departments
        case .area: .areas
        }
      }

      /// The id of the department, or the code of the area.
      package var text: String {
        switch self {
        case .department(let id): id.text
        case .area(let code): code
        }
      }
    }

    package let id: ID
    package let name: LocalizedText

    init(id: ID, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// The place of a cell: a row and a theme, by id.
  package struct Place: Hashable, Sendable {
    package let row: Row.ID
    package let theme: String

    package var axis: Axis { row.axis }

    package init(row: Row.ID, theme: String) {
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
  package subscript(row: Row.ID, theme: String) -> DataMapCell {
    cells[Place(row: row, theme: theme)] ?? DataMapCell()
  }

  /// What there is in a whole row.
  package func total(ofRow row: Row.ID) -> DataMapCell {
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

  /// The department that answers for an indicator: the first, where several share it; one without
  /// a name where none does.
  static func department(of indicator: Indicator) -> Department.ID {
    indicator.owners.first ?? Department.ID("")
  }

  /// The departments of the pack that owe figures or have data sets, in its order; after them
  /// other bodies that do, by their names.
  static func departments(
    of readings: [Reading], datasets: [Record], in catalogue: Catalogue
  ) -> [Row] {
    var ids = Set(readings.filter(isExpected).map { department(of: $0.indicator) })
    ids.formUnion(datasets.compactMap(\.owner))
    let known = catalogue.departments.filter { ids.remove($0.id) != nil }
    let others = ids.map { id in
      catalogue.department(id) ?? Department(name: LocalizedText(zh: id.text))
    }
    .sorted { $0.name.zh < $1.name.zh }
    return (known + others).map { Row(id: .department($0.id), name: $0.name) }
  }

  /// The place of a figure by the department that answers for it, or by its area.
  static func place(of reading: Reading, on axis: Axis) -> Place {
    Place(
      row: axis == .departments
        ? .department(department(of: reading.indicator)) : .area(reading.series.area),
      theme: reading.indicator.theme)
  }

  /// The place of a data set by its owner or area and its theme; `nil` without them.
  static func place(of dataset: Record, on axis: Axis, themes: [Theme]) -> Place? {
    let row: Row.ID? =
      switch axis {
      case .departments: dataset.owner.map { .department($0) }
      case .areas: dataset.area.map { .area($0) }
      }
    guard let row, let theme = dataset.theme, themes.contains(where: { $0.id == theme }) else {
      return nil
    }
    return Place(row: row, theme: theme)
  }
}
