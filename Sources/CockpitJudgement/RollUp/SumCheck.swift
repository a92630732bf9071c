import CockpitValues

/// Holds a published total against the sum of its published parts.
///
/// Each part is rounded by up to half of its last decimal, so that n parts may differ from the
/// total by n x 0.5 x 10^-d without anybody being wrong.
package struct SumCheck: Hashable, Sendable {
  /// The total less the sum of the parts.
  package let difference: Double
  package let tolerance: Double

  /// A check of figures that are published with a number of decimals.
  package init(total: Double, parts: [Double], decimals: Int) {
    difference = (total - parts.reduce(0, +)).withoutBinaryNoise
    let half = Unit.scale(0.5, byPowerOfTen: -decimals)
    tolerance = (Double(parts.count) * half).withoutBinaryNoise
  }

  package var isConsistent: Bool { difference.magnitude <= tolerance }
}
