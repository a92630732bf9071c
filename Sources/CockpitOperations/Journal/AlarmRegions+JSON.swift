import CockpitCatalogue
import CockpitJSON
import CockpitValues

extension AlarmRegions {
  /// Writes all six; what is at rest is left out.
  func write(to json: inout JSONText) {
    json.object { json in
      if condition != .normal { json.member("condition", condition.rawValue) }
      switch acknowledgement {
      case .none: break
      case .unacknowledged: json.member("acknowledgement", acknowledgement.name)
      case .acknowledged(let level, let person, let until):
        json.member("acknowledgement", acknowledgement.name)
        json.member("acknowledged_level", level)
        json.member("acknowledged_by", person)
        json.member("acknowledged_until", until)
      }
      if gate != .open { json.member("gate", gate.name) }
      switch gate {
      case .open: break
      case .shelved(let until, let isOneShot):
        json.member("gate_until", until)
        json.member("once", isSet: isOneShot)
      case .suppressed(let parent):
        json.key("suppressed_by")
        json.object { json in json.write(parent) }
      case .outOfService(let until): json.member("gate_until", until)
      }
      if quality != .good { json.member("quality", quality.rawValue) }
      if work != .none { json.member("work", work.rawValue) }
      json.member("flapping", isSet: isFlapping)
    }
  }

  init(_ object: JSONObject) throws(JSONError) {
    if let node = object.optional("condition") { condition = try node.choice() }
    acknowledgement = try AlarmRegions.acknowledgement(object)
    gate = try AlarmRegions.gate(object)
    if let node = object.optional("quality") { quality = try node.choice() }
    if let node = object.optional("work") { work = try node.choice() }
    isFlapping = try object.flag("flapping")
  }

  private static func acknowledgement(
    _ object: JSONObject
  ) throws(JSONError) -> Acknowledgement {
    guard object.optional("acknowledgement") != nil else { return .none }
    guard let until = try object.instant("acknowledged_until") else { return .unacknowledged }
    return .acknowledged(
      try object.required("acknowledged_level").level(),
      by: try Person(object.required("acknowledged_by").object()), until: until)
  }

  private static func gate(_ object: JSONObject) throws(JSONError) -> AlarmGate {
    guard let node = object.optional("gate") else { return .open }
    if let parent = object.optional("suppressed_by") {
      return .suppressed(by: try parent.object().alarmKey())
    }
    let until = try object.required("gate_until").instant()
    return try node.string() == AlarmGate.outOfService(until: until).name
      ? .outOfService(until: until) : .shelved(until: until, isOneShot: try object.flag("once"))
  }
}
