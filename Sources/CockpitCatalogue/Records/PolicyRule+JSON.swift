import CockpitJSON
import CockpitValues

// How policies stand in `records.json`.

extension PolicyRule {
  /// A policy: its type, and at least one condition over the fields of that.
  ///
  /// - Returns: `nil` where the definition of its type has a fault
  init?(
    _ object: JSONObject, types: [RecordDefinition], known: Set<String>?
  ) throws(JSONError) {
    let node = try object.required("type")
    let name = try node.string()
    guard let definition = types.first(where: { $0.type == name }) else {
      guard let known, !known.contains(name) else { return nil }
      throw JSONError(.unknownType(name, known: types.map(\.type)), at: node.offset)
    }
    let list = try object.required("conditions")
    var conditions: [PolicyCondition] = []
    for node in try list.elements() {
      conditions.append(try PolicyCondition(node.object(), of: definition))
    }
    guard !conditions.isEmpty else { throw JSONError(.noCondition, at: list.offset) }
    self.init(
      id: try object.required("id").string(), name: try LocalizedText(object.required("name")),
      document: try LocalizedText(object.required("document")),
      section: try object.required("section").string(), type: name,
      until: try object.optional("until")?.date(), isOnTrial: try object.flag("trial"),
      conditions: conditions)
  }
}

extension PolicyCondition {
  /// A condition: a field of a type with exactly one demand.
  fileprivate init(_ object: JSONObject, of definition: RecordDefinition) throws(JSONError) {
    let node = try object.required("field")
    let field = try node.string()
    let fields = PolicyCondition.ownFields + definition.fields.map(\.key)
    guard fields.contains(field) else {
      throw JSONError(.unknownChoice(field, known: fields), at: node.offset)
    }
    var demands: [Demand] = []
    if let list = object.optional("among") {
      var texts: [String] = []
      for node in try list.elements() {
        let text = try node.string()
        try PolicyCondition.check(text, in: field, of: definition, at: node.offset)
        texts.append(text)
      }
      guard !texts.isEmpty else { throw JSONError(.noCondition, at: list.offset) }
      demands.append(.among(texts))
    }
    if let least = object.optional("at_least") { demands.append(.atLeast(try least.number())) }
    if let most = object.optional("at_most") { demands.append(.atMost(try most.number())) }
    guard demands.count == 1 else { throw JSONError(.noCondition, at: node.offset) }
    self.init(field: field, demands[0])
  }

  /// Refuses a kind, level or stage that the type does not have: no record would ever be of it.
  private static func check(
    _ text: String, in field: String, of definition: RecordDefinition, at offset: Int
  ) throws(JSONError) {
    let known: [LocalizedText] =
      switch field {
      case "kind": definition.kinds
      case "level": definition.levels
      case "stage": definition.stages.map(\.name)
      default: []
      }
    guard !known.isEmpty, !known.contains(where: { $0.zh == text }) else { return }
    throw JSONError(.unknownChoice(text, known: known.map(\.zh)), at: offset)
  }
}
