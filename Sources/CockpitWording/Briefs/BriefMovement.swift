import CockpitCatalogue
package import CockpitJudgement
package import CockpitValues
import CockpitWarehouse

/// How a published growth differs from that of the period before.
package struct BriefMovement: Hashable, Sendable {
  /// 略 and 明显 are said by these limits alone, in percentage points, which every brief states.
  package static let slight = 0.5
  package static let marked = 2.0

  /// What became of the growth.
  package enum Kind: Hashable, Sendable {
    case same
    /// 加快 and 放缓, of what grows.
    case faster, slower
    /// 降幅收窄 and 降幅扩大, of what falls.
    case narrowed, widened
    case turnedPositive, turnedNegative
    /// Of shares and rates, which neither speed up nor slow down.
    case higher, lower
  }

  /// The published growths, in percent or percentage points.
  package let now: Double
  package let before: Double
  package let previous: Period
  package let kind: Kind
  /// How far the two lie apart, in percentage points, at published precision.
  package let change: Double

  /// `nil` where one of the two growths was not published, or the period before has no figure.
  package init?(_ reading: Reading) {
    let indicator = reading.indicator
    guard let latest = reading.latest, let earlier = reading.previous,
      indicator.period(before: latest.period) == earlier.period,
      let now = reading.publishedGrowth,
      let before = indicator.isGrowthOnly ? earlier.value : earlier.growth?.yearOnYear
    else { return nil }
    let decimals = indicator.isGrowthOnly ? indicator.decimals : 1
    self.now = NumberText.rounded(now, decimals: decimals)
    self.before = NumberText.rounded(before, decimals: decimals)
    previous = earlier.period
    change = NumberText.rounded(self.now - self.before, decimals: decimals)
    let grows =
      indicator.isGrowthOnly
      || indicator.growthMeasure == .rate && [.flow, .stock, .count].contains(indicator.kind)
    kind = BriefMovement.kind(self.now, after: self.before, grows: grows)
  }

  private static func kind(_ now: Double, after before: Double, grows: Bool) -> Kind {
    if now == before { return .same }
    guard grows else { return now > before ? .higher : .lower }
    if now > 0, before < 0 { return .turnedPositive }
    if now < 0, before > 0 { return .turnedNegative }
    let falls = now < 0 || before < 0
    return now > before ? (falls ? .narrowed : .faster) : (falls ? .widened : .slower)
  }

  /// Whether it is more than the movements that a table shows well enough.
  package var isTold: Bool {
    kind == .turnedPositive || kind == .turnedNegative || change.magnitude >= BriefMovement.marked
  }
}
