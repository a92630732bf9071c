/// The members of an object, to be asked for by key.
package struct JSONObject: Sendable {
  let tape: JSONTape
  /// Where the object stands on the tape.
  let place: Int

  /// The opening brace.
  package var offset: Int { tape.offset(at: place) }

  /// All members, in their order.
  package var members: [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(tape.count(at: place))
    forEach { members.append($0) }
    return members
  }

  /// The value of a key that must be there.
  ///
  /// - Throws: at the opening brace when it is not
  /// - Complexity: O(members)
  package func required(_ key: String) throws(JSONError) -> JSONNode {
    guard let value = value(of: key) else { throw JSONError(.missingKey(key), at: offset) }
    return value
  }

  /// The value of a key; nil when it is not there or null.
  ///
  /// - Complexity: O(members)
  package func optional(_ key: String) -> JSONNode? {
    guard let value = value(of: key), !value.isNull else { return nil }
    return value
  }

  /// The members whose keys the reader does not know.
  package func unknownMembers(except known: Set<String>) -> [JSONMember] {
    members.filter { !known.contains($0.key) }
  }

  private func value(of key: String) -> JSONNode? {
    tape.place(of: key, in: place).map { JSONNode(tape: tape, place: $0) }
  }

  private func forEach(_ body: (JSONMember) -> Void) {
    var next = place + 2
    let end = tape.end(of: place)
    while next < end {
      body(JSONMember(tape: tape, place: next))
      next = tape.end(of: next + 1)
    }
  }
}

/// A key of an object and its value.
package struct JSONMember: Sendable {
  let tape: JSONTape
  /// Where its key stands on the tape.
  let place: Int

  package var key: String { tape.text(at: place) }
  /// The key's opening quote in its document.
  package var keyOffset: Int { tape.offset(at: place) }
  package var value: JSONNode { JSONNode(tape: tape, place: place + 1) }
}
