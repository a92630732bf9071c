import CockpitJSON
package import CockpitValues

/// A department, or another body that owns figures, sends data or answers for something.
package struct Department: Hashable, Sendable {
  /// What tells a department from all others.
  ///
  /// It is the id that the pack gives it, such as `water`, or its name where the pack gives none.
  /// Packs and data may write either; ``DepartmentIndex`` makes one of both. What no pack knows is
  /// told by its text.
  package struct ID: Hashable, Sendable, Comparable {
    package let text: String

    package init(_ text: String) {
      self.text = text
    }

    package static func < (one: ID, other: ID) -> Bool { one.text < other.text }
  }

  package let id: ID
  /// The name as documents and data write it.
  package let name: LocalizedText
  /// The name for narrow columns.
  package let short: LocalizedText

  /// A department; without an id, its Chinese name is its id.
  package init(id: ID? = nil, name: LocalizedText, short: LocalizedText? = nil) {
    self.id = id ?? ID(name.zh)
    self.name = name
    self.short = short ?? name
  }
}

extension Department.ID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

// How departments and other bodies stand in pack.json.

extension Department {
  private static let keys = ["id", "zh", "en", "short"]

  /// The departments of a list; one that stands there or in another list already is refused.
  static func list(
    _ key: String, of object: JSONObject, beside others: [Department] = []
  ) throws(JSONError) -> [Department] {
    var departments: [Department] = []
    for node in try object.optional(key)?.elements() ?? [] {
      let department = try Department(node)
      let name = department.name.zh
      let isTaken = (others + departments).contains { other in
        other.name.zh == name || other.id == department.id || other.id.text == name
          || other.name.zh == department.id.text
      }
      guard !isTaken else {
        throw JSONError(.repeatedDepartment(name), at: node.offset)
      }
      departments.append(department)
    }
    return departments
  }

  /// A name alone, or an object of the languages, with an id and a short English name for narrow
  /// columns.
  private init(_ node: JSONNode) throws(JSONError) {
    guard node.kind == .object else {
      self.init(name: LocalizedText(zh: try node.string()))
      return
    }
    let object = try node.object()
    if let other = object.unknownMembers(except: Set(Department.keys)).first {
      throw JSONError(
        .unknownDepartmentKey(other.key, known: Department.keys),
        at: other.keyOffset)
    }
    for member in try node.members() where try member.value.string().isEmpty {
      throw JSONError(.emptyName, at: member.value.offset)
    }
    let name = try LocalizedText(node)
    self.init(
      id: try object.optional("id").map(ID.init(declaredBy:)), name: name,
      short: LocalizedText(
        zh: name.zh, en: try object.optional("short")?.string() ?? name.en))
  }
}

extension Department.ID {
  /// An id that a pack gives: lower-case letters, digits and hyphens, so that it is never taken for
  /// a name and can be written anywhere.
  fileprivate init(declaredBy node: JSONNode) throws(JSONError) {
    let text = try node.string()
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isPlain else { throw JSONError(.badDepartmentID(text), at: node.offset) }
    self.init(text)
  }
}
