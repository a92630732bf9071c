/// The keys that one object has had so far, so that the second of a kind is noticed.
///
/// Keys are the same when their UTF-8 is, escapes resolved; canonical equivalence does not count.
package struct JSONKeySet {
  /// Up to this many keys are compared one by one.
  private static let few = 8

  private var strings: [JSONString] = []
  private var contents: Set<[UInt8]> = []

  package init() {}

  /// Takes note of a key.
  ///
  /// - Throws: for a key that is there already and for one that is not UTF-8
  /// - Complexity: O(key length) on average
  package mutating func insert(_ key: JSONString, of reader: JSONReader) throws(JSONError) {
    if strings.count < Self.few, contents.isEmpty {
      try reader.check(key)
      for string in strings where try isSame(string, key, of: reader) {
        throw reader.duplicate(key)
      }
      strings.append(key)
      return
    }
    if contents.isEmpty {
      for string in strings { contents.insert(try reader.content(of: string)) }
    }
    guard contents.insert(try reader.content(of: key)).inserted else {
      throw reader.duplicate(key)
    }
  }

  private func isSame(
    _ first: JSONString, _ second: JSONString, of reader: JSONReader
  ) throws(JSONError) -> Bool {
    if first.hasEscapes || second.hasEscapes {
      return try reader.content(of: first) == reader.content(of: second)
    }
    return reader.bytes(of: first).elementsEqual(reader.bytes(of: second))
  }
}
