import CockpitCatalogue
import CockpitValues

/// One indicator as one source reports it, shared by all its releases.
final class ReportedTable: Sendable {
  /// The areas that the source gives figures of.
  enum Scope: Sendable {
    /// The region and those of its 镇街 that have a figure.
    case region
    /// The region alone, by a second department.
    case regionAlone
    /// The city and its other districts, for comparison.
    case peers
  }

  let source: DemonstrationSource
  let indicator: Indicator
  let scope: Scope
  /// What goes wrong in the reports of the table.
  let incidents: [ReportingIncident]
  /// The civil second of a day at which it comes: in the morning, each source at a minute of its
  /// own.
  ///
  /// Figures of a day come at 7:30, or on the day itself at 20:00, stocks at 8:00.
  let clock: Int

  /// What the owner of an indicator reports.
  convenience init(
    ofOwner indicator: Indicator, _ scenario: DemonstrationScenario,
    in departments: DepartmentIndex
  ) {
    self.init(
      source: DemonstrationSource(of: indicator, scenario, in: departments), indicator: indicator,
      scope: .region, incidents: scenario.incidents)
  }

  init(
    source: DemonstrationSource, indicator: Indicator, scope: Scope,
    incidents: [ReportingIncident] = []
  ) {
    self.source = source
    self.indicator = indicator
    self.scope = scope
    self.incidents = incidents.filter { incident in
      switch incident {
      case .late(let id, _, _): id == source.id
      case .postponed(let id, _, _), .missing(let id, _), .revised(let id, _, _, _),
        .unitSlip(let id, _, _, _), .disagreement(let id, _, _, _):
        id == indicator.id
      }
    }
    if indicator.frequency == .day {
      clock =
        (indicator.releaseLagDays ?? 0) > 0 ? 27_000 : indicator.span == .level ? 28_800 : 72_000
    } else {
      clock = 32_400 + source.id.utf8.reduce(0) { ($0 * 7 + Int($1)) % 40 } * 60
    }
  }

  /// What all sources report of some indicators: their owners, the second departments of
  /// the incidents, and the city's office of statistics on the peers.
  static func all(
    of indicators: [Indicator], _ scenario: DemonstrationScenario,
    in departments: DepartmentIndex, withPeers: Bool
  ) -> [ReportedTable] {
    let seconds = scenario.incidents.compactMap { incident -> ReportedTable? in
      guard case .disagreement(let id, _, let department, _) = incident,
        let indicator = indicators.first(where: { $0.id == id })
      else { return nil }
      return ReportedTable(
        source: DemonstrationSource(department: department, scenario, in: departments),
        indicator: indicator, scope: .regionAlone, incidents: scenario.incidents)
    }
    let owned = indicators.map { ReportedTable(ofOwner: $0, scenario, in: departments) }
    guard withPeers, let peers = scenario.peers else { return owned + seconds }
    let source = DemonstrationSource(department: peers.source, scenario, in: departments)
    return owned + seconds
      + indicators.filter { peers.indicators.contains($0.id) }.map {
        ReportedTable(
          source: source, indicator: $0, scope: .peers, incidents: scenario.incidents)
      }
  }
}

extension ReportedTable: Equatable {
  static func == (left: ReportedTable, right: ReportedTable) -> Bool {
    left === right
      || left.scope == right.scope && left.source == right.source
        && left.indicator == right.indicator
  }
}
