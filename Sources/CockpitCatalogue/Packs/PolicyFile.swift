package import CockpitJSON
import CockpitValues

/// A scenario as a file of its own, `cockpit.policy/1`: what somebody set, of which anybody can see what it would do.
///
/// It names levers and assumptions of a pack and has no effects of its own: what is known of these, and who countersigned
/// it, is the pack's alone.
package struct PolicyFile: Hashable, Sendable {
  package static let schema = "cockpit.policy/1"

  /// The scenario of the pack that it began with, by id; `nil` for one of its own.
  package let scenario: String?
  /// What it is called; empty where nobody said.
  package let name: String
  /// The indicator by id.
  package let objective: String
  package let settings: [LeverSetting]
  /// The assumptions that it rests on, by their ids.
  package let assumptions: [String]
  package let seed: UInt64
  /// The number of the scenario when it was written; empty for one that was written by hand.
  package let number: String

  package init(
    scenario: String?, name: String = "", objective: String, settings: [LeverSetting],
    assumptions: [String], seed: UInt64, number: String = ""
  ) {
    self.scenario = scenario
    self.name = name
    self.objective = objective
    self.settings = settings
    self.assumptions = assumptions
    self.seed = seed
    self.number = number
  }
}

extension PolicyFile {
  /// Reads a file by the policies and indicators of a pack.
  ///
  /// - Throws: the first fault, with its place
  package init(_ bytes: [UInt8], of catalogue: Catalogue) throws(JSONError) {
    let object = try JSONNode.parse(bytes).object()
    let schema = try object.required("schema")
    guard try schema.string() == PolicyFile.schema else {
      throw JSONError(.noFileOf(schema: PolicyFile.schema), at: schema.offset)
    }
    let book = catalogue.policies
    let references = PolicyReferences(
      indicators: Set(catalogue.indicators.map(\.id)), departments: catalogue.departmentIndex,
      levers: book.levers, assumptions: book.assumptions.map(\.id))
    let known = try object.optional("scenario").map { node throws(JSONError) in
      try node.scenario(of: book)
    }
    if let known, let other = object.optional("objective"), try other.string() != known.objective {
      throw JSONError(
        PolicyFault.otherObjective(known.objective, scenario: known.id), at: other.offset)
    }
    let objective: String
    if let known {
      objective = known.objective
    } else {
      objective = try object.policyIndicator("objective", among: references.indicators)
    }
    var assumptions: [String] = []
    for node in try object.optional("assumptions")?.elements() ?? [] {
      let id = try node.string()
      guard book.assumption(id) != nil else {
        throw JSONError(
          PolicyFault.noAssumption(id, known: references.assumptions), at: node.offset)
      }
      guard !assumptions.contains(id) else { throw JSONError(.repeatedID(id), at: node.offset) }
      assumptions.append(id)
    }
    let seed = object.optional("seed")
    let number = try seed?.integer() ?? Int(PolicyCase.standardSeed)
    if let seed, number < 0 { throw JSONError(PolicyFault.badSeed, at: seed.offset) }
    self.init(
      scenario: known?.id, name: try object.optional("name")?.string() ?? "",
      objective: objective,
      settings: try LeverSetting.list(object, references, objective: objective),
      assumptions: object.optional("assumptions") == nil
        ? known?.assumptions ?? [] : assumptions,
      seed: UInt64(number), number: try object.optional("number")?.string() ?? "")
  }

  /// The file as it is written; read again it is the same.
  package var bytes: [UInt8] {
    var json = JSONText()
    json.object(.lines) { json in
      json.member("schema", PolicyFile.schema)
      if !number.isEmpty { json.member("number", number) }
      if let scenario { json.member("scenario", scenario) }
      if !name.isEmpty { json.member("name", name) }
      json.member("objective", objective)
      json.key("settings")
      json.array(.lines) { json in
        for setting in settings {
          json.object { json in
            json.member("lever", setting.lever)
            json.key("value")
            json.number(setting.value)
          }
        }
      }
      json.key("assumptions")
      json.array { json in for id in assumptions { json.string(id) } }
      json.member("seed", Int(clamping: seed))
    }
    json.endLine()
    return json.bytes
  }
}

extension PolicyCase {
  /// The seed of whoever names none.
  package static let standardSeed: UInt64 = 1
}

extension JSONNode {
  fileprivate func scenario(of book: PolicyBook) throws(JSONError) -> PolicyCase {
    let id = try string()
    if let known = book.scenario(id) { return known }
    throw JSONError(PolicyFault.noScenario(id, known: book.cases.map(\.id)), at: offset)
  }
}

extension PolicyFile {
  /// The keys that the schema of such files does not have, which nobody reads; schemas are asked for by their names.
  package static func unreadKeys(
    of bytes: [UInt8], _ schema: (String) -> [UInt8]?
  ) -> [JSONError] {
    let schemas = ["policy", "policies"].compactMap(schema).compactMap {
      try? JSONNode.parse($0).object()
    }
    guard let own = schemas.first, let document = try? JSONNode.parse(bytes) else { return [] }
    return SchemaOutline(own, beside: Array(schemas.dropFirst())).unreadKeys(of: document)
  }
}
