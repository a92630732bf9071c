package import CockpitModel

/// One of the properties by which the cells of a table are told apart.
package struct TableDimension: Sendable, Hashable {
  package var code: String
  package var label: String
  package var notes: [String]
  /// At least one; their codes differ.
  package var categories: [TableCategory]
  /// The dimension's first byte in its document.
  package var offset: Int
}

/// One value of a dimension.
package struct TableCategory: Sendable, Hashable {
  package var code: String
  package var label: String
  /// The code of the category that this one is a part of.
  package var parent: String?
  package var notes: [String]
  /// How the figures of a metric are measured.
  package var measure: Measure
  /// The category's code in its document.
  package var offset: Int

  /// The unit and nature of the figures of a metric, as far as the source tells.
  package struct Measure: Sendable, Hashable {
    package var unit: String?
    /// The decimals that are published, 0 to 6.
    package var decimals: Int?
    package var kind: Indicator.Kind?
  }
}
