import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

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

/// A row of a list of systems.
enum SystemRow {
  case heading(LocalizedText, [System])
  case system(System)

  var system: System? {
    if case .system(let system) = self { system } else { nil }
  }
}

extension Session {
  /// The systems that a panel lists, in their order.
  func systems(of panel: BoardPanel) -> [System] { groups(of: panel).flatMap { $0.1 } }

  /// The rows of a panel; a panel of one domain needs no headings.
  func systemRows(of panel: BoardPanel) -> [SystemRow] {
    groups(of: panel).flatMap { name, systems in
      let rows = systems.map { SystemRow.system($0) }
      return panel.domain == nil ? [.heading(name, systems)] + rows : rows
    }
  }

  private func groups(of panel: BoardPanel) -> [(LocalizedText, [System])] {
    systemGroups.filter { panel.domain == nil || $0.domain == panel.domain }
      .map { ($0.name, $0.systems.filter { passes($0) }) }.filter { !$0.1.isEmpty }
  }

  /// How many systems there are, and how many of them in each state; where there are too few
  /// columns for that, those of the rarer states together, or
  /// only how many.
  func stateCounts(of systems: [System], columns: Int = .max) -> String {
    let states = systems.map { state(of: $0) }
    func text(_ parts: [(String, Int)]) -> String {
      let counts = parts.filter { $0.1 > 0 }.map {
        strings(.system(.countInState(state: $0, count: $1)))
      }
      return ([strings(.system(.count(systems.count)))] + counts).joined(separator: " ")
    }
    let counts = SystemState.allCases.map { state in
      (strings(state.words), states.count { $0 == state })
    }
    let rare = counts.dropFirst(2).reduce(0) { $0 + $1.1 }
    let short = [text(counts), text(counts.prefix(2) + [(strings(.system(.other)), rare)])]
    return short.first { DisplayWidth.columns(of: $0) <= columns } ?? text([])
  }

  /// How a system stands: whether figures of its indicators have arrived.
  func state(of system: System) -> SystemState { situation.state(of: system) }

  /// The readings of the indicators that a system's text lets one measure.
  func systemIndicators(_ id: String) -> [Reading] {
    catalogue.system(id).map { situation.readings(of: $0) } ?? []
  }
}
