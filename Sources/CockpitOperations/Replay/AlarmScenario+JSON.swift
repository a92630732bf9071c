import CockpitCatalogue
import CockpitJSON
import CockpitValues

extension AlarmScenario {
  static func rules(_ node: JSONNode) throws(JSONError) -> [AlarmRule] {
    var rules: [AlarmRule] = []
    for element in try node.elements() { rules.append(try AlarmRule(element.object())) }
    let devices = Set(rules.filter { $0.dataClass == .device }.map(\.id))
    for rule in rules {
      if let other = rule.inhibitedBy.first(where: { !devices.contains($0) }) {
        throw JSONError(AlarmFault.inhibitedByNoDevice(other, rule: rule.id), at: node.offset)
      }
    }
    return rules
  }

  static func instant(_ node: JSONNode) throws(JSONError) -> Instant {
    let text = try node.string()
    guard let instant = Instant(parsing: text) else { throw JSONError(.noMoment, at: node.offset) }
    return instant
  }

  static func event(_ object: JSONObject, at offset: Int) throws(JSONError) -> Event {
    if let node = object.optional("sample") {
      return .samples([try sample(node)], hash: try object.optional("hash")?.string())
    }
    if let node = object.optional("samples") {
      var samples: [AlarmSample] = []
      for element in try node.elements() { samples.append(try sample(element)) }
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
    if let node = object.optional("action") { return try deed(node.object(), at: node.offset) }
    if let node = object.optional("rules") {
      return .rules(try rules(node), byTwo: object.optional("second") != nil)
    }
    if object.optional("restart") != nil { return .restart }
    if object.optional("tick") != nil { return .tick }
    throw JSONError(.noEvent, at: offset)
  }

  private static func sample(_ node: JSONNode) throws(JSONError) -> AlarmSample {
    let object = try node.object()
    return AlarmSample(
      indicator: try object.required("indicator").string(),
      area: try object.required("area").string(), time: try instant(object.required("time")),
      value: try object.required("value").number())
  }

  private static func deed(_ object: JSONObject, at offset: Int) throws(JSONError) -> Event {
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
        try action(object, at: offset), by: person, second: second,
        version: try object.optional("version")?.integer()), on: key)
  }

  private static func action(
    _ object: JSONObject, at offset: Int
  ) throws(JSONError) -> AlarmAction {
    func reason(_ object: JSONObject) throws(JSONError) -> AlarmReason? {
      guard let node = object.optional("reason") else { return nil }
      guard let reason = AlarmReason(rawValue: try node.integer()) else {
        throw JSONError(
          .noReason(known: AlarmReason.allCases.map { "\($0.rawValue)" }), at: node.offset)
      }
      return reason
    }
    func requiredReason(_ object: JSONObject) throws(JSONError) -> AlarmReason {
      let node = try object.required("reason")
      guard let reason = try reason(object) else {
        throw JSONError(
          .noReason(known: AlarmReason.allCases.map { "\($0.rawValue)" }), at: node.offset)
      }
      return reason
    }
    if let node = object.optional("acknowledge") {
      let deed = try node.object()
      return .acknowledge(
        reason: try reason(deed), note: try deed.optional("note")?.string() ?? "")
    }
    if let node = object.optional("withdraw") {
      return .withdraw(reason: try requiredReason(node.object()))
    }
    if let node = object.optional("shelve") {
      let deed = try node.object()
      return .shelve(
        seconds: try deed.required("seconds").integer(), isOneShot: try deed.flag("once"),
        reason: try requiredReason(deed))
    }
    if let node = object.optional("out_of_service") {
      let deed = try node.object()
      return .takeOutOfService(
        seconds: try deed.required("seconds").integer(), reason: try requiredReason(deed))
    }
    if let node = object.optional("reset") {
      return .reset(reason: try requiredReason(node.object()))
    }
    if let node = object.optional("work") { return .work(try node.choice()) }
    if let node = object.optional("verify") { return .verify(isDone: try node.boolean()) }
    if let node = object.optional("merge") {
      let parent = try node.object()
      return .merge(
        into: AlarmKey(
          rule: try parent.required("rule").string(), area: try parent.required("area").string()))
    }
    if object.optional("unshelve") != nil { return .unshelve }
    if object.optional("return") != nil { return .returnToService }
    if object.optional("migrate") != nil { return .migrate }
    throw JSONError(.noAction, at: offset)
  }
}
