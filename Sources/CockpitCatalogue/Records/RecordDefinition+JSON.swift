package import CockpitJSON
import CockpitValues

// How the types of records stand in `records.json`.

extension RecordDefinition {
  /// A type; where not all indicators are known, it may follow any.
  package init(_ object: JSONObject, indicators: Set<String>? = nil) throws(JSONError) {
    let type = try object.required("type").string()
    var stages: [RecordStage] = []
    for node in try object.optional("stages")?.elements() ?? [] {
      let stage = try RecordStage(node)
      guard !stages.contains(where: { $0.isNamed(stage.name.zh) }) else {
        throw JSONError(.repeatedStage(stage.name.zh), at: node.offset)
      }
      stages.append(stage)
    }
    var fields: [RecordField] = []
    for node in try object.optional("fields")?.elements() ?? [] {
      let field = try node.object()
      let key = try field.required("key")
      try PersonalData.check(key: try key.string(), at: key.offset)
      fields.append(
        RecordField(key: try key.string(), name: try LocalizedText(field.required("name"))))
    }
    var followed: [String] = []
    for node in try object.optional("follow")?.elements() ?? [] {
      let id = try node.string()
      guard indicators?.contains(id) ?? true else {
        throw JSONError(.indicatorNotThere(id), at: node.offset)
      }
      followed.append(id)
    }
    let levels = try object.names("levels")
    var deadlines: [StageDeadline] = []
    for node in try object.optional("deadlines")?.elements() ?? [] {
      deadlines.append(try StageDeadline(node.object(), type: type, stages, levels))
    }
    self.init(
      type: type, name: try LocalizedText(object.required("name")),
      source: try object.text("source"), stages: stages,
      kinds: try object.names("kinds"), levels: levels, fields: fields,
      soonDays: try object.optional("soon_days")?.integer(in: 0...250) ?? 3,
      isAnnounced: try object.flag("announce"), deadlines: deadlines, followed: followed)
  }
}

extension RecordStage {
  /// A stage: its name alone, or an object.
  init(_ node: JSONNode) throws(JSONError) {
    guard node.kind == .object else {
      self.init(name: LocalizedText(zh: try node.string()))
      return
    }
    let object = try node.object()
    self.init(
      name: try LocalizedText(object.required("name")), aliases: try object.texts("also"),
      isEnd: try object.flag("end"),
      needsAttention: try object.flag("attention"))
  }
}

extension StageDeadline {
  /// A deadline in minutes, of a stage and of levels of its type.
  init(
    _ object: JSONObject, type: String, _ stages: [RecordStage], _ levels: [LocalizedText]
  ) throws(JSONError) {
    let node = try object.required("stage")
    let name = try node.string()
    guard let stage = stages.firstIndex(where: { $0.isNamed(name) }) else {
      throw JSONError(
        .unknownStage(type: type, name, known: stages.map(\.name.zh)), at: node.offset)
    }
    var places: Set<Int>?
    if let list = object.optional("levels") {
      var found: Set<Int> = []
      for node in try list.elements() {
        let name = try node.string()
        guard let place = levels.firstIndex(where: { $0.zh == name || $0.en == name }) else {
          throw JSONError(.unknownChoice(name, known: levels.map(\.zh)), at: node.offset)
        }
        found.insert(place)
      }
      places = found
    }
    let minutes = try object.required("minutes").integer(in: 1...10_080)
    self.init(stage: stage, within: Int64(minutes) * 60, levels: places)
  }
}

extension RecordShare {
  /// A share: the indicator, and either a stage or two fields.
  ///
  /// - Returns: `nil` where the definition of its type has a fault; where not all types are known, any
  ///   may
  init?(
    _ object: JSONObject, indicators: Set<String>?, types: [RecordDefinition], known: Set<String>?
  ) throws(JSONError) {
    let indicator = try object.required("indicator")
    let id = try indicator.string()
    guard indicators?.contains(id) ?? true else {
      throw JSONError(
        .noIndicatorOfShare(id),
        at: indicator.offset)
    }
    let type = try object.required("type")
    let name = try type.string()
    guard let definition = types.first(where: { $0.type == name }) else {
      guard let known, !known.contains(name) else { return nil }
      throw JSONError(
        .unknownType(name, known: types.map(\.type)),
        at: type.offset)
    }
    let measure: Measure
    if let reached = object.optional("reached") {
      let stage = try reached.string()
      guard definition.place(ofStage: stage) != nil else {
        throw JSONError(
          .unknownStage(type: name, stage, known: definition.stages.map(\.name.zh)),
          at: reached.offset)
      }
      measure = .reached(stage: stage, among: try object.optional("among")?.string())
    } else {
      measure = .ratio(
        of: try object.required("sum").string(), over: try object.required("over").string())
    }
    self.init(indicator: id, type: name, measure: measure)
  }
}

extension JSONObject {
  /// The texts of an array; none where the key is absent.
  fileprivate func texts(_ key: String) throws(JSONError) -> [String] {
    var texts: [String] = []
    for node in try optional(key)?.elements() ?? [] { texts.append(try node.string()) }
    return texts
  }

  /// The texts of an array in one or both languages; none where the key is absent.
  fileprivate func names(_ key: String) throws(JSONError) -> [LocalizedText] {
    var names: [LocalizedText] = []
    for node in try optional(key)?.elements() ?? [] { names.append(try LocalizedText(node)) }
    return names
  }
}
