import CockpitCatalogue
import CockpitJSON
import CockpitValues

// How a record stands in a snapshot.

extension Record {
  /// The keys that every type of record may have.
  private static let keys: Set<String> = [
    "type", "id", "title", "area", "owner", "stage", "kind", "level", "opened", "due", "closed",
    "departments", "classification",
  ]

  /// Reads one record and refuses what identifies a person.
  ///
  /// A time stands for its day where the region's clocks show it; when a record begins and ends is kept
  /// to the second.
  init(_ object: JSONObject, offset: UTCOffset) throws(JSONError) {
    try PersonalData.check(object)
    if let mark = object.optional("classification") { try Classification.check(mark) }
    self.init(
      ID(type: try object.required("type").string(), id: try object.required("id").string()))
    title = try object.optional("title")?.string()
    area = try object.optional("area")?.string()
    owner = try object.optional("owner").map { node throws(JSONError) in
      Department.ID(try node.string())
    }
    stage = try object.optional("stage")?.string()
    kind = try object.optional("kind")?.string()
    level = try object.optional("level")?.string()
    opened = try object.optional("opened")?.day(offset: offset)
    due = try object.optional("due")?.day(offset: offset)
    closed = try object.optional("closed")?.day(offset: offset)
    openedAt = try object.optional("opened")?.moment()
    closedAt = try object.optional("closed")?.moment()
    for node in try object.optional("departments")?.elements() ?? [] {
      departments.append(try Stop(node, offset: offset))
    }
    for member in object.members where !Record.keys.contains(member.key) {
      extra[member.key] = try member.value.fieldText()
    }
  }

  /// The members of a record that are neither texts nor numbers, and so are left out.
  static func unreadable(of object: JSONObject) -> [JSONMember] {
    object.members.filter { member in
      !keys.contains(member.key) && [.array, .object].contains(member.value.kind)
    }
  }
}

extension Record {
  /// What stands before the underscore in keys that somebody wrote for a day, by the key of that day.
  private static let written = [
    "opened": "opened", "open": "opened", "due": "due", "closed": "closed", "close": "closed",
  ]

  /// The members of a record that are further texts by their keys, each with the key of the day that is meant by it
  /// as it looks: `opened` by `opened_at`.
  ///
  /// A day that the record has under its own key is not meant by another one, nor is a field of the pack a slip.
  static func slips(
    of object: JSONObject, _ definition: RecordDefinition?
  ) -> [(member: JSONMember, meant: String)] {
    object.members.compactMap { member in
      let key = member.key
      // Most keys are known by this, with nothing copied.
      guard let end = key.firstIndex(of: "_"), let meant = written[String(key[..<end])],
        ["at", "on", "date", "day", "time"].contains(key[key.index(after: end)...]),
        object.optional(meant) == nil,
        definition?.fields.contains(where: { $0.key == member.key }) != true
      else { return nil }
      return (member, meant)
    }
  }
}

extension Record.Stop {
  /// A department alone, or an object that says since when.
  fileprivate init(_ node: JSONNode, offset: UTCOffset) throws(JSONError) {
    guard node.kind == .object else {
      self.init(department: Department.ID(try node.string()))
      return
    }
    let object = try node.object()
    self.init(
      department: Department.ID(try object.required("department").string()),
      since: try object.optional("since")?.day(offset: offset))
  }
}

extension JSONNode {
  /// A day, written alone or as a time.
  fileprivate func day(offset: UTCOffset) throws(JSONError) -> CivilDate {
    if let instant = Instant(parsing: try string()) {
      return CivilTime(instant, offset: offset).date
    }
    return try date()
  }

  /// The moment that a time says; `nil` for a day alone.
  fileprivate func moment() throws(JSONError) -> Instant? { Instant(parsing: try string()) }

  /// A text, number or truth value as text; `nil` for anything else.
  fileprivate func fieldText() throws(JSONError) -> String? {
    switch kind {
    case .string: try string()
    case .number: DecimalText.shortest(try number())
    case .boolean: try boolean() ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}

extension PersonalData {
  /// Refuses a record in which a key or a text at any depth identifies a person.
  fileprivate static func check(_ object: JSONObject) throws(JSONError) {
    for member in object.members {
      try check(key: member.key, at: member.keyOffset)
      try check(member.value, key: member.key)
    }
  }

  /// Refuses a record of another format in which a key or a text identifies a person.
  static func check(_ record: Record, at position: Int) throws(JSONError) {
    let texts = [
      record.type, record.id.id, record.title, record.area, record.owner?.text, record.stage,
      record.kind,
      record.level,
    ]
    for case let text? in texts { try check(text: text, at: position) }
    for stop in record.departments { try check(text: stop.department.text, at: position) }
    for (key, text) in record.extra {
      try check(key: key, at: position)
      try check(text: text, key: key, at: position)
    }
  }

  private static func check(_ node: JSONNode, key: String) throws(JSONError) {
    switch node.kind {
    case .string: try check(text: try node.string(), key: key, at: node.offset)
    case .number:
      try check(text: DecimalText.shortest(try node.number()), key: key, at: node.offset)
    case .array: for element in try node.elements() { try check(element, key: key) }
    case .object:
      for member in try node.members() {
        try check(key: member.key, at: member.keyOffset)
        try check(member.value, key: member.key)
      }
    case .null, .boolean: break
    }
  }
}
