/// The categories by which a series is told from others of its indicator, area and span: the age
/// 0-9 and the sex 1.
///
/// Each dimension occurs once; names and codes may hold any characters.
package struct Dimensions: Hashable, Sendable {
  /// One dimension and the category of it that a series is about.
  package struct Category: Hashable, Sendable, Comparable {
    /// The id of the dimension.
    package let dimension: String
    package let code: String

    package init(dimension: String, code: String) {
      self.dimension = dimension
      self.code = code
    }

    package static func < (one: Category, other: Category) -> Bool {
      (one.dimension, one.code) < (other.dimension, other.code)
    }
  }

  /// No further dimension: the series is about all of its indicator.
  package static let none = Dimensions([])

  /// In the order of the ids of the dimensions.
  package let categories: [Category]

  /// The dimensions of some categories, in any order; of one dimension the last one counts.
  package init(_ categories: some Sequence<Category>) {
    let byDimension = Dictionary(
      categories.map { ($0.dimension, $0) }, uniquingKeysWith: { _, last in last })
    self.categories = byDimension.values.sorted()
  }

  /// Whether there is no further dimension.
  package var isEmpty: Bool { categories.isEmpty }

  /// The code of a dimension; `nil` where the series is about all of it.
  package subscript(dimension: String) -> String? {
    categories.first { $0.dimension == dimension }?.code
  }
}

extension Dimensions: Comparable {
  /// The order of lists: by the first category that differs; fewer come first.
  package static func < (one: Dimensions, other: Dimensions) -> Bool {
    one.categories.lexicographicallyPrecedes(other.categories)
  }
}

extension Dimensions: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { Category(dimension: $0, code: $1) })
  }
}
