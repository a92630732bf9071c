package import CockpitValues

/// A further dimension of series, such as age, with the names of its codes.
package struct Dimension: Hashable, Sendable {
  /// One value of a dimension.
  package struct Category: Hashable, Sendable {
    package let code: String
    package let name: LocalizedText
    /// The code of the category that this one is a part of.
    package let parent: String?

    package init(code: String, name: LocalizedText, parent: String? = nil) {
      self.code = code
      self.name = name
      self.parent = parent
    }
  }

  package let id: String
  package let name: LocalizedText
  /// In the order of their source, each code once.
  package let categories: [Category]

  package init(id: String, name: LocalizedText, categories: [Category]) {
    self.id = id
    self.name = name
    self.categories = categories
  }

  /// The name of a code; `nil` for one that the dimension does not have.
  ///
  /// - Complexity: O(categories)
  package func name(ofCode code: String) -> LocalizedText? {
    categories.first { $0.code == code }?.name
  }
}
