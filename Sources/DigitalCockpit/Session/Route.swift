package import CockpitJudgement
package import CockpitWarehouse

/// A screen that can be shown.
package enum Route: Hashable, Sendable {
  /// A board of the pack, by its id.
  case board(String)
  /// The indicators that only snapshots define.
  case uncatalogued
  /// What is wrong with the data.
  case data
  /// Something of the input that was not taken.
  case fault(InputFault.ID)
  /// The tree of areas: 省 > 市 > 区 > 镇街.
  case areas
  /// What is known of one area, by its code.
  case area(String)
  /// Another region, by the id of its pack; opened by whoever runs the session.
  case region(String)
  /// A system that the plans name, by its id.
  case system(String)
  /// The types of records.
  case records
  /// The records of one type.
  case recordList(String)
  /// One record.
  case record(Record.ID)
  /// Which data there are, by theme and department or area.
  case dataMap(DataMap.Axis)
  /// The data of one cell of the map.
  case dataMapCell(DataMap.Place)
  /// All series of one indicator, by its id.
  case series(String)
  /// One indicator by area.
  case map
  /// One series in detail.
  case detail(SeriesKey)
}

/// A screen on the way that the operator took, with what is in focus there.
struct Place: Hashable, Sendable {
  let route: Route
  /// What is in focus, by its identity and not by its row, so that it stays when rows move.
  var focus: Focus?
  /// The line of the page that shows first, where the page is longer than the screen.
  var scroll = 0
}

/// Something on a screen that can be opened.
struct Focus: Hashable, Sendable {
  /// The panel of the board that it stands in.
  let panel: Int
  /// What tells it from the others of the panel, where its route does not.
  let id: String
  /// What it opens, if it opens anything.
  let route: Route?

  init(panel: Int, route: Route) {
    self.panel = panel
    id = ""
    self.route = route
  }

  /// A record, of which there may be many.
  init(panel: Int, record: Record.ID) {
    self.init(panel: panel, id: record.id, route: .record(record))
  }

  init(panel: Int, id: String, route: Route?) {
    self.panel = panel
    self.id = id
    self.route = route
  }
}
