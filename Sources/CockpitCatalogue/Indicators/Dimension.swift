package import CockpitValues

/// A further dimension of a series, such as age, with the names of its codes.
package struct Dimension: Hashable, Sendable {
  package let id: String
  package let name: LocalizedText
  /// The names by code.
  package let categories: [String: LocalizedText]

  package init(id: String, name: LocalizedText, categories: [String: LocalizedText]) {
    self.id = id
    self.name = name
    self.categories = categories
  }
}
