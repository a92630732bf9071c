import CockpitCatalogue
import CockpitJSON
import CockpitValues

extension AlarmTransition {
  func write(to json: inout JSONText) {
    json.object { json in
      if let row { json.member("row", row) }
      if let key { json.write(key) }
      json.member("at", at)
      if let occurrence { json.member("occurrence", occurrence) }
      json.key("from")
      from.write(to: &json)
      json.key("to")
      to.write(to: &json)
      if let value {
        json.key("value")
        json.number(value)
      }
      if let valueTime { json.member("value_time", valueTime) }
      json.member("level", level)
      json.member("announced", isSet: isAnnounced)
      if reason != .none { json.member("reason", reason.rawValue) }
    }
  }

  init(_ object: JSONObject) throws(JSONError) {
    let hasKey = object.optional("rule") != nil
    var occurrence: Int?
    if let node = object.optional("occurrence") { occurrence = try node.integer() }
    var value: Double?
    if let node = object.optional("value") { value = try node.number() }
    var valueTime: Instant?
    if let node = object.optional("value_time") { valueTime = try node.instant() }
    var reason = Cause.none
    if let node = object.optional("reason") { reason = try node.choice() }
    self.init(
      try object.optional("row")?.integer(), hasKey ? try object.alarmKey() : nil,
      at: try object.required("at").instant(), occurrence: occurrence, value: value,
      valueTime: valueTime, from: try AlarmRegions(object.required("from").object()),
      to: try AlarmRegions(object.required("to").object()), level: try object.level("level"),
      isAnnounced: try object.flag("announced"), reason: reason)
  }
}
