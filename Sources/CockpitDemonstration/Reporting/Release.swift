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

/// A department that reports, as it stands in a snapshot.
struct DemonstrationSource: Hashable, Sendable {
  /// The id in snapshots and file names.
  let id: String
  let name: String
  let kind: SourceKind

  /// The source of an indicator: its owner, the first where several share it.
  ///
  /// What sensors measure comes from a platform of the owner's, a source of its own.
  init(of indicator: Indicator, _ scenario: DemonstrationScenario, in departments: DepartmentIndex)
  {
    self.init(
      department: indicator.owners.first ?? Department.ID(""), scenario, in: departments)
    if case .interval = indicator.frequency {
      self.init(id: id + "-sensors", name: name + "感知平台", kind: .sensor)
    }
  }

  /// The source that a department or enterprise is, by what tells it.
  init(
    department: Department.ID, _ scenario: DemonstrationScenario, in departments: DepartmentIndex
  ) {
    let id = departments.id(of: department.text)
    self.init(
      id: departments[department.text]?.id.text ?? DemonstrationSource.id(from: department.text),
      name: departments.names(of: [id]),
      kind: scenario.enterprises.contains(id) ? .enterprise : .government)
  }

  private init(id: String, name: String, kind: SourceKind) {
    self.id = id
    self.name = name
    self.kind = kind
  }

  /// An id for an owner that the pack does not list, from the bytes of its name.
  private static func id(from owner: String) -> String {
    let hash = owner.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return "owner-" + String(hash, radix: 16)
  }
}
