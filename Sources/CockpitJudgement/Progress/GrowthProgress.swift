import CockpitValues
package import CockpitCatalogue

/// How a published growth of the year to date stands against the growth that is demanded.
package struct GrowthProgress: Hashable, Sendable {
  /// In percent, as published.
  package let actual: Double
  package let target: Double
  /// What a path plans for the end of the period, in percent; without a path, the target.
  package let planned: Double
  /// The growth less what is planned, in 百分点; negative is behind.
  package let gap: Double
  /// 末段约需: the growth that the rest of the year needs; `nil` without last year's base.
  package let neededRest: Double?
  /// 已难完成: the rest needs more than it ever grew.
  package let isHardlyReachable: Bool

  /// The progress of a growth.
  ///
  /// The base share is that of last year's amount that falls on the elapsed part, 0 to 1; the
  /// historical maximum is the highest growth of the same rest of earlier years, in percent.
  package init(
    actual: Double, target: Double, time: TimeProgress, path: TargetPath? = nil,
    baseShare: Double? = nil, historicalMaximum: Double? = nil
  ) {
    self.actual = actual
    self.target = target
    planned = path?.figure(at: time) ?? target
    gap = (actual - planned).withoutBinaryNoise
    let needed = baseShare.flatMap {
      GrowthProgress.rest(whole: target, part: actual, share: $0)
    }
    neededRest = time.remaining > 0 ? needed : nil
    if let neededRest, let historicalMaximum {
      isHardlyReachable = neededRest > historicalMaximum
    } else {
      isHardlyReachable = false
    }
  }

  /// The growth that the rest of a year has beside a part of it, in percent:
  /// ((1 + whole) - (1 + part) share) / (1 - share) - 1.
  ///
  /// The share is that of the year before which falls on the part; `nil` where it leaves no rest.
  static func rest(whole: Double, part: Double, share: Double) -> Double? {
    guard share >= 0, share < 1 else { return nil }
    return (((100 + whole) - (100 + part) * share) / (1 - share) - 100).withoutBinaryNoise
  }
}
