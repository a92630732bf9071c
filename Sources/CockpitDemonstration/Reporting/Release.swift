import CockpitModel

/// One period of an indicator as its source publishes it at one moment.
struct Release: Hashable, Sendable {
  let indicator: Indicator
  let period: Period
  let at: Instant
  /// What the published figure is a multiple of the truth by; 1 but for the first of a revision.
  let factor: Double
  let status: StatusMarks

  /// The order of releases: by moment, then by period.
  static func isEarlier(_ left: Release, _ right: Release) -> Bool {
    left.at == right.at ? left.period < right.period : left.at < right.at
  }
}

/// One figure as it stands in a snapshot.
struct ReportedFigure: Hashable, Sendable {
  let release: Release
  let area: String
  let value: Double?
  /// Why there is no value.
  let reason: String?
  let growth: Double?
}
