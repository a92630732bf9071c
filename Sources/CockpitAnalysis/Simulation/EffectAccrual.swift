/// How effects on single periods show in the figures of a series.
package enum EffectAccrual: Hashable, Sendable {
  /// Each figure is of its period alone.
  case single
  /// Figures are sums to date: amounts add up.
  ///
  /// Effects in percent, and all of a growth, count by the share of the periods to date that they fall into, each
  /// period being taken for as large as any other.
  case sums(covered: [Int])
  /// Figures are means to date: all effects count by that share.
  case means(covered: [Int])

  /// How much of a lasting effect of size 1 shows in a period, the first one being 0.
  func weight(of lever: PolicyLever, in period: Int) -> Double {
    switch self {
    case .single: lever.share(in: period)
    case .sums(let covered):
      toDate(lever, period, covered)
        / (lever.elasticity.measure == .points ? 1 : count(covered, period))
    case .means(let covered): toDate(lever, period, covered) / count(covered, period)
    }
  }

  private func count(_ covered: [Int], _ period: Int) -> Double {
    Double(max(1, covered.indices.contains(period) ? covered[period] : 1))
  }

  /// What the periods of the year bring together, up to one of them.
  private func toDate(_ lever: PolicyLever, _ period: Int, _ covered: [Int]) -> Double {
    guard covered.indices.contains(period) else { return lever.share(in: period) }
    var first = period
    while first > 0, covered[first - 1] < covered[first] { first -= 1 }
    return (first...period).reduce(0) { $0 + lever.share(in: $1) }
  }
}
