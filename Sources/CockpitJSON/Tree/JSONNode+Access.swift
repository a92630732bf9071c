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
    var quoted: String?
    if case .string(let text) = content, text.utf8.count <= 40,
      let inner = try? JSONNode.parse(Array(text.utf8)), inner.kind == .number
    {
      quoted = PrintableText.of(text)
    }
    return .mismatch(expected: expected, found: kind, quotedNumber: quoted, at: offset)
  }
}
