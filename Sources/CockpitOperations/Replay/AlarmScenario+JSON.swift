import CockpitCatalogue
import CockpitJSON
import CockpitValues

extension AlarmScenario {
  private static let parts: Set = ["rules", "events"]

  /// The rules or the events of a scenario.
  ///
  /// - Throws: where they are missing, at a key that stands there in their place if there is one
  static func part(
    _ key: String, of root: JSONObject, at offset: Int
  ) throws(JSONError) -> JSONNode {
    if let node = root.optional(key) { return node }
    let other = root.unknownMembers(except: parts).first
    throw JSONError(
      .noPartOfScenario(key, instead: other?.key), at: other?.keyOffset ?? offset)
  }

  static func rules(_ node: JSONNode) throws(JSONError) -> [AlarmRule] {
    var rules: [AlarmRule] = []
    var ids: Set<String> = []
    for element in try node.elements() {
      let object = try element.object()
      let id = try object.required("id")
      guard ids.insert(try id.string()).inserted else {
        throw JSONError(.repeated(key: "id", try id.string()), at: id.offset)
      }
      rules.append(try AlarmRule(object))
    }
    let devices = Set(rules.filter { $0.dataClass == .device }.map(\.id))
    for rule in rules {
      if let other = rule.inhibitedBy.first(where: { !devices.contains($0) }) {
        throw JSONError(AlarmFault.inhibitedByNoDevice(other, rule: rule.id), at: node.offset)
      }
    }
    return rules
  }

  static func event(_ object: JSONObject, at offset: Int) throws(JSONError) -> Event {
    _ = try object.only(of: eventKeys)
    if let node = object.optional("sample") {
      return .samples([try AlarmSample(node.object())], hash: try object.optional("hash")?.string())
    }
    if let node = object.optional("samples") {
      var samples: [AlarmSample] = []
      for element in try node.elements() { samples.append(try AlarmSample(element.object())) }
      return .samples(samples, hash: try object.optional("hash")?.string())
    }
    if let node = object.optional("quality") {
      let quality = try node.object()
      return .quality(
        try quality.required("state").choice(),
        indicator: try quality.required("indicator").string(),
        area: try quality.optional("area")?.string())
    }
    if let node = object.optional("snapshot") {
      var missing: [String] = []
      for element in try node.object().required("missing").elements() {
        missing.append(try element.string())
      }
      return .missing(missing)
    }
    if let node = object.optional("action") { return try deed(node.object()) }
    if let node = object.optional("rules") {
      return .rules(try rules(node), byTwo: object.optional("second") != nil)
    }
    if try object.isTrue("restart") { return .restart }
    if try object.isTrue("tick") { return .tick }
    throw JSONError(AlarmFault.noEvent, at: offset)
  }

  private static let eventKeys: Set = [
    "sample", "samples", "quality", "snapshot", "action", "rules", "restart", "tick",
  ]

  private static func deed(_ object: JSONObject) throws(JSONError) -> Event {
    let key = AlarmKey(
      rule: try object.required("rule").string(), area: try object.required("area").string())
    let person = Person(
      name: try object.required("by").string(), unit: try object.optional("unit")?.string() ?? "",
      role: try object.optional("role").map { node throws(JSONError) in try node.choice() }
        ?? .operator)
    let second = try object.optional("second").map { node throws(JSONError) in
      Person(name: try node.string(), role: .operator)
    }
    return .deed(
      AlarmDeed(
        try AlarmAction(object), by: person, second: second,
        version: try object.optional("version")?.integer()), on: key)
  }
}
