package import CockpitCatalogue

/// 同因聚合: the alarms of some areas that have one cause, so that one storm is one thing and not seventeen.
package struct CauseCluster: Hashable, Sendable {
  /// One alarm with the area of the region that it lies in, by code.
  package struct Member: Hashable, Sendable {
    package let area: String
    package let alarm: Alarm
  }

  /// The `group` of the rules.
  package let cause: String
  /// The gravest first, then the longest.
  package let members: [Member]

  /// The gravest level.
  package var level: AlarmLevel? { members.compactMap(\.alarm.level).max() }

  /// The areas, each once, in the order of the alarms.
  package var areas: [String] {
    var seen: Set<String> = []
    return members.map(\.area).filter { seen.insert($0).inserted }
  }
}

extension CauseCluster {
  /// The alarms of the areas right below a region that somebody has to see, by their causes, the gravest first and
  /// then the one that reaches furthest.
  ///
  /// What is muted by a cause, shelved or back unseen belongs to it; the alarms of the region itself do not.
  ///
  /// - Complexity: O(n log n) for the alarms
  package static func all(
    of alarms: [Alarm], below region: String, in areas: AreaTree
  ) -> [CauseCluster] {
    let below = Set(areas.children(of: region).map(\.code))
    let members = alarms.compactMap { alarm -> Member? in
      guard alarm.level != nil, alarm.standing != .unlisted else { return nil }
      let code = alarm.key.area
      let own =
        below.contains(code)
        ? code : areas.ancestors(of: code).map(\.code).first(where: below.contains)
      return own.map { Member(area: $0, alarm: alarm) }
    }
    return Dictionary(grouping: members, by: \.alarm.rule.group).map { cause, members in
      CauseCluster(
        cause: cause,
        members: members.enumerated().sorted { left, right in
          let (a, b) = (left.element.alarm, right.element.alarm)
          return (a.level?.rawValue ?? .max, left.offset) < (
            b.level?.rawValue ?? .max, right.offset
          )
        }.map(\.element))
    }.sorted { left, right in
      let (a, b) = (left.level?.rawValue ?? .max, right.level?.rawValue ?? .max)
      return (a, -left.areas.count, left.cause) < (b, -right.areas.count, right.cause)
    }
  }
}
