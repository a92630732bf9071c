import CockpitCatalogue
import CockpitValues

/// How a figure stands against a level: how much room is left before it is on the bad side.
///
/// It serves caps, floors, 左右, 高于全市, places among peers and things that are done or not.
package struct LevelProgress: Hashable, Sendable {
  /// The figure; of a 高于全市 target its distance to the reference.
  package let actual: Double
  package let target: Double
  /// What a stage path asks for by now; without one, the target.
  package let planned: Double
  /// Room before what is planned, in the unit of the target (百分点 for percentages); negative on the
  /// bad side.
  package let headroom: Double

  init(actual: Double, target: Double, planned: Double? = nil, headroom: Double) {
    self.actual = actual
    self.target = target
    self.planned = planned ?? target
    self.headroom = headroom
  }
}

/// How a stage stands against its plan.
package struct MilestoneProgress: Hashable, Sendable {
  /// In percent.
  package let actual: Double
  /// What the path plans at the end of the period, in percent; without one, the time progress.
  package let planned: Double
  /// In 百分点; negative is behind.
  package let gap: Double

  init(actual: Double, time: TimeProgress, path: TargetPath? = nil) {
    self.actual = actual
    planned = path.map { $0.share(at: time) } ?? time.percent
    gap = (actual - planned).withoutBinaryNoise
  }
}

/// Whether something that must not happen has happened.
package struct ZeroProgress: Hashable, Sendable {
  package let events: Double

  init(events: Double) {
    self.events = events
  }
}

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
  init?(used: Double, quota: Double, time: TimeProgress, path: TargetPath? = nil) {
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
