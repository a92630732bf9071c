/// Whether parts add up to a total, within what rounding explains.
///
/// Each rounded part may be half a unit of its last decimal off, so that n parts with d decimals
/// may differ from their total by n x 0.5 x 10^-d.
package enum SumCheck: Hashable, Sendable {
  /// 一致: the difference is within rounding; it is no anomaly.
  case consistent(difference: Double)
  case inconsistent(difference: Double)
  /// Some parts are missing, so that nothing can be said.
  case incomplete(missing: Int)

  /// The largest difference that rounding explains, in the unit of the figures.
  package static func tolerance(parts: Int, decimals: Int) -> Double {
    Unit.scale(Double(parts) / 2, byPowerOfTen: -decimals)
  }

  /// The check of a total against its parts, published with a number of decimals.
  ///
  /// A part that was not reported is `nil`.
  package static func of(parts: [Double?], total: Double, decimals: Int) -> SumCheck {
    let known = parts.compactMap(\.self)
    guard known.count == parts.count else {
      return .incomplete(missing: parts.count - known.count)
    }
    // One decimal more than published holds the tolerance; the rest is noise of the sum.
    let difference = NumberText.rounded(total - known.reduce(0, +), decimals: decimals + 1)
    return difference.magnitude <= tolerance(parts: parts.count, decimals: decimals)
      ? .consistent(difference: difference) : .inconsistent(difference: difference)
  }
}
