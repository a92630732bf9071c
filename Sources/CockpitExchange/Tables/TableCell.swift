package import CockpitModel

/// What a table says of one combination of categories.
package struct TableCell: Sendable, Hashable {
  /// Row-major over the dimensions of the table, the last one fastest.
  package var position: Int
  /// The figure; nil where the source has none.
  package var value: Double?
  /// Why there is no figure.
  package var reason: String?
  package var marks: StatusMarks
  /// What the source's status says beyond the marks.
  package var note: String?
}
