import CockpitCatalogue

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
