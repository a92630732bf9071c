/// The keys that one object has had so far, so that the second of a kind is noticed.
///
/// Keys are the same when their UTF-8 is, escapes resolved; canonical equivalence does not count.
package struct JSONKeySet {
  /// Up to this many keys are compared one by one.
  private static let few = 64

  /// A key with its length and some of its bytes in one word, which differs for most keys.
  private struct Entry {
    let mark: UInt64
    let string: JSONString
  }

  private var entries: [Entry] = []
  private var contents: Set<[UInt8]> = []

  package init() {}

  /// Takes note of a key.
  ///
  /// - Throws: for a key that is there already and for one that is not UTF-8
  /// - Complexity: O(key length) on average
  package mutating func insert(_ key: JSONString, of reader: JSONReader) throws(JSONError) {
    if entries.count < JSONKeySet.few {
      try reader.check(key)
      let mark =
        key.hasEscapes
        ? JSONKeySet.mark(try reader.content(of: key)) : JSONKeySet.mark(reader.bytes(of: key))
      for entry in entries where entry.mark == mark {
        if try isSame(entry.string, key, of: reader) { throw reader.duplicate(key) }
      }
      entries.append(Entry(mark: mark, string: key))
      return
    }
    if contents.isEmpty {
      for entry in entries { contents.insert(try reader.content(of: entry.string)) }
    }
    guard contents.insert(try reader.content(of: key)).inserted else {
      throw reader.duplicate(key)
    }
  }

  /// The length of a key, its first three and its last four bytes.
  private static func mark(_ bytes: some RandomAccessCollection<UInt8>) -> UInt64 {
    var mark = UInt64(truncatingIfNeeded: bytes.count)
    for byte in bytes.prefix(3) { mark = mark << 8 | UInt64(byte) }
    for byte in bytes.suffix(4) { mark = mark << 8 | UInt64(byte) }
    return mark
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
