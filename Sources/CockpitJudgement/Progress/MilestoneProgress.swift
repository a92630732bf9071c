import CockpitValues
package import CockpitCatalogue

/// How a stage stands against its plan.
package struct MilestoneProgress: Hashable, Sendable {
  /// In percent.
  package let actual: Double
  /// What the path plans at the end of the period, in percent; without one, the time progress.
  package let planned: Double
  /// In 百分点; negative is behind.
  package let gap: Double

  package init(actual: Double, time: TimeProgress, path: TargetPath? = nil) {
    self.actual = actual
    planned = path.map { $0.share(at: time) } ?? time.percent
    gap = (actual - planned).withoutBinaryNoise
  }
}
