/// The keys that objects of one kind may have, and which of them tends to follow which.
///
/// Rows of one file mostly have the same keys in the same order. The table guesses that the key
/// which followed last time follows again and compares whole words; only a wrong guess costs a
/// search. It is the caller's to notice that a key comes twice.
@usableFromInline
package struct JSONKeyTable: Sendable {
  /// What came next in an object.
  @usableFromInline
  package enum Match: Sendable {
    /// The place of a key of the table.
    case known(Int)
    /// A key that the table does not have.
    case unknown(JSONString)
    /// The closing brace, consumed.
    case end
  }

  @usableFromInline let spellings: [JSONSpelling]
  private let keys: [StaticString]
  /// The place that followed a place, shifted by one for the start of an object.
  @usableFromInline var following: [Int]
  @usableFromInline var previous = 0
  /// The opening quote of the key that was consumed last.
  @usableFromInline var keyOffset = 0

  /// A table of keys of at most 14 ASCII characters each.
  package init(_ keys: [StaticString]) {
    self.keys = keys
    let quote = [UInt8(ascii: "\"")]
    spellings = keys.map { JSONSpelling(quote + $0.utf8 + quote) }
    following = Array(0...keys.count)
    following[keys.count] = 0
  }

  /// Consumes an opening brace.
  @inlinable
  package mutating func begin(_ reader: inout JSONReader) throws(JSONError) {
    try reader.beginObject()
    previous = 0
  }

  /// Goes on in an object whose keys up to one of the table are behind the reader.
  @inlinable
  package mutating func resume(after place: Int) {
    previous = place + 1
  }

  /// Consumes the next key and its colon, or the closing brace.
  @inlinable @inline(__always)
  package mutating func next(_ reader: inout JSONReader) throws(JSONError) -> Match {
    guard try reader.advance(to: UInt8(ascii: "}")) else { return .end }
    keyOffset = reader.offset
    let guess = following[previous]
    if reader.takeKey(spellings[guess]) {
      previous = guess + 1
      return .known(guess)
    }
    return try search(&reader)
  }

  @usableFromInline @inline(never)
  mutating func search(_ reader: inout JSONReader) throws(JSONError) -> Match {
    let key = try reader.keyAndColon()
    guard let place = keys.firstIndex(where: { reader.isEqual(key, to: $0) }) else {
      return .unknown(key)
    }
    following[previous] = place
    previous = place + 1
    return .known(place)
  }

  /// The complaint that the key of the table that was consumed last occurs twice.
  package func duplicate(_ place: Int) -> JSONError {
    JSONError(.repeatedKnownKey("\(keys[place])"), at: keyOffset)
  }
}

extension StaticString {
  fileprivate var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension JSONReader {
  /// Consumes a key and its colon if they come next just as they are spelled.
  @inlinable @inline(__always)
  mutating func takeKey(_ spelling: JSONSpelling) -> Bool {
    guard offset + 24 <= count, isNext(spelling),
      base[offset + spelling.count] == UInt8(ascii: ":")
    else { return false }
    offset += spelling.count + 1
    return true
  }
}

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

  /// Forgets all keys, but not the memory for them.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    if !contents.isEmpty { contents.removeAll() }
  }

  /// Takes note of a key.
  ///
  /// - Throws: for a key that is there already and for one that is not UTF-8
  /// - Complexity: O(key length) on average
  package mutating func insert(_ key: JSONString, of reader: JSONReader) throws(JSONError) {
    if entries.count < JSONKeySet.few {
      try reader.check(key)
      let mark =
        key.hasEscapes
        ? try reader.content(of: key).withUnsafeBufferPointer(JSONKeySet.mark)
        : JSONKeySet.mark(reader.bytes(of: key))
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
  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var mark = UInt64(truncatingIfNeeded: bytes.count)
    for place in 0..<min(3, bytes.count) { mark = mark << 8 | UInt64(bytes[place]) }
    for place in max(0, bytes.count - 4)..<bytes.count { mark = mark << 8 | UInt64(bytes[place]) }
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
