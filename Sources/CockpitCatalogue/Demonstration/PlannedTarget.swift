/// One target of the invented plan of each year, and how the year stands to it with the figures of
/// October (of the third quarter, where there are no months).
///
/// The value follows from the invented figures, so that each seed and year has the same tale.
/// Rounding to the step makes what is behind a little worse and the rest a little better.
package struct PlannedTarget: Hashable, Sendable {
  package let indicator: String
  package let kind: TargetKind
  /// The gap in 百分点 of amounts, allowances and growth, or the room that is left to a level or
  /// mean in its unit; negative is behind.
  package let standing: Double
  /// What the value is a multiple of; above 0.
  package let step: Double
  package let path: TargetPath?

  package init(
    _ indicator: String, _ kind: TargetKind, standing: Double, step: Double,
    path: TargetPath? = nil
  ) {
    self.indicator = indicator
    self.kind = kind
    self.standing = standing
    self.step = step
    self.path = path
  }

  /// The kinds that a value can be derived for.
  package static let kinds: [TargetKind] = [
    .cumulative, .growth, .levelCap, .levelFloor, .averageCap, .quota, .milestone,
  ]
}

/// What goes wrong in the reports of every year, so that tests and visitors know where to look.
///
/// An incident changes what is reported and when, never the truth.
package enum ReportingIncident: Hashable, Sendable {
  /// A department gives the figures of one month so many days late, or on the first working day
  /// after.
  case late(source: String, month: Int, days: Int)
  /// The figure of one month comes so many days late, or on the first working day after.
  case postponed(indicator: String, month: Int, days: Int)
  /// The figure of one month never comes.
  case missing(indicator: String, month: Int)
  /// The figure of the period that ends in a month is first given as a multiple of the truth and
  /// put right so many releases later.
  case revised(indicator: String, month: Int, factor: Double, after: Int)
  /// The region's figure of one month is first given as a multiple of the truth, by a slip of its
  /// unit, and put right so many days later, or on the first working day after.
  case unitSlip(indicator: String, month: Int, factor: Double, days: Int)
  /// A second department gives the region's figure of one month as a multiple of the truth, one
  /// working day before the owner.
  case disagreement(indicator: String, month: Int, department: Department.ID, factor: Double)
}
