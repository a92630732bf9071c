import CockpitJSON
import CockpitValues

// How a record of each year stands in `demonstration.json`.

extension KnownRecord {
  /// A record of a type that the pack has, with steps in the order of their times.
  init(
    _ object: JSONObject, definitions: [RecordDefinition], _ references: ScenarioReferences
  ) throws(JSONError) {
    let node = try object.required("type")
    let type = try node.string()
    guard let definition = definitions.first(where: { $0.type == type }) else {
      throw JSONError(
        .unknownType(type, known: definitions.map(\.type).sorted()), at: node.offset)
    }
    let list = try object.required("steps")
    var steps: [Step] = []
    for node in try list.elements() {
      let step = try node.object()
      let stage = try step.required("stage")
      let name = try stage.string()
      guard definition.place(ofStage: name) != nil else {
        throw JSONError(
          .unknownStage(type: type, name, known: definition.stages.map(\.name.zh)),
          at: stage.offset)
      }
      let at = try step.required("at")
      let minute = try KnownRecord.minute(at)
      guard steps.last.map({ $0.minute < minute }) ?? true else {
        throw JSONError(.badStepTime, at: at.offset)
      }
      let node = step.optional("level")
      let level = try node?.string()
      if let node, let level, definition.place(ofLevel: level) == nil {
        throw JSONError(
          .unknownLevel(type: type, level, known: definition.levels.map(\.zh)), at: node.offset)
      }
      steps.append(Step(minute: minute, stage: name, level: level))
    }
    guard !steps.isEmpty else { throw JSONError(.emptyName, at: list.offset) }
    self.init(
      type: type, prefix: try object.required("prefix").string(),
      month: try object.month(), day: try object.required("day").integer(in: 1...31),
      title: try object.required("title").string(), kind: try object.optional("kind")?.string(),
      area: try object.optional("area")?.area(among: references.areas),
      owner: try references.department("owner", of: object), steps: steps)
  }

  /// The minutes since midnight of a time such as 17:40.
  private static func minute(_ node: JSONNode) throws(JSONError) -> Int {
    let parts = try node.string().split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
    else { throw JSONError(.badStepTime, at: node.offset) }
    return hour * 60 + minute
  }
}
