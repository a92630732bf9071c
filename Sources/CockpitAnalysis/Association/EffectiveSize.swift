/// How many independent pairs a number of autocorrelated ones is worth.
///
/// 1/N* = 1/N + 2/N Σ (N - j)/N ρx(j) ρy(j): Pyper and Peterman: Comparison of Methods to Account for
/// Autocorrelation in Correlation Analyses of Fish Data, 1998, after Bartlett: Some Aspects of the
/// Time-Correlation Problem, 1935.
struct EffectiveSize: Sendable {
  /// The fewest pairs that any number is worth, which leave one degree of freedom.
  static let fewest = 3.0

  /// Σ ρx(j) ρy(j).
  private let products: Double
  /// Σ j ρx(j) ρy(j).
  private let laggedProducts: Double

  /// That of two series, at any lag between them.
  ///
  /// - Complexity: O(n)
  init(_ first: AssociationSeries, _ second: AssociationSeries) {
    var products = 0.0
    var laggedProducts = 0.0
    for (index, pair) in zip(first.autocorrelations, second.autocorrelations).enumerated() {
      products += pair.0 * pair.1
      laggedProducts += Double(index + 1) * pair.0 * pair.1
    }
    self.products = products
    self.laggedProducts = laggedProducts
  }

  /// The independent pairs that some are worth: never more than there are.
  func of(_ count: Double) -> Double {
    let factor = 1 + 2 * (products - laggedProducts / count)
    guard factor > 1 else { return count }
    return max(count / factor, min(EffectiveSize.fewest, count))
  }
}
