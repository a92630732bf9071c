import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse

/// What lists are narrowed to: one group, and what belongs to it.
struct ListFilter: Hashable, Sendable {
  let group: Group
  /// The ids of what passes.
  let indicators: Set<String>
  let systems: Set<String>
  let targets: Set<String>
  let milestones: Set<String>

  /// What belongs to a group; targets and goals do by their indicators and by the systems that
  /// stand behind them.
  init(
    _ group: Group, in catalogue: Catalogue,
    source kind: (_ indicator: String) -> SourceKind?
  ) {
    let indicators = catalogue.indicators(in: group, source: kind)
    let systems = catalogue.systems(in: group, measuredBy: indicators)
    let behind = catalogue.systems.filter { systems.contains($0.id) }
    let measured = catalogue.goals.targets.filter { target in
      target.indicator.map { indicators.contains($0) } ?? false
    }
    self.group = group
    self.indicators = indicators
    self.systems = systems
    targets = Set(measured.map(\.id)).union(behind.flatMap(\.targets))
    milestones = Set(behind.flatMap(\.milestones))
  }
}

/// Something that groups hold, by its id.
enum GroupMember: Hashable, Sendable {
  case indicator(String)
  case system(String)
  case target(String)
  case milestone(String)
}

extension ListFilter {
  func passes(_ member: GroupMember) -> Bool {
    switch member {
    case .indicator(let id): indicators.contains(id)
    case .system(let id): systems.contains(id)
    case .target(let id): targets.contains(id)
    case .milestone(let id): milestones.contains(id)
    }
  }
}

extension PageContext {
  /// What a group lets through with the figures that are there.
  func listFilter(_ group: Group) -> ListFilter {
    let kinds = Dictionary(
      sources.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    return ListFilter(group, in: catalogue) { indicator in
      readings[indicator]?.latest.flatMap { kinds[$0.source] ?? nil }
    }
  }

  // Lists are narrowed by what their rows are about; these are for counts and pictures.

  func passes(_ indicator: Indicator) -> Bool { filter?.passes(.indicator(indicator.id)) ?? true }

  func passes(_ summary: ReadingSummary) -> Bool {
    filter?.passes(.indicator(summary.indicator)) ?? true
  }

  func passes(_ system: System) -> Bool { filter?.passes(.system(system.id)) ?? true }
}
