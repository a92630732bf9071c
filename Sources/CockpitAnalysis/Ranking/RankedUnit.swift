/// A place among others, and the places that it might as well be.
package struct RankedUnit: Hashable, Sendable {
  /// The weighted mean of the parts, on their scale.
  package let score: Double
  /// 1 for the highest score; units that tie share the best place among them.
  package let place: Int
  /// Whether other units share the place.
  package let isTied: Bool
  /// The places under other weights and after revisions; the place itself always among them.
  package let interval: ClosedRange<Int>
  /// The share of the draws whose place lies in the interval.
  package let covered: Double
}
