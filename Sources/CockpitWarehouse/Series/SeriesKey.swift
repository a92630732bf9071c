package import CockpitValues

/// What makes a series: indicator, area, span and dimensions.
package struct SeriesKey: Hashable, Sendable {
  package let indicator: String
  package let area: String
  package let span: Span
  package let dimensions: Dimensions

  package init(indicator: String, area: String, span: Span, dimensions: Dimensions = .none) {
    self.indicator = indicator
    self.area = area
    self.span = span
    self.dimensions = dimensions
  }

  /// The series of the same figures over another span.
  func of(_ span: Span) -> SeriesKey {
    SeriesKey(indicator: indicator, area: area, span: span, dimensions: dimensions)
  }

  /// The series without further dimensions, of which this one is a part.
  package var total: SeriesKey { SeriesKey(indicator: indicator, area: area, span: span) }
}

extension SeriesKey: Comparable {
  /// The order of lists: by indicator, area, span and dimensions.
  package static func < (one: SeriesKey, other: SeriesKey) -> Bool {
    if one.indicator != other.indicator { return one.indicator < other.indicator }
    if one.area != other.area { return one.area < other.area }
    if one.span != other.span { return one.span.rawValue < other.span.rawValue }
    return one.dimensions < other.dimensions
  }
}

/// Numbers the series in the order in which they are first met.
struct SeriesNumbering {
  /// The series by their numbers.
  private(set) var keys: [SeriesKey] = []
  private var numbers: [SeriesKey: Int32] = [:]
  /// Equal dimensions share their memory.
  private var dimensions: Set<Dimensions> = []

  /// The number of a series; `nil` where it has none yet.
  func known(_ key: SeriesKey) -> Int32? { numbers[key] }

  /// The number of a series, given on the first call.
  mutating func number(of key: SeriesKey) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(keys.count)
    let shared = SeriesKey(
      indicator: key.indicator, area: key.area, span: key.span,
      dimensions: key.dimensions.isEmpty
        ? .none : dimensions.insert(key.dimensions).memberAfterInsert)
    numbers[shared] = number
    keys.append(shared)
    return number
  }
}

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
