import CockpitCatalogue

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
