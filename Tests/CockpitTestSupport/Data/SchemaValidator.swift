package import CockpitJSON
import CockpitResources
import Testing

/// Holds a document against a JSON Schema, as far as the schemas of `Resources/Schemas` go.
///
/// A keyword that it does not know is a fault of the schema, so that no rule is passed over.
package struct SchemaValidator {
  private static let annotations: Set<String> = [
    "$schema", "$id", "$defs", "title", "description", "default",
  ]

  private let definitions: JSONObject?
  private let root: JSONNode

  /// The validator of a schema of `Resources/Schemas`, by its name.
  package init(named name: String) throws {
    let bytes = try #require(CockpitResource.bytes(at: "Schemas/\(name).schema.json"))
    try self.init(JSONNode.parse(bytes))
  }

  package init(_ schema: JSONNode) throws {
    root = schema
    definitions = try schema.object().optional("$defs")?.object()
  }

  /// What is wrong with a document, each fault after the path of its place.
  package func faults(of document: JSONNode) throws -> [String] {
    try faults(document, root, at: "")
  }

  private func faults(
    _ node: JSONNode, _ schema: JSONNode, at path: String
  ) throws -> [String] {
    var faults: [String] = []
    let rules = try schema.object()
    for rule in rules.members where !SchemaValidator.annotations.contains(rule.key) {
      faults += try check(node, rule, of: rules, at: path)
    }
    return faults
  }

  private func check(
    _ node: JSONNode, _ rule: JSONMember, of rules: JSONObject, at path: String
  ) throws -> [String] {
    let value = rule.value
    func unless(_ holds: Bool) -> [String] { holds ? [] : ["\(path): \(rule.key)"] }
    switch rule.key {
    case "$ref":
      let name = try value.string().split(separator: "/").last ?? ""
      guard let definition = definitions?.optional(String(name)) else { return unless(false) }
      return try faults(node, definition, at: path)
    case "type":
      let names = value.kind == .array ? try value.elements() : [value]
      return unless(try names.contains { try isType($0.string(), node) })
    case "const": return unless(isEqual(node, value))
    case "enum": return unless(try value.elements().contains { isEqual(node, $0) })
    case "oneOf":
      return unless(try value.elements().count { try faults(node, $0, at: path).isEmpty } == 1)
    case "anyOf":
      return unless(try value.elements().contains { try faults(node, $0, at: path).isEmpty })
    case "allOf": return try value.elements().flatMap { try faults(node, $0, at: path) }
    case "if":
      let holds = try faults(node, value, at: path).isEmpty
      let branch = holds ? rules.optional("then") : rules.optional("else")
      return try branch.map { try faults(node, $0, at: path) } ?? []
    case "then", "else": return []
    case "required", "properties", "additionalProperties", "propertyNames":
      guard node.kind == .object else { return [] }
      return try checkMembers(of: node.object(), rule, of: rules, at: path)
    case "items", "minItems", "maxItems":
      guard node.kind == .array else { return [] }
      let elements = try node.elements()
      if rule.key == "items" {
        return try elements.enumerated().flatMap {
          try faults($0.element, value, at: "\(path)/\($0.offset)")
        }
      }
      let limit = try value.integer()
      return unless(rule.key == "minItems" ? elements.count >= limit : elements.count <= limit)
    case "minLength", "maxLength", "pattern":
      guard node.kind == .string else { return [] }
      let text = try node.string()
      if rule.key == "pattern" { return unless(matches(text, try value.string())) }
      let limit = try value.integer()
      return unless(rule.key == "minLength" ? text.count >= limit : text.count <= limit)
    case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum":
      guard node.kind == .number else { return [] }
      let (number, limit) = (try node.number(), try value.number())
      let holds =
        switch rule.key {
        case "minimum": number >= limit
        case "maximum": number <= limit
        case "exclusiveMinimum": number > limit
        default: number < limit
        }
      return unless(holds)
    default: return ["\(path): the schema has the unknown keyword \(rule.key)"]
    }
  }

  private func checkMembers(
    of object: JSONObject, _ rule: JSONMember, of rules: JSONObject, at path: String
  ) throws -> [String] {
    let properties = try rules.optional("properties")?.object()
    switch rule.key {
    case "required":
      return try rule.value.elements().compactMap { name in
        let key = try name.string()
        return object.members.contains { $0.key == key } ? nil : "\(path): \(key) is missing"
      }
    case "properties":
      return try rule.value.members().flatMap { property in
        try object.members.filter { $0.key == property.key }.flatMap {
          try faults($0.value, property.value, at: "\(path)/\($0.key)")
        }
      }
    case "propertyNames":
      let names = try rule.value.object().required("enum").elements()
      return try object.members.compactMap { member in
        try names.contains { try $0.string() == member.key } ? nil : "\(path): \(member.key)"
      }
    default:
      return try object.members.filter { member in
        !(properties?.members.contains { $0.key == member.key } ?? false)
      }.flatMap { member in
        rule.value.kind == .boolean
          ? (try rule.value.boolean() ? [] : ["\(path): \(member.key) is unknown"])
          : try faults(member.value, rule.value, at: "\(path)/\(member.key)")
      }
    }
  }

  private func isType(_ name: String, _ node: JSONNode) throws -> Bool {
    switch name {
    case "object": node.kind == .object
    case "array": node.kind == .array
    case "string": node.kind == .string
    case "number": node.kind == .number
    case "integer": node.kind == .number ? try node.number().rounded() == node.number() : false
    case "boolean": node.kind == .boolean
    case "null": node.kind == .null
    default: false
    }
  }

  private func isEqual(_ left: JSONNode, _ right: JSONNode) -> Bool {
    guard left.kind == right.kind else { return false }
    return switch left.kind {
    case .null: true
    case .boolean: (try? left.boolean()) == (try? right.boolean())
    case .number: (try? left.number()) == (try? right.number())
    case .string: (try? left.string()) == (try? right.string())
    case .array, .object: false
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return text.firstMatch(of: regex) != nil
  }
}
