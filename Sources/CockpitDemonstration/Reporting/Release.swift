import CockpitModel

/// One period of an indicator as its source publishes it at one moment.
struct Release: Hashable, Sendable {
  let indicator: Indicator
  let period: Period
  let at: Instant
  /// What the published figures are multiples of the truth by; 1 but for the first of a revision.
  let factor: Double
  let status: StatusMarks
  /// What the region's own figure is multiplied by on top of that, where its unit slipped.
  var slip = 1.0
  var scope = ReportedTable.Scope.region

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
  /// The cases or units behind it, where the source gives them.
  var cases: Int?
  /// Why there is no value.
  let reason: String?
  let growth: Double?
}
