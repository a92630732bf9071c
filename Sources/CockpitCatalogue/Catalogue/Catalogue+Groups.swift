extension Catalogue {
  /// The indicators of a group, by id: those that name it, those of a system that does, and those
  /// of the domain that it stands for.
  ///
  /// - Parameters:
  ///   - group: the group
  ///   - kind: the kind of the source that an indicator's figure comes from, if one has arrived
  /// - Returns: their ids
  /// - Complexity: O(indicators + measures of systems)
  package func indicators(
    in group: Group, source kind: (_ indicator: String) -> SourceKind?
  ) -> Set<String> {
    let naming = systems.filter { $0.groups.contains(group.key) }.flatMap(\.indicators)
    let own = indicators.filter { indicator in
      switch group.key.axis {
      case .theme: indicator.theme == group.key.id
      case .domain: indicator.domain == group.key.id
      case .field, .economy, .level:
        indicator.groups.contains(group.key)
          || group.domain.map { $0 == indicator.domain } ?? false
      case .source: kind(indicator.id)?.rawValue == group.key.id
      }
    }
    return Set(own.map(\.id)).union(naming)
  }

  /// The systems of a group, by id: those that name it, those of its domain, and for what a system
  /// does not say of itself, those that one of some indicators measures.
  package func systems(in group: Group, measuredBy indicators: Set<String>) -> Set<String> {
    let found = systems.filter { system in
      let isMeasured = system.indicators.contains(where: indicators.contains)
      return switch group.key.axis {
      case .domain: system.domain == group.key.id
      case .field:
        system.groups.contains(group.key) || group.domain.map { $0 == system.domain } ?? false
      case .theme, .economy, .level, .source: system.groups.contains(group.key) || isMeasured
      }
    }
    return Set(found.map(\.id))
  }
}
