import CockpitCatalogue
import CockpitValues
import CockpitWarehouse

// A growth is taken as it was published, and only what cannot be one is doubted: growths at other prices
// or of another scope than the levels lie apart from theirs by points, even by twenty, not by hundreds.
extension Plausibility {
  /// Up to this size a growth is believed whatever the levels say.
  static let usualGrowth = 20.0
  /// A growth that lies further from that of the levels is doubted, in points.
  static let growthGap = 100.0
  /// A larger growth is doubted where no level tells more.
  static let largestGrowth = 300.0

  /// What makes the growth that was published with a figure hard to believe.
  ///
  /// The base is the level of the same period of the year before, where one can be believed and no break
  /// in the series lies between; the earlier growths are those published with the figures before.
  static func growthDoubt(
    of published: Double, with value: Double, in period: Period, base: Double?,
    _ indicator: Indicator,
    earlier: some Sequence<Double>
  ) -> Doubt? {
    let isRate = indicator.growthMeasure == .rate
    // What is not below zero loses all of it at most.
    if isRate, published < -100, indicator.isNonNegative || indicator.kind == .stock {
      return .growth(published, levels: nil)
    }
    let levels = base.flatMap { levelGrowth(value, over: $0, indicator) }
    if published.magnitude < 1 {
      return isFraction(published, levels: levels, earlier: earlier)
        ? .growthFraction(published) : nil
    }
    guard published.magnitude > usualGrowth else { return nil }
    if let levels {
      let gap = (published - levels).magnitude
      // 47 for 4.7: a tenth of it, or a hundredth, is what the levels say.
      let isShifted =
        gap > usualGrowth
        && ((published / 10 - levels).magnitude <= gap / 10
          || (published / 100 - levels).magnitude <= gap / 10)
        && !indicator.isUneven
      let isFar = gap > max(growthGap, levels.magnitude / 2)
      return isShifted || isFar
        ? .growth(published, levels: NumberText.rounded(levels, decimals: 1)) : nil
    }
    guard published.magnitude > largestGrowth, period.monthIndices != nil,
      !indicator.isSmallCount(value), !indicator.isUneven
    else { return nil }
    return .growth(published, levels: nil)
  }

  /// The growth that two levels give, at their own prices; `nil` where they allow none.
  private static func levelGrowth(
    _ value: Double, over base: Double, _ indicator: Indicator
  ) -> Double? {
    if indicator.growthMeasure == .points { return value - base }
    guard base > 0, value >= 0, indicator.published(base) != 0, !indicator.isSmallCount(value),
      !indicator.isSmallCount(base)
    else { return nil }
    return ((value / base - 1) * 100).withoutBinaryNoise
  }

  /// Whether a growth in percent was written as a fraction: 0.046 for 4.6.
  ///
  /// It has more decimals than growths are published with, and a hundred times of it is about what the
  /// levels say, or without levels what was published before; where nothing tells more, two decimals too
  /// many for a growth up to 30.
  private static func isFraction(
    _ published: Double, levels: Double?, earlier: some Sequence<Double>
  ) -> Bool {
    // Growths have one decimal nearly always: only then is there anything to look at before.
    let decimals = NumberText.decimals(of: published)
    guard published != 0, decimals > 1 else { return false }
    let earlier = Array(earlier)
    guard earlier.allSatisfy({ NumberText.decimals(of: $0) < decimals }) else { return false }
    if let levels {
      let gap = (published - levels).magnitude
      return levels.magnitude >= 1 && (published * 100 - levels).magnitude < gap / 2
    }
    guard earlier.count >= minimumHistory else {
      return earlier.isEmpty && decimals > 2
        && published.magnitude <= 0.3
    }
    let usual = earlier.map(\.magnitude).sorted()[earlier.count / 2]
    let ratio = published.magnitude * 100 / max(usual, 0.1)
    return usual >= 1 && (0.5...2).contains(ratio)
  }
}

extension Indicator {
  /// Whether its growth may be of any size: of profits, and of what a few large projects decide.
  fileprivate var isUneven: Bool { isProfit || plausible?.allowsAnyStep == true }
}
