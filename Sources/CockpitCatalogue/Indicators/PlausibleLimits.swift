/// Beyond which values a figure of an indicator is doubted, in the unit of the indicator.
package struct PlausibleLimits: Hashable, Sendable {
  /// The smallest believable value; nil is no limit.
  package let minimum: Double?
  /// The largest believable value; nil is no limit.
  package let maximum: Double?
  /// The largest believable step from the value before; of a cumulative figure within its year.
  package let maximumChange: Double?

  package init(minimum: Double? = nil, maximum: Double? = nil, maximumChange: Double? = nil) {
    self.minimum = minimum
    self.maximum = maximum
    self.maximumChange = maximumChange
  }
}

extension Indicator {
  /// Whether a figure below zero would be wrong: amounts and counts, unless the limits allow it.
  package var isNonNegative: Bool {
    guard kind == .flow || kind == .count, !isGrowthOnly else { return false }
    return (plausible?.minimum ?? 0) >= 0
  }
}
