import CockpitCatalogue
import CockpitJSON
import CockpitValues
import CockpitWarehouse

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
  /// What the source says of that where it cannot be read, and where.
  var unreadableUpdate: (text: String, offset: Int)?
  /// Whether the source says so in civil time of the region that reads it, without an offset.
  var isUpdatedLocally = false
  /// The unit of all figures of which no metric says another.
  var unit: String?
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
  /// What else is time: the months beside the years.
  var otherTimes: [Int] = []
  /// Whether the table itself says that these are time; else they are called so.
  var areTimesDeclared = false

  /// Whether a dimension is one of these.
  func contains(_ dimension: Int) -> Bool {
    dimension == time || dimension == area || dimension == metric || otherTimes.contains(dimension)
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

/// What a table says of one combination of categories.
struct TableCell: Sendable, Hashable {
  /// Row-major over the dimensions of the table, the last one fastest.
  var position: Int
  /// The figure; nil where the source has none.
  var value: Double?
  /// Why there is no figure.
  var reason: String?
  var marks: StatusMarks
  /// What the source's status says beyond the marks.
  var note: String?
  /// The cell's first byte in its document; that of all values for one that has none of its own.
  var offset = 0
}

/// One of the properties by which the cells of a table are told apart.
struct TableDimension: Sendable, Hashable {
  var code: String
  var label: String
  var notes: [String]
  /// At least one; their codes differ.
  var categories: [TableCategory]
  /// The dimension's first byte in its document.
  var offset: Int
}

/// One value of a dimension.
struct TableCategory: Sendable, Hashable {
  var code: String
  var label: String
  /// The code of the category that this one is a part of.
  var parent: String?
  var notes: [String]
  /// How the figures of a metric are measured.
  var measure: Measure
  /// The category's code in its document.
  var offset: Int

  /// The unit and nature of the figures of a metric, as far as the source tells.
  struct Measure: Sendable, Hashable {
    var unit: String?
    /// The decimals that are published, 0 to 6.
    var decimals: Int?
    var kind: Indicator.Kind?
  }
}

extension JSONError {
  init(_ fault: ImportFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
