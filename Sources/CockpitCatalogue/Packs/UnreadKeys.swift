package import CockpitJSON

extension PackFiles {
  /// The schemas by which each file of a pack is written, by name.
  package static let schemas = [
    "pack.json": "pack", "areas.json": "areas", "indicators.json": "indicators",
    "system-indicators.json": "indicators", "boards.json": "boards", "systems.json": "systems",
    "milestones.json": "milestones", "targets.json": "plan-targets", "lights.json": "lights",
    "calendar.json": "calendar", "composites.json": "composites", "records.json": "records",
    "alarms.json": "alarms", "supervision.json": "supervision",
    "demonstration.json": "demonstration", "year-targets.json": "targets",
  ]

  /// Finds the keys that the schemas of their files do not have, which nobody reads.
  ///
  /// A file that cannot be parsed has none; its fault is told by those who read it.
  ///
  /// - Parameter schema: the JSON Schema of a name; where that is `nil`, any key may stand
  /// - Returns: a warning for each, file by file
  package func unreadKeys(_ schema: (String) -> [UInt8]?) -> [Diagnostic] {
    PackFiles.names.flatMap { name -> [Diagnostic] in
      guard let bytes = self[name], let rules = PackFiles.schemas[name].flatMap(schema),
        let document = try? JSONNode.parse(bytes), let root = try? JSONNode.parse(rules).object()
      else { return [] }
      let outline = SchemaOutline(root)
      return source(name).diagnostics(for: outline.unreadKeys(of: document), severity: .warning)
    }
  }
}

/// The keys that a JSON Schema knows, wherever they may stand.
private struct SchemaOutline {
  private let root: JSONObject
  private let definitions: JSONObject?

  init(_ root: JSONObject) {
    self.root = root
    definitions = root.object("$defs")
  }

  /// An error at each key that no rule for its place knows.
  func unreadKeys(of document: JSONNode) -> [JSONError] {
    unreadKeys(of: document, rules(root))
  }

  private func unreadKeys(of node: JSONNode, _ rules: [JSONObject]) -> [JSONError] {
    if let elements = try? node.elements() {
      let ofElements = rules.compactMap { $0.object("items") }.flatMap(self.rules)
      return ofElements.isEmpty ? [] : elements.flatMap { unreadKeys(of: $0, ofElements) }
    }
    guard let members = try? node.members() else { return [] }
    let isClosed = rules.contains { rule in
      (try? rule.optional("additionalProperties")?.boolean()) == false
    }
    let properties = rules.compactMap { $0.object("properties") }
    return members.flatMap { member -> [JSONError] in
      var own = properties.compactMap { $0.object(member.key) }
      if own.isEmpty { own = rules.compactMap { $0.object("additionalProperties") } }
      guard own.isEmpty, isClosed else {
        return unreadKeys(of: member.value, own.flatMap(self.rules))
      }
      let known = properties.flatMap { $0.members.map(\.key) }
      let meant = nearest(member.key, Set(known))
      return [JSONError(.unreadKey(member.key, meant: meant), at: member.keyOffset)]
    }
  }

  /// A rule and those that it is made of.
  private func rules(_ rule: JSONObject) -> [JSONObject] {
    var parts = [rule]
    if let name = try? rule.optional("$ref")?.string(),
      let definition = definitions?.object(String(name.split(separator: "/").last ?? ""))
    {
      parts += rules(definition)
    }
    for key in ["oneOf", "anyOf", "allOf", "then", "else"] {
      let nodes = rule.optional(key).map { (try? $0.elements()) ?? [$0] } ?? []
      for case let part? in nodes.map({ try? $0.object() }) { parts += rules(part) }
    }
    return parts
  }
}

extension JSONObject {
  /// The object under a key; `nil` for anything else.
  fileprivate func object(_ key: String) -> JSONObject? {
    optional(key).flatMap { try? $0.object() }
  }
}
