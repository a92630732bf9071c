import CockpitCatalogue
import CockpitJSON
import CockpitValues

// How moments and people stand in the journal.

extension JSONText {
  /// Writes a moment with its offset, as clocks of China show it; nothing for `nil`.
  mutating func member(_ key: String, _ instant: Instant?) {
    guard let instant else { return }
    member(key, CivilTime(instant, offset: .china).description)
  }

  /// Writes a person; nothing for `nil`.
  mutating func member(_ key: String, _ person: Person?) {
    guard let person else { return }
    self.key(key)
    object { json in json.write(person) }
  }

  /// Writes a level by its number; nothing for `nil`.
  mutating func member(_ key: String, _ level: AlarmLevel?) {
    guard let level else { return }
    member(key, level.rawValue)
  }

  /// Writes something that holds; nothing where it does not.
  mutating func member(_ key: String, isSet: Bool) {
    guard isSet else { return }
    self.key(key)
    boolean(true)
  }

  /// Writes a text; nothing for an empty one.
  mutating func member(_ key: String, unlessEmpty text: String) {
    guard !text.isEmpty else { return }
    member(key, text)
  }

  /// Writes a list.
  mutating func list<Element>(
    _ key: String, _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    self.key(key)
    array { json in
      for element in elements { write(&json, element) }
    }
  }

  mutating func write(_ person: Person) {
    member("name", person.name)
    member("unit", unlessEmpty: person.unit)
    member("role", person.role.rawValue)
  }

  mutating func write(_ key: AlarmKey) {
    member("rule", key.rule)
    member("area", key.area)
  }
}

extension JSONObject {
  /// The moment of a key; `nil` where it is not there.
  func instant(_ key: String) throws(JSONError) -> Instant? {
    guard let node = optional(key) else { return nil }
    return try node.instant()
  }

  /// The person of a key; `nil` where it is not there.
  func person(_ key: String) throws(JSONError) -> Person? {
    guard let node = optional(key) else { return nil }
    return try Person(node.object())
  }

  /// The level of a key; `nil` where it is not there.
  func level(_ key: String) throws(JSONError) -> AlarmLevel? {
    guard let node = optional(key) else { return nil }
    return try node.level()
  }

  /// The elements of a key; none where it is not there.
  func list<Element>(
    _ key: String, _ read: (JSONNode) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    var list: [Element] = []
    for node in try optional(key)?.elements() ?? [] { list.append(try read(node)) }
    return list
  }

  /// The text of a key; an empty one where it is not there.
  func text(_ key: String) throws(JSONError) -> String { try optional(key)?.string() ?? "" }

  /// The rule and the area.
  func alarmKey() throws(JSONError) -> AlarmKey {
    AlarmKey(rule: try required("rule").string(), area: try required("area").string())
  }
}

extension JSONNode {
  /// A moment with its offset; lines of earlier builds have its seconds since 1970.
  func instant() throws(JSONError) -> Instant {
    if kind == .number { return Instant(seconds: Int64(try integer())) }
    let text = try string()
    guard let instant = Instant(parsing: text) else {
      throw JSONError(AlarmFault.noMoment, at: offset)
    }
    return instant
  }

  /// A level by its number.
  func level() throws(JSONError) -> AlarmLevel {
    guard let level = AlarmLevel(rawValue: try integer()) else {
      throw JSONError(JournalFault.noLevel, at: offset)
    }
    return level
  }
}

extension Person {
  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      name: try object.required("name").string(), unit: try object.text("unit"),
      role: try object.required("role").choice())
  }
}

extension Actor {
  func write(to json: inout JSONText) {
    json.object { json in
      json.write(person)
      json.member("user", user)
      json.member("tty", unlessEmpty: terminal)
      json.member("address", unlessEmpty: address)
    }
  }

  init(_ object: JSONObject) throws(JSONError) {
    self.init(
      try Person(object), user: try object.required("user").string(),
      terminal: try object.text("tty"), address: try object.text("address"))
  }
}
