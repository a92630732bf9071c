package import CockpitCatalogue
package import CockpitValues
import CockpitWarehouse

/// The systems of one domain, or of one kind of what carries all domains.
package struct SystemGroup: Sendable, Hashable {
  /// The domain; `nil` for what carries all.
  package let domain: String?
  package let name: LocalizedText
  /// By state, then the name of the lead unit, then in the order of the pack.
  package let systems: [System]
}

/// How the systems of a pack stand with the figures and records that are there.
struct SystemStandings: Sendable {
  /// By the ids of the systems.
  let states: [String: SystemState]
  /// By domain in the order of the pack, then those that carry all domains by what they are.
  let groups: [SystemGroup]

  /// - Complexity: O(n log n) for the systems
  init(
    of catalogue: Catalogue, _ readings: RegionReadings, _ records: [String: [RecordReading]]
  ) {
    let withTasks = Set(
      records[RecordType.task.rawValue, default: []].compactMap { $0.record.extra["system"] })
    let states = Dictionary(
      catalogue.systems.map { system in
        let hasRecords =
          withTasks.contains(system.id)
          || system.recordTypes.contains { $0 != .task && records[$0.rawValue] != nil }
        return (
          system.id,
          system.state(hasRecords: hasRecords) { readings[$0]?.isReported == true }
        )
      },
      uniquingKeysWith: { first, _ in first })
    self.states = states
    groups = SystemStandings.groups(of: catalogue) { states[$0.id] ?? .unconnected }
  }

  /// What systems are grouped by.
  private enum Key: Hashable {
    case domain(String)
    /// By its id, for what carries all domains.
    case category(String)
  }

  private static func groups(
    of catalogue: Catalogue, state: (System) -> SystemState
  ) -> [SystemGroup] {
    var order: [Key] = []
    var byKey: [Key: [System]] = [:]
    for system in catalogue.systems {
      let key = system.domain.map { Key.domain($0) } ?? .category(system.category?.id ?? "")
      if byKey[key] == nil { order.append(key) }
      byKey[key, default: []].append(system)
    }
    let domains = catalogue.domains
    let groups = order.map { key -> (place: Int, group: SystemGroup) in
      let systems = sorted(byKey[key, default: []], in: catalogue, state: state)
      switch key {
      case .domain(let id):
        let place = domains.firstIndex { $0.id == id }
        let name = place.map { domains[$0].name } ?? byKey[key]?.first?.category?.name
        return (
          place ?? domains.count,
          SystemGroup(
            domain: place.map { domains[$0].id }, name: name ?? LocalizedText(zh: id),
            systems: systems)
        )
      case .category:
        let name = systems.first?.category?.name ?? .empty
        return (domains.count, SystemGroup(domain: nil, name: name, systems: systems))
      }
    }
    return groups.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element.group)
  }

  private static func sorted(
    _ systems: [System], in catalogue: Catalogue, state: (System) -> SystemState
  ) -> [System] {
    let keyed = systems.enumerated().map { place, system in
      (
        key: (
          SystemState.allCases.firstIndex(of: state(system)) ?? 0,
          catalogue.departmentIndex.text(of: system.leadUnits), place
        ),
        system: system
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.system)
  }
}
