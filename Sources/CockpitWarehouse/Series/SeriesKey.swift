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
