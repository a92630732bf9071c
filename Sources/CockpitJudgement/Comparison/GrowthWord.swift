import CockpitValues

/// The words for a growth, and what stands instead of one where there is none.
package enum GrowthWord: String, CaseIterable, Sendable {
  case increase, decrease, unchanged
  /// A growth that was below zero in the period before and is above it now.
  case turnedPositive
  case turnedNegative
  /// A loss became a profit: there is no growth of a base below zero.
  case turnedToProfit
  case turnedToLoss
  case zeroBase, negativeBase
}

extension GrowthWord {
  /// The word for a growth as it is published, rounded to its decimals.
  ///
  /// Growths are in percent or percentage points, the previous one on the same basis.
  package static func of(
    growth: Double, previous: Double? = nil, decimals: Int = 1
  ) -> GrowthWord {
    let now = NumberText.rounded(growth, decimals: decimals)
    let before = previous.map { NumberText.rounded($0, decimals: decimals) } ?? 0
    if now == 0 { return .unchanged }
    if now > 0 { return before < 0 ? .turnedPositive : .increase }
    return before > 0 ? .turnedNegative : .decrease
  }

  /// What stands instead of a rate where the signs of the levels allow none; `nil` where they do.
  package static func insteadOfRate(value: Double, base: Double) -> GrowthWord? {
    if base == 0 { return .zeroBase }
    if base < 0 { return value > 0 ? .turnedToProfit : .negativeBase }
    return value < 0 ? .turnedToLoss : nil
  }
}
