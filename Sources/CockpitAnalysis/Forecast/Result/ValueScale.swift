/// What kind of numbers a series has, which decides how it may change and where it ends.
package enum ValueScale: Hashable, Sendable {
  /// Measured from a natural zero, such as sales or people: changes are shares of the level.
  ///
  /// Below zero is possible only if it was before, as for profits.
  case ratio
  /// Without a natural zero, such as growth, balances or degrees: changes are amounts, and any value is possible.
  case interval
  /// A part of a whole, such as 100 for percent: as a ratio, but it does not exceed the whole unless it did before.
  case share(of: Double)

  /// Whether seasons and growth may be shares of the level, given values that are all above zero.
  var isRelative: Bool { self != .interval }

  /// The values that are possible after those that were seen.
  func bounds(after values: [Double]) -> ClosedRange<Double> {
    let isNonNegative = isRelative && values.allSatisfy { $0 >= 0 }
    let lower = isNonNegative ? 0 : -Double.infinity
    if case .share(let whole) = self, whole > 0, values.allSatisfy({ $0 <= whole }) {
      return lower...whole
    }
    return lower...Double.infinity
  }
}

extension ClosedRange<Double> {
  /// Every number.
  static var unbounded: ClosedRange<Double> { -Double.infinity...Double.infinity }

  /// The nearest value within the range.
  func nearest(to value: Double) -> Double { Swift.min(Swift.max(value, lowerBound), upperBound) }
}
