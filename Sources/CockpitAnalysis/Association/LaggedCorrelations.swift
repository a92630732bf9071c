/// The correlations of a leading with a following series at each lag of a window.
///
/// Pairs with a gap on either side are left out, and the means and deviations are those of the pairs.
struct LaggedCorrelations: Sendable {
  /// The pairs at each lag.
  let counts: SIMD8<Double>
  /// The correlation at each lag; zero where one of the two does not vary.
  let coefficients: SIMD8<Double>

  /// The correlations of two series at the lags by which one leads the other.
  ///
  /// - Complexity: O(n), all lags together
  init(leading: AssociationSeries, following: AssociationSeries) {
    var counts = SIMD8<Double>()
    var leadingSums = SIMD8<Double>()
    var followingSums = SIMD8<Double>()
    var leadingSquares = SIMD8<Double>()
    var followingSquares = SIMD8<Double>()
    var products = SIMD8<Double>()
    for (lead, follow) in zip(leading.windows, following.windows) where lead.marks[0] > 0 {
      let value = lead.values[0]
      counts += follow.marks
      leadingSums += value * follow.marks
      leadingSquares += (value * value) * follow.marks
      followingSums += follow.values
      followingSquares += follow.values * follow.values
      products += value * follow.values
    }
    let divisors = counts.replacing(with: 1, where: counts .< 1)
    let leadingSpreads = leadingSquares - leadingSums * leadingSums / divisors
    let followingSpreads = followingSquares - followingSums * followingSums / divisors
    // A spread within the noise of its own sums is none.
    let least = 1e-9 * divisors
    let varies = (leadingSpreads .> least) .& (followingSpreads .> least)
    let spreads = (leadingSpreads * followingSpreads).replacing(with: 1, where: .!varies)
    let coefficients = (products - leadingSums * followingSums / divisors) / spreads.squareRoot()
    self.counts = counts
    self.coefficients = coefficients.replacing(with: 0, where: .!varies).clamped(
      lowerBound: SIMD8(repeating: -1), upperBound: SIMD8(repeating: 1))
  }
}
