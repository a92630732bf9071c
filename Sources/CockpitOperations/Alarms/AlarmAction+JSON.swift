import CockpitCatalogue
import CockpitJSON

// How deeds stand in scenarios and in the journal.

extension AlarmAction {
  /// Writes the action as one member.
  func write(to json: inout JSONText) {
    switch self {
    case .acknowledge(let reason, let note):
      json.key("acknowledge")
      json.object { json in
        if let reason { json.member("reason", reason.rawValue) }
        json.member("note", unlessEmpty: note)
      }
    case .withdraw(let reason): json.member("withdraw", reason)
    case .shelve(let seconds, let isOneShot, let reason):
      json.key("shelve")
      json.object { json in
        json.member("seconds", seconds)
        json.member("once", isSet: isOneShot)
        json.member("reason", reason.rawValue)
      }
    case .takeOutOfService(let seconds, let reason):
      json.key("out_of_service")
      json.object { json in
        json.member("seconds", seconds)
        json.member("reason", reason.rawValue)
      }
    case .reset(let reason): json.member("reset", reason)
    case .work(let work): json.member("work", work.rawValue)
    case .dispatch(let unit, let seconds):
      json.key("work")
      json.object { json in
        json.member("to", unit.text)
        if let seconds { json.member("seconds", seconds) }
      }
    case .verify(let isDone):
      json.key("verify")
      json.boolean(isDone)
    case .merge(let parent):
      json.key("merge")
      json.object { json in json.write(parent) }
    case .answerRequest(let isConfirmed):
      json.key("answer_request")
      json.boolean(isConfirmed)
    case .unshelve: json.member("unshelve", isSet: true)
    case .returnToService: json.member("return", isSet: true)
    case .migrate: json.member("migrate", isSet: true)
    }
  }

  /// The action that an object has a member of.
  ///
  /// - Throws: at the object, where it has none; at the second, where it has several
  init(_ object: JSONObject) throws(JSONError) {
    _ = try object.only(of: AlarmAction.keys)
    if let action = try AlarmAction.withReason(object) {
      self = action
    } else {
      self = try AlarmAction.plain(object)
    }
  }

  private static func withReason(_ object: JSONObject) throws(JSONError) -> AlarmAction? {
    if let node = object.optional("acknowledge") {
      let deed = try node.object()
      return .acknowledge(reason: try deed.reason(), note: try deed.text("note"))
    }
    if let node = object.optional("withdraw") {
      return .withdraw(reason: try AlarmReason(in: node.object()))
    }
    if let node = object.optional("shelve") {
      let deed = try node.object()
      return .shelve(
        seconds: try deed.required("seconds").integer(), isOneShot: try deed.flag("once"),
        reason: try AlarmReason(in: deed))
    }
    if let node = object.optional("out_of_service") {
      let deed = try node.object()
      return .takeOutOfService(
        seconds: try deed.required("seconds").integer(), reason: try AlarmReason(in: deed))
    }
    guard let node = object.optional("reset") else { return nil }
    return .reset(reason: try AlarmReason(in: node.object()))
  }

  private static func plain(_ object: JSONObject) throws(JSONError) -> AlarmAction {
    if let node = object.optional("work") {
      guard node.kind == .object else { return .work(try node.choice()) }
      let deed = try node.object()
      return .dispatch(
        to: Department.ID(try deed.required("to").string()),
        seconds: try deed.optional("seconds")?.integer())
    }
    if let node = object.optional("verify") { return .verify(isDone: try node.boolean()) }
    if let node = object.optional("answer_request") {
      return .answerRequest(isConfirmed: try node.boolean())
    }
    if let node = object.optional("merge") { return .merge(into: try node.object().alarmKey()) }
    if try object.isTrue("unshelve") { return .unshelve }
    if try object.isTrue("return") { return .returnToService }
    if try object.isTrue("migrate") { return .migrate }
    throw JSONError(.noAction, at: object.offset)
  }

  private static let keys: Set = [
    "acknowledge", "withdraw", "shelve", "unshelve", "out_of_service", "answer_request", "return",
    "reset", "work", "verify", "migrate", "merge",
  ]
}

extension JSONObject {
  /// The one of some keys that the object has; `nil` where it has none.
  ///
  /// - Throws: at the second of several
  func only(of keys: Set<String>) throws(JSONError) -> String? {
    let own = members.filter { keys.contains($0.key) && !$0.value.isNull }
    if own.count > 1 {
      throw JSONError(
        .severalAtOnce(own[1].key, beside: own[0].key), at: own[1].keyOffset)
    }
    return own.first?.key
  }

  /// Whether the object has a key, which can only be true.
  func isTrue(_ key: String) throws(JSONError) -> Bool {
    guard let node = optional(key) else { return false }
    guard try node.boolean() else { throw JSONError(.onlyTrue(key), at: node.offset) }
    return true
  }

  /// The reason by its number; `nil` where there is none.
  func reason() throws(JSONError) -> AlarmReason? {
    try optional("reason").map { node throws(JSONError) in try AlarmReason(node) }
  }
}

extension AlarmReason {
  fileprivate init(_ node: JSONNode) throws(JSONError) {
    guard let reason = AlarmReason(rawValue: try node.integer()) else {
      throw JSONError(
        .noReason(known: AlarmReason.allCases.map { "\($0.rawValue)" }), at: node.offset)
    }
    self = reason
  }

  /// The reason that a deed must have.
  init(in deed: JSONObject) throws(JSONError) {
    try self.init(deed.required("reason"))
  }
}

extension JSONText {
  fileprivate mutating func member(_ key: String, _ reason: AlarmReason) {
    self.key(key)
    object { json in json.member("reason", reason.rawValue) }
  }
}
