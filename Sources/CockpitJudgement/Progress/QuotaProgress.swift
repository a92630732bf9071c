import CockpitValues
package import CockpitCatalogue

/// How much of an allowance is used: u against the time that is over.
package struct QuotaProgress: Hashable, Sendable {
  package let used: Double
  package let quota: Double
  /// u, in percent of the quota.
  package let usage: Double
  /// What a path allows at the end of the period, in percent; without a path, the time progress.
  package let planned: Double
  /// What is planned less the usage, in 百分点; negative is too fast.
  package let gap: Double

  /// The progress of an allowance; `nil` for one that is not above zero: that target is `zero`.
  package init?(used: Double, quota: Double, time: TimeProgress, path: TargetPath? = nil) {
    guard quota > 0 else { return nil }
    self.used = used
    self.quota = quota
    usage = (used / quota * 100).withoutBinaryNoise
    planned = path.map { $0.share(at: time) } ?? time.percent
    gap = (planned - usage).withoutBinaryNoise
  }

  /// What is planned over what is used; using nothing is the best there is.
  package var coefficient: Double {
    usage > 0 ? (planned / usage).withoutBinaryNoise : .infinity
  }

  /// What the rest of the year may still use; below zero it is 已锁定未达.
  package var bestMargin: Double { (quota - used).withoutBinaryNoise }
}
