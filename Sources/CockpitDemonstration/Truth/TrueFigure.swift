/// The true value of an indicator in one area and period, before anyone reports it.
package struct TrueFigure: Hashable, Sendable {
  /// A numerator and a denominator.
  package struct Parts: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int
  }

  /// The value at full precision; `nil` where there is none.
  package var value: Double?
  /// The growth that is published with it, in percent or points.
  package var growth: Double?
  /// What a share in percent was computed from.
  package var parts: Parts?

  init(_ value: Double?, growth: Double? = nil, parts: Parts? = nil) {
    self.value = value
    self.growth = growth
    self.parts = parts
  }

  /// A share in percent of its parts; no value where nothing was due.
  init(parts: Parts) {
    self.init(
      parts.denominator > 0 ? 100 * Double(parts.numerator) / Double(parts.denominator) : nil,
      parts: parts)
  }
}
