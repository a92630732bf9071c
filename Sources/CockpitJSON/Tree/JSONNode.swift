/// A value of a document that knows where it stands.
package struct JSONNode: Sendable, Hashable {
  enum Content: Sendable, Hashable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([JSONMember])
  }

  /// The value's first byte in its document.
  package let offset: Int
  let content: Content

  /// What kind of value this is.
  package var kind: JSONKind {
    switch content {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether the value is null.
  package var isNull: Bool { kind == .null }
}

// MARK: - Parsing

extension JSONNode {
  /// Reads a whole document.
  ///
  /// - Throws: the first thing that is wrong, by byte offset
  /// - Complexity: O(n)
  package static func parse(
    _ bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    func document(_ reader: inout JSONReader) throws(JSONError) -> JSONNode {
      let node = try reader.node()
      try reader.finish()
      return node
    }
    return try JSONReader.read(bytes, limits: limits, document)
  }
}

extension JSONReader {
  /// Consumes a value of any kind as a tree.
  package mutating func node() throws(JSONError) -> JSONNode {
    let kind = try peek()
    let start = offset
    return JSONNode(offset: start, content: try content(of: kind))
  }

  private mutating func content(of kind: JSONKind) throws(JSONError) -> JSONNode.Content {
    switch kind {
    case .object:
      var members: [JSONMember] = []
      var keys = JSONKeySet()
      try beginObject()
      while let key = try nextKey() {
        try keys.insert(key, of: self)
        members.append(
          JSONMember(key: try text(of: key), keyOffset: key.offset, value: try node()))
      }
      return .object(members)
    case .array:
      var elements: [JSONNode] = []
      try beginArray()
      while try nextElement() { elements.append(try node()) }
      return .array(elements)
    case .string: return .string(try text(of: try string()))
    case .number: return .number(try number())
    case .boolean: return .boolean(try boolean())
    case .null:
      _ = try takeNull()
      return .null
    }
  }
}

/// The value as what its reader expects; another kind throws at the value's place.
extension JSONNode {
  /// The text of a string.
  package func string() throws(JSONError) -> String {
    guard case .string(let value) = content else { throw mismatch(expected: .string) }
    return value
  }

  /// The value of a number.
  package func number() throws(JSONError) -> Double {
    guard case .number(let value) = content else { throw mismatch(expected: .number) }
    return value
  }

  /// The value of a whole number that a double holds exactly (up to 2^53 either way).
  package func integer() throws(JSONError) -> Int {
    let value = try number()
    guard value.magnitude <= 0x1p53, let integer = Int(exactly: value) else {
      throw JSONError(.notWhole, at: offset)
    }
    return integer
  }

  /// The value of true or false.
  package func boolean() throws(JSONError) -> Bool {
    guard case .boolean(let value) = content else { throw mismatch(expected: .boolean) }
    return value
  }

  /// The elements of an array, in their order.
  package func elements() throws(JSONError) -> [JSONNode] {
    guard case .array(let elements) = content else { throw mismatch(expected: .array) }
    return elements
  }

  /// The members of an object, in their order.
  package func members() throws(JSONError) -> [JSONMember] {
    guard case .object(let members) = content else { throw mismatch(expected: .object) }
    return members
  }

  /// The members of an object, to be asked for by key.
  package func object() throws(JSONError) -> JSONObject {
    JSONObject(offset: offset, members: try members())
  }

  private func mismatch(expected: JSONKind) -> JSONError {
    var text: String?
    if case .string(let own) = content { text = own }
    return .mismatch(expected: expected, found: kind, text: text, at: offset)
  }
}

/// The members of an object, to be asked for by key.
package struct JSONObject: Sendable, Hashable {
  /// The opening brace.
  package let offset: Int
  /// All members, in their order.
  package let members: [JSONMember]

  /// The value of a key that must be there.
  ///
  /// - Throws: at the opening brace when it is not
  /// - Complexity: O(members)
  package func required(_ key: String) throws(JSONError) -> JSONNode {
    guard let member = members.first(where: { $0.key == key }) else {
      throw JSONError(.missingKey(key), at: offset)
    }
    return member.value
  }

  /// The value of a key; nil when it is not there or null.
  ///
  /// - Complexity: O(members)
  package func optional(_ key: String) -> JSONNode? {
    guard let member = members.first(where: { $0.key == key }), !member.value.isNull else {
      return nil
    }
    return member.value
  }

  /// The members whose keys the reader does not know.
  package func unknownMembers(except known: Set<String>) -> [JSONMember] {
    members.filter { !known.contains($0.key) }
  }
}

/// A key of an object and its value.
package struct JSONMember: Sendable, Hashable {
  package let key: String
  /// The key's opening quote in its document.
  package let keyOffset: Int
  package let value: JSONNode
}
