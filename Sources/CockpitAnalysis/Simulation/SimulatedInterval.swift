import CockpitValues

/// The middle of some draws, with the bounds of a central interval.
package struct SimulatedInterval: Hashable, Sendable {
  /// The lower bound, in the unit of the draws.
  package let low: Double
  /// The median.
  package let middle: Double
  /// The upper bound.
  package let high: Double

  /// The interval of draws that are not empty.
  init(of draws: [Double], coverage: Double) {
    let sorted = draws.sorted()
    let outside = (1 - min(max(coverage, 0), 1)) / 2
    low = Quantiles.quantile(outside, ofSorted: sorted)
    middle = Quantiles.quantile(0.5, ofSorted: sorted)
    high = Quantiles.quantile(1 - outside, ofSorted: sorted)
  }
}
