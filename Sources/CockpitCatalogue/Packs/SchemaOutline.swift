package import CockpitJSON

/// The keys that a JSON Schema knows, wherever they may stand.
package struct SchemaOutline {
  private let root: JSONObject
  private let definitions: [JSONObject]

  /// The outline of a schema, whose definitions may stand in others beside it.
  package init(_ root: JSONObject, beside others: [JSONObject] = []) {
    self.root = root
    definitions = ([root] + others).compactMap { $0.object("$defs") }
  }

  /// An error at each key that no rule for its place knows.
  package func unreadKeys(of document: JSONNode) -> [JSONError] {
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
      let definition = definitions.lazy.compactMap({
        $0.object(String(name.split(separator: "/").last ?? ""))
      }).first
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
