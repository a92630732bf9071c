import CockpitCatalogue
import CockpitValues

extension RecordProfile {
  /// Some records of each type of a catalogue that says nothing of them: those whose last stage is
  /// an end come and go, others are there; departments answer for them in turn.
  static func standard(for catalogue: Catalogue) -> [RecordProfile] {
    let departments = catalogue.departments.isEmpty ? catalogue.bodies : catalogue.departments
    guard !departments.isEmpty else { return [] }
    return catalogue.records.definitions.enumerated().compactMap { place, definition in
      // What is due by the minute is told of in stories of its own.
      guard definition.type != RecordType.dataset.rawValue, definition.deadlines.isEmpty else {
        return nil
      }
      let owners = (0..<min(3, departments.count)).map {
        departments[(3 * place + $0) % departments.count].id
      }
      return RecordProfile(
        type: definition.type, prefix: definition.type.prefix(2).uppercased(),
        course: course(of: definition), title: "示例\(definition.name.zh){kind}{level}{number}",
        owners: owners, hasArea: !definition.isAnnounced, hasDue: !definition.isAnnounced,
        levels: definition.levels.reversed().enumerated().map { place, level in
          Share(name: level.zh, share: place == 0 ? 1 : 0.3 / Double(place))
        })
    }
  }

  private static func course(of definition: RecordDefinition) -> Course {
    let ends = definition.stages.contains(where: \.isEnd)
    if definition.isAnnounced { return .flow(everyDays: 7, keptDays: 90, days: 2) }
    if ends { return .flow(everyDays: 6, keptDays: 150, days: 45) }
    let usual = definition.stages.filter { !$0.needsAttention }
    let rare = definition.stages.filter(\.needsAttention)
    return .inventory(
      count: 24,
      stages: usual.map { Share(name: $0.name.zh, share: 0.9 / Double(usual.count)) }
        + rare.map { Share(name: $0.name.zh, share: 0.1 / Double(rare.count)) })
  }
}
