/// How two series go together at the lag where they do so most.
///
/// It says nothing of a cause.
package struct Association: Hashable, Sendable {
  /// The places of the two series in what was given; the first is the smaller.
  package let first: Int
  /// The place of the other series.
  package let second: Int
  /// The periods by which the first series leads the second; negative where it follows.
  package let lag: Int
  /// The correlation of Pearson, -1 to 1.
  package let correlation: Double
  /// The pairs of values that it is of.
  package let count: Int
  /// The independent pairs that these are worth, as both series depend on their own past.
  package let effectiveCount: Double
  /// The lags that were tried, each with pairs enough.
  package let lagsTried: Int
  /// The probability of such a lag by chance, times the lags that were tried, at most 1.
  package let pValue: Double
  /// The p value after the correction for the number of pairs that were tested.
  package internal(set) var adjustedPValue: Double

  /// Whether the two move in the same direction.
  package var isPositive: Bool { correlation > 0 }
}

extension Association {
  /// The association of two series, `nil` where no lag has pairs enough or neither varies in them.
  ///
  /// The lag is that of the largest t value. Its p value is that of Student's distribution, with the effective
  /// number of pairs, times the number of lags (Bonferroni), since the best of several was chosen.
  ///
  /// - Complexity: O(n)
  init?(
    _ first: Int, _ second: Int, among series: [AssociationSeries], greatestLag: Int,
    fewestPairs: Int
  ) {
    let (one, other) = (series[first], series[second])
    let leading = LaggedCorrelations(leading: one, following: other)
    let following = LaggedCorrelations(leading: other, following: one)
    let size = EffectiveSize(one, other)
    var tested = 0
    var best: (lag: Int, t: Double, r: Double, count: Double, effective: Double)?
    for lag in -greatestLag...greatestLag {
      let correlations = lag < 0 ? following : leading
      let count = correlations.counts[abs(lag)]
      let r = correlations.coefficients[abs(lag)]
      guard count >= Double(max(fewestPairs, 3)), r != 0 else { continue }
      tested += 1
      let effective = size.of(count)
      let t = r * ((effective - 2) / max(1 - r * r, .leastNormalMagnitude)).squareRoot()
      if t.magnitude > best?.t.magnitude ?? 0 { best = (lag, t, r, count, effective) }
    }
    guard let best else { return nil }
    let p = StudentDistribution.twoSidedProbability(beyond: best.t, freedom: best.effective - 2)
    self.first = first
    self.second = second
    lag = best.lag
    correlation = best.r
    count = Int(best.count)
    effectiveCount = best.effective
    lagsTried = tested
    pValue = min(1, p * Double(tested))
    adjustedPValue = pValue
  }
}
