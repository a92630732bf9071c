/// A value of a document that knows where it stands.
///
/// It shares the document's bytes with all other values of it.
package struct JSONNode: Sendable {
  let tape: JSONTape
  /// Where it stands on the tape.
  let place: Int

  /// The value's first byte in its document.
  package var offset: Int { tape.offset(at: place) }

  /// What kind of value this is.
  package var kind: JSONKind {
    switch tape.mark(at: place) {
    case .null: .null
    case .no, .yes: .boolean
    case .number: .number
    case .string, .text: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether the value is null.
  package var isNull: Bool { tape.mark(at: place) == .null }
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
    func tape(_ reader: inout JSONReader) throws(JSONError) -> JSONTape.Builder {
      var builder = JSONTape.Builder()
      try reader.take(into: &builder)
      try reader.finish()
      return builder
    }
    let builder = try JSONReader.read(bytes, limits: limits, tape)
    return JSONNode(tape: JSONTape(builder, bytes: bytes, origin: 0), place: 0)
  }
}

/// The value as what its reader expects; another kind throws at the value's place.
extension JSONNode {
  /// The text of a string.
  package func string() throws(JSONError) -> String {
    guard kind == .string else { throw mismatch(expected: .string) }
    return tape.text(at: place)
  }

  /// The value of a number.
  package func number() throws(JSONError) -> Double {
    guard kind == .number else { throw mismatch(expected: .number) }
    return tape.number(at: place)
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
    guard kind == .boolean else { throw mismatch(expected: .boolean) }
    return tape.mark(at: place) == .yes
  }

  /// The elements of an array, in their order.
  package func elements() throws(JSONError) -> [JSONNode] {
    guard kind == .array else { throw mismatch(expected: .array) }
    var elements: [JSONNode] = []
    elements.reserveCapacity(tape.count(at: place))
    var next = place + 2
    let end = tape.end(of: place)
    while next < end {
      elements.append(JSONNode(tape: tape, place: next))
      next = tape.end(of: next)
    }
    return elements
  }

  /// The members of an object, in their order.
  package func members() throws(JSONError) -> [JSONMember] {
    try object().members
  }

  /// The members of an object, to be asked for by key.
  package func object() throws(JSONError) -> JSONObject {
    guard kind == .object else { throw mismatch(expected: .object) }
    return JSONObject(tape: tape, place: place)
  }

  private func mismatch(expected: JSONKind) -> JSONError {
    .mismatch(
      expected: expected, found: kind, text: kind == .string ? tape.text(at: place) : nil,
      at: offset)
  }
}
