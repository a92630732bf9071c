import CockpitCatalogue
import CockpitJSON
import CockpitWarehouse

/// Reads one dimension with its categories.
struct JSONStatCategories {
  private let id: String
  private let offset: Int
  private let definition: JSONObject
  private let category: JSONObject
  private let labels: [String: JSONNode]
  private let units: [String: JSONNode]
  private let measuringTypes: [String: JSONNode]
  private let notes: [String: JSONNode]

  init(_ node: JSONNode, id: String) throws(JSONError) {
    self.id = id
    offset = node.offset
    definition = try node.object()
    category = try definition.required("category").object()
    labels = try JSONStatCategories.byCode(category.optional("label"))
    units = try JSONStatCategories.byCode(category.optional("unit"))
    notes = try JSONStatCategories.byCode(category.optional("note"))
    measuringTypes = try JSONStatCategories.byCode(
      definition.optional("extension")?.object().optional("measuringType"))
  }

  func dimension() throws(JSONError) -> TableDimension {
    let codes = try codes()
    let parents = try JSONStatHierarchy.parents(category.optional("child"))
    var categories: [TableCategory] = []
    for (code, offset) in codes {
      guard !code.isEmpty else {
        throw JSONError(.noCode(dimension: id), at: offset)
      }
      categories.append(
        TableCategory(
          code: code, label: try labels[code]?.string() ?? code, parent: parents[code],
          notes: try JSONStatDataset.notes(notes[code]), measure: try measure(code), offset: offset)
      )
    }
    return TableDimension(
      code: id, label: try definition.optional("label")?.string() ?? id,
      notes: try JSONStatDataset.notes(definition.optional("note")), categories: categories,
      offset: offset)
  }

  /// The members of an object by their keys; of several equal keys the first counts.
  private static func byCode(_ node: JSONNode?) throws(JSONError) -> [String: JSONNode] {
    guard let node else { return [:] }
    let members = try node.members().lazy.filter { !$0.value.isNull }
    return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
  }
}

// MARK: - Order

extension JSONStatCategories {
  /// The codes in the order of their positions, with their places in the document.
  private func codes() throws(JSONError) -> [(code: String, offset: Int)] {
    guard let index = category.optional("index") else { return [try onlyCode()] }
    guard index.kind == .array else { return try ordered(index) }
    var codes: [(code: String, offset: Int)] = []
    var known: Set<String> = []
    for element in try index.elements() {
      let code = try element.string()
      guard known.insert(code).inserted else { throw duplicate(code, at: element.offset) }
      codes.append((code, element.offset))
    }
    guard !codes.isEmpty else { throw empty(at: index.offset) }
    return codes
  }

  /// Without an index there is one category: the one that has a label.
  private func onlyCode() throws(JSONError) -> (code: String, offset: Int) {
    let members = try category.optional("label")?.members() ?? []
    guard members.count == 1 else {
      throw JSONError(.noIndex(dimension: id), at: category.offset)
    }
    return (members[0].key, members[0].keyOffset)
  }

  /// The codes of an object from codes to positions, which come in any order.
  private func ordered(_ index: JSONNode) throws(JSONError) -> [(code: String, offset: Int)] {
    let members = try index.members()
    guard !members.isEmpty else { throw empty(at: index.offset) }
    var codes: [(code: String, offset: Int)?] = Array(repeating: nil, count: members.count)
    var known: Set<String> = []
    for member in members {
      let position = try member.value.integer()
      guard codes.indices.contains(position) else {
        throw JSONError(
          .badPosition(category: member.key, last: members.count - 1), at: member.value.offset)
      }
      guard codes[position] == nil else {
        throw JSONError(.repeatedPosition(position), at: member.value.offset)
      }
      guard known.insert(member.key).inserted else {
        throw duplicate(member.key, at: member.keyOffset)
      }
      codes[position] = (member.key, member.keyOffset)
    }
    return codes.compactMap { $0 }
  }

  private func duplicate(_ code: String, at offset: Int) -> JSONError {
    JSONError(.repeatedCategory(dimension: id, category: code), at: offset)
  }

  private func empty(at offset: Int) -> JSONError {
    JSONError(.noCategories(dimension: id), at: offset)
  }
}

// MARK: - Meaning

extension JSONStatCategories {
  private func measure(_ code: String) throws(JSONError) -> TableCategory.Measure {
    var measure = TableCategory.Measure()
    if let node = units[code] {
      let unit = try node.object()
      measure.unit = try JSONStatCategories.unitText(unit)
      if let decimals = unit.optional("decimals") {
        measure.decimals = min(max(try decimals.integer(), 0), 6)
      }
    }
    switch try measuringTypes[code]?.string().lowercased() {
    case "stock": measure.kind = .stock
    case "flow": measure.kind = .flow
    case "average": measure.kind = .rate
    default: break
    }
    return measure
  }

  /// The words for a unit, its symbol or its base, the power of ten with the last.
  private static func unitText(_ unit: JSONObject) throws(JSONError) -> String? {
    for key in ["label", "symbol"] {
      if let text = try unit.optional(key)?.string(), !text.isEmpty { return text }
    }
    guard let base = try unit.optional("base")?.string() else { return nil }
    guard let power = try unit.optional("multiplier")?.integer(), power != 0 else { return base }
    return "10^\(power) \(base)"
  }
}
