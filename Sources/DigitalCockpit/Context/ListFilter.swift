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

extension PageContext {
  /// What a group lets through with the figures that are there.
  func listFilter(_ group: Group) -> ListFilter {
    let kinds = Dictionary(
      sources.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    return ListFilter(group, in: catalogue) { indicator in
      readings[indicator]?.latest.flatMap { kinds[$0.source] ?? nil }
    }
  }

  func passes(_ indicator: Indicator) -> Bool {
    filter?.indicators.contains(indicator.id) ?? true
  }

  func passes(_ system: System) -> Bool { filter?.systems.contains(system.id) ?? true }

  func passes(_ milestone: Milestone) -> Bool {
    filter?.milestones.contains(milestone.id) ?? true
  }
}

/// The systems of one domain, or of one kind of what carries all domains.
struct SystemGroup: Sendable {
  /// The domain; `nil` for what carries all.
  let domain: String?
  let name: LocalizedText
  /// By state, then lead unit, then in the order of the pack.
  let systems: [System]

  /// The systems of a catalogue by domain in the order of the pack, then those that carry all
  /// domains by what they are.
  static func groups(
    of catalogue: Catalogue, state: (System) -> SystemState
  ) -> [SystemGroup] {
    func key(_ group: SystemGroup) -> Int {
      catalogue.domains.firstIndex { $0.id == group.domain } ?? catalogue.domains.count
    }
    var order: [String] = []
    var byGroup: [String: [System]] = [:]
    for system in catalogue.systems {
      // No id of a domain begins with a blank.
      let group = system.domain ?? " " + system.category.zh
      if byGroup[group] == nil { order.append(group) }
      byGroup[group, default: []].append(system)
    }
    let groups = order.map { group in
      let systems = byGroup[group, default: []]
      let domain = catalogue.domains.first { $0.id == group }
      return SystemGroup(
        domain: domain?.id,
        name: domain?.name ?? systems.first?.category ?? LocalizedText(zh: group),
        systems: sorted(systems, state: state))
    }
    return groups.enumerated().sorted {
      (key($0.element), $0.offset) < (key($1.element), $1.offset)
    }.map(\.element)
  }

  private static func sorted(
    _ systems: [System], state: (System) -> SystemState
  ) -> [System] {
    let keyed = systems.enumerated().map { place, system in
      (
        key: (SystemState.allCases.firstIndex(of: state(system)) ?? 0, system.leadUnit, place),
        system: system
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.system)
  }
}
