/// What a pack says of a ``CompositeIndex``: its parts, their weights and the scales they count on.
package struct CompositeDefinition: Hashable, Sendable {
  /// One indicator of the index and the scale on which it counts.
  package struct Part: Hashable, Sendable {
    /// Which number of the indicator counts.
    package enum Measure: String, CaseIterable, Sendable {
      case value
      /// The growth over the year that is published with the figure, in percent.
      case growth
    }

    /// The indicator by id.
    package let indicator: String
    package let measure: Measure
    /// The share of the index, in percent.
    package let weight: Double
    /// The figure that counts 0.
    package let zero: Double
    /// The figure that counts 100; below `zero` where low figures are good.
    package let full: Double

    package init(
      indicator: String, measure: Measure = .value, weight: Double, zero: Double, full: Double
    ) {
      self.indicator = indicator
      self.measure = measure
      self.weight = weight
      self.zero = zero
      self.full = full
    }

    /// A figure on the scale from 0 to 100, held at its ends.
    package func score(_ figure: Double) -> Double {
      min(100, max(0, (figure - zero) / (full - zero) * 100))
    }
  }

  /// The indicator of the pack that shows the index, by id.
  package let indicator: String
  package let parts: [Part]
  /// Who countersigned the weights; `nil` while nobody has.
  package let countersignedBy: String?

  package init(indicator: String, parts: [Part], countersignedBy: String? = nil) {
    self.indicator = indicator
    self.parts = parts
    self.countersignedBy = countersignedBy
  }
}
