import CockpitCatalogue
import CockpitValues

/// How a mean of the year stands against its cap.
///
/// Winter air is worse than summer air: with last year's figures the mean is judged against the
/// same part of last year, scaled to the cap; without them, against the cap itself.
package struct AverageCapProgress: Hashable, Sendable {
  /// What last year measured, as means.
  package struct LastYear: Hashable, Sendable {
    package let sameMonths: Double
    package let wholeYear: Double

    init(sameMonths: Double, wholeYear: Double) {
      self.sameMonths = sameMonths
      self.wholeYear = wholeYear
    }
  }

  package let mean: Double
  package let cap: Double
  /// The mean that keeps to the cap by now.
  package let planned: Double
  /// `planned` less the mean, in the unit of the indicator; negative is above.
  package let headroom: Double
  /// The mean less that of the same months of last year; negative is lower.
  package let changeOnLastYear: Double?
  /// The mean that the days of the rest of the year must keep to; `nil` once the year is over.
  package let neededMean: Double?

  /// The progress of a mean over the elapsed steps of the year.
  init(mean: Double, cap: Double, time: TimeProgress, lastYear: LastYear? = nil) {
    self.mean = mean
    self.cap = cap
    let season = lastYear.flatMap { $0.wholeYear > 0 ? $0.sameMonths / $0.wholeYear : nil } ?? 1
    planned = (cap * (time.remaining > 0 ? season : 1)).withoutBinaryNoise
    headroom = (planned - mean).withoutBinaryNoise
    changeOnLastYear = lastYear.map { (mean - $0.sameMonths).withoutBinaryNoise }
    // Months have different lengths, and a mean of the year is one of its days.
    let rest = time.totalDays - time.elapsedDays
    let budget = cap * Double(time.totalDays) - mean * Double(time.elapsedDays)
    neededMean = rest > 0 ? (budget / Double(rest)).withoutBinaryNoise : nil
  }

  /// What even a rest of zeros leaves under the cap; below zero it is 已锁定未达.
  package var bestMargin: Double { neededMean ?? (cap - mean).withoutBinaryNoise }
}

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
  init(
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
