import CockpitModel

/// One indicator as one source reports it.
struct ReportedTable: Hashable, Sendable {
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

  /// What the owner of an indicator reports.
  init(ofOwner indicator: Indicator) {
    self.init(source: DemonstrationSource(of: indicator), indicator: indicator, scope: .region)
  }

  private init(source: DemonstrationSource, indicator: Indicator, scope: Scope) {
    self.source = source
    self.indicator = indicator
    self.scope = scope
  }

  /// What all sources report of some indicators: their owners, the second departments of
  /// ``ReportingIncident``, and the city's office of statistics on the peers.
  static func all(of indicators: [Indicator], withPeers: Bool) -> [ReportedTable] {
    let seconds = ReportingIncident.everyYear.compactMap { incident -> ReportedTable? in
      guard case .disagreement(let id, _, let department, _) = incident,
        let indicator = indicators.first(where: { $0.id == id })
      else { return nil }
      return ReportedTable(
        source: DemonstrationSource(department: department), indicator: indicator,
        scope: .regionAlone)
    }
    let compared = indicators.filter { withPeers && PeerTruth.indicators.contains($0.id) }
    return indicators.map { ReportedTable(ofOwner: $0) } + seconds
      + compared.map {
        ReportedTable(
          source: DemonstrationSource(department: PeerTruth.department), indicator: $0,
          scope: .peers)
      }
  }
}
