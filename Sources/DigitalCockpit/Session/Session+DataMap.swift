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
    isDataMapShown ? max(1, catalogue.themes.count) : 1
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

  /// All cells, row by row.
  func dataMapFoci(_ axis: DataMap.Axis) -> [Focus] {
    situation.dataMapRows(axis).flatMap { row in
      catalogue.themes.map { theme in
        let place = DataMap.Place(axis: axis, row: row.id, theme: theme.id)
        return Focus(panel: 0, id: "\(row.id) \(theme.id)", route: .dataMapCell(place))
      }
    }
  }

  /// The names of the row and the theme of a cell.
  func dataMapName(of place: DataMap.Place) -> String {
    let row = place.axis == .areas ? areaName(place.row) : departmentText.name(place.row)
    let theme = catalogue.themes.first { $0.id == place.theme }.map { strings($0.name) }
    return "\(row) / \(theme ?? place.theme)"
  }
}
