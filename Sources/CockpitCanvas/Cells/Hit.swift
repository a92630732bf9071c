/// A row of a list on the screen, for whoever points at it.
package struct Hit: Hashable, Sendable {
  /// The list that the row is of.
  package let group: Int
  /// The place of the row among the rows of the list, headings not counted.
  package let row: Int
  package let area: Rect
}
