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
