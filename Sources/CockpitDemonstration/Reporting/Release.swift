import CockpitCatalogue
import CockpitValues

/// One period of a table as its source publishes it at one moment.
struct Release: Equatable, Sendable {
  let table: ReportedTable
  let period: Period
  let at: Instant
  /// What the published figures are multiples of the truth by; 1 but for the first of a revision.
  var factor = 1.0
  let status: StatusMarks
  /// What the region's own figure is multiplied by on top of that, where its unit slipped.
  var slip = 1.0

  var indicator: Indicator { table.indicator }

  /// The order of releases: by moment, then by period.
  static func isEarlier(_ left: Release, _ right: Release) -> Bool {
    left.at == right.at ? left.period < right.period : left.at < right.at
  }

  /// The releases of a table without those that a later one of the same period replaces, by period.
  ///
  /// - Parameter releases: of one table, in any order.
  /// - Returns: at most one for each period.
  static func newest(of releases: [Release]) -> [Release] {
    var newest: [Release] = []
    for release in releases.sorted(by: { ($0.period, $0.at) < ($1.period, $1.at) }) {
      if newest.last?.period == release.period { newest.removeLast() }
      newest.append(release)
    }
    return newest
  }
}

/// One figure of a release as it stands in a snapshot.
struct ReportedFigure: Equatable, Sendable {
  let area: String
  let value: Double?
  /// The cases or units behind it, where the source gives them.
  var cases: Int?
  /// Why there is no value.
  let reason: String?
  let growth: Double?
}
