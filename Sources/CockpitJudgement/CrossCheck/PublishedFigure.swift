import Glibc

/// A figure as it was published, rounded or not.
package struct PublishedFigure: Hashable, Sendable {
  /// In the unit of the check; `nil` where it is missing.
  package let value: Double?
  /// The decimals that it was rounded to, below zero for tens and hundreds; `nil` for an exact one.
  package let decimals: Int?

  /// A figure in the unit of the check.
  init(_ value: Double?, decimals: Int? = nil) {
    self.value = value
    self.decimals = decimals
  }

  /// How far it may lie from what it was rounded from: half a unit of the last digit.
  var error: Double {
    decimals.map { pow(10, -Double($0)) / 2 } ?? 0
  }

  /// The value, where it is a number.
  var known: Double? {
    value.flatMap { $0.isFinite ? $0 : nil }
  }
}
