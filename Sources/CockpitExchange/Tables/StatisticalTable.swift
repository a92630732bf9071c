import CockpitValues

/// A table as a statistics office hands it out: dimensions, and the cells that say something.
///
/// The cells are numbered row-major over the dimensions, the last one fastest. Only those that the
/// source gives are kept, so that a table costs what is in it and not the product of its sizes.
struct StatisticalTable: Sendable {
  /// The code under which the source keeps the table.
  var code: String
  var label: String
  /// The name of the source; nil where the table names none.
  var source: String?
  /// When the source last changed the table; nil where it does not say.
  var updated: Instant?
  /// What the source says of the whole table.
  var notes: [String]
  var dimensions: [TableDimension]
  var roles: TableRoles
  /// In the order of their positions, each position once.
  var cells: [TableCell]
  /// The table's first byte in its document, where complaints about the whole of it point.
  var offset: Int
}

/// Which dimensions of a table have a meaning of their own, by their places.
struct TableRoles: Sendable, Hashable {
  var time: Int?
  var area: Int?
  var metric: Int?

  /// Whether a dimension is one of the three.
  func contains(_ dimension: Int) -> Bool {
    dimension == time || dimension == area || dimension == metric
  }
}

extension StatisticalTable {
  /// For each dimension, the place of a cell's category.
  ///
  /// - Complexity: O(dimensions)
  func categories(ofCell position: Int) -> [Int] {
    var places = Array(repeating: 0, count: dimensions.count)
    var rest = position
    for index in dimensions.indices.reversed() {
      let size = dimensions[index].categories.count
      places[index] = rest % size
      rest /= size
    }
    return places
  }
}
