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
