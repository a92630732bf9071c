/// Something that a policy sets, and what it does to the outcome.
package struct PolicyLever: Hashable, Sendable {
  /// The most periods of a lag or of the way to the full effect.
  static let mostPeriods = 1000

  /// Tells the lever from others of a simulation; its draws depend on it.
  package let name: String
  /// The setting less what it is now, in the unit of the lever.
  package let change: Double
  /// What one unit of the change does to the outcome.
  package let elasticity: Elasticity
  /// The periods without any effect: 0 where it begins with the first one.
  package let lag: Int
  /// The periods from the first effect to the full one, each adding as much: 1 where it is full at once.
  package let buildUp: Int

  /// A lever whose effect begins after its lag.
  package init(
    _ name: String, change: Double, elasticity: Elasticity, lag: Int = 0, buildUp: Int = 1
  ) {
    self.name = name
    self.change = change
    self.elasticity = elasticity
    self.lag = lag
    self.buildUp = buildUp
  }

  /// Whether it can be reckoned with.
  var isSound: Bool {
    let periods = 0...PolicyLever.mostPeriods
    return change.isFinite && periods.contains(lag) && periods.contains(buildUp)
      && (elasticity.interval.lowerBound * change).isFinite
      && (elasticity.interval.upperBound * change).isFinite
  }

  /// The share of the full effect in a period, the first one being 0.
  func share(in period: Int) -> Double {
    guard period >= lag else { return 0 }
    return min(1, Double(period - lag + 1) / Double(max(buildUp, 1)))
  }
}
