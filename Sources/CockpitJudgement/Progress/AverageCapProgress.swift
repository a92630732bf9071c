import CockpitValues
package import CockpitCatalogue

/// How a mean of the year stands against its cap.
///
/// Winter air is worse than summer air: with last year's figures the mean is judged against the
/// same part of last year, scaled to the cap; without them, against the cap itself.
package struct AverageCapProgress: Hashable, Sendable {
  /// What last year measured, as means.
  package struct LastYear: Hashable, Sendable {
    package let sameMonths: Double
    package let wholeYear: Double

    package init(sameMonths: Double, wholeYear: Double) {
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
  /// The mean that the rest of the year must keep to; `nil` once the year is over.
  package let neededMean: Double?

  /// The progress of a mean over the elapsed steps of the year.
  package init(mean: Double, cap: Double, time: TimeProgress, lastYear: LastYear? = nil) {
    self.mean = mean
    self.cap = cap
    let season = lastYear.flatMap { $0.wholeYear > 0 ? $0.sameMonths / $0.wholeYear : nil } ?? 1
    planned = (cap * (time.remaining > 0 ? season : 1)).withoutBinaryNoise
    headroom = (planned - mean).withoutBinaryNoise
    changeOnLastYear = lastYear.map { (mean - $0.sameMonths).withoutBinaryNoise }
    let budget = cap * Double(time.total) - mean * Double(time.elapsed)
    neededMean =
      time.remaining > 0 ? (budget / Double(time.remaining)).withoutBinaryNoise : nil
  }

  /// What even a rest of zeros leaves under the cap; below zero it is 已锁定未达.
  package var bestMargin: Double { neededMean ?? (cap - mean).withoutBinaryNoise }
}
