import Glibc

/// The values of a document one after another, as words, beside the bytes they stand in.
///
/// A value begins with a word of its kind (3 bits), its first byte (32 bits) and the length of its
/// string (29 bits). The bits of a number follow in a second word; a second word of an array or an
/// object tells how many elements or members it has and where on the tape it ends. A key stands before
/// its value, as a string. Texts are made when they are asked for: most of a document never is.
final class JSONTape: Sendable {
  /// What a word says first of its value.
  enum Mark: UInt64 {
    case null, no, yes, number, string
    /// A string whose text is not what its bytes say: one of ``texts``, by its number.
    case text
    case array, object
  }

  /// The bytes that the values stand in.
  private let bytes: [UInt8]
  /// How many bytes of the document stand before them.
  private let origin: Int
  private let words: [UInt64]
  /// The strings with escapes, with their escapes resolved.
  private let texts: [String]

  /// The tape of what a builder took down, with the bytes from an offset of the document on.
  init(_ builder: Builder, bytes: [UInt8], origin: Int) {
    self.bytes = bytes
    self.origin = origin
    words = builder.words
    texts = builder.texts
  }

  /// The kind of the value at a place.
  func mark(at place: Int) -> Mark { Mark(rawValue: words[place] & 7) ?? .null }

  /// The first byte of the value at a place; of a string its quote.
  func offset(at place: Int) -> Int { Int(words[place] >> 3 & 0xFFFF_FFFF) }

  /// The number at a place.
  func number(at place: Int) -> Double { Double(bitPattern: words[place + 1]) }

  /// The text of the string at a place.
  func text(at place: Int) -> String {
    guard mark(at: place) == .string else { return texts[Int(words[place] >> 35)] }
    let range = bytes(at: place)
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  /// The place of the value of a key in the object at a place; `nil` where it does not have the key.
  ///
  /// - Complexity: O(members)
  func place(of key: String, in object: Int) -> Int? {
    var key = key
    return key.withUTF8 { key in
      bytes.withUnsafeBufferPointer { bytes in
        var next = object + 2
        let end = end(of: object)
        while next < end {
          let word = words[next]
          let isFound =
            word & 7 == Mark.string.rawValue
            ? Int(word >> 35) == key.count && isEqual(bytes, self.bytes(at: next), key)
            : texts[Int(word >> 35)].utf8.elementsEqual(key)
          if isFound { return next + 1 }
          next = self.end(of: next + 1)
        }
        return nil
      }
    }
  }

  /// Whether a range of bytes, as long as a text, holds it.
  private func isEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let bytes = bytes.baseAddress, let text = text.baseAddress else { return range.isEmpty }
    return memcmp(bytes + range.lowerBound, text, range.count) == 0
  }

  /// The bytes of the string at a place.
  private func bytes(at place: Int) -> Range<Int> {
    let start = offset(at: place) + 1 - origin
    return start..<start + Int(words[place] >> 35)
  }

  /// How many elements or members the array or object at a place has.
  func count(at place: Int) -> Int { Int(words[place + 1] >> 32) }

  /// The place after the value at a place.
  func end(of place: Int) -> Int {
    switch mark(at: place) {
    case .null, .no, .yes, .string, .text: place + 1
    case .number: place + 2
    case .array, .object: Int(words[place + 1] & 0xFFFF_FFFF)
    }
  }
}

extension JSONTape {
  /// Takes down the values of a document as they are read.
  struct Builder {
    fileprivate var words: [UInt64] = []
    fileprivate var texts: [String] = []
    /// The keys of the objects that are open, the outermost first, and memory for those further in.
    private var keys: [JSONKeySet] = []
    private var open = 0

    /// Takes down a value that is all in its mark.
    mutating func add(_ mark: Mark, at offset: Int) {
      words.append(mark.rawValue | UInt64(offset) << 3)
    }

    mutating func add(_ number: Double, at offset: Int) {
      add(.number, at: offset)
      words.append(number.bitPattern)
    }

    /// Takes down a string whose UTF-8 is known to be right.
    mutating func add(_ string: JSONString, of reader: JSONReader) throws(JSONError) {
      guard string.hasEscapes else {
        let length = UInt64(string.end - string.start)
        words.append(Mark.string.rawValue | UInt64(string.offset) << 3 | length << 35)
        return
      }
      words.append(
        Mark.text.rawValue | UInt64(string.offset) << 3 | UInt64(texts.count) << 35)
      texts.append(try reader.text(of: string))
    }

    /// Begins the keys of an object.
    mutating func openKeys() {
      if open == keys.count { keys.append(JSONKeySet()) } else { keys[open].removeAll() }
      open += 1
    }

    /// Takes down a key of the innermost object.
    ///
    /// - Throws: where the object has it already
    mutating func take(key: JSONString, of reader: JSONReader) throws(JSONError) {
      try keys[open - 1].insert(key, of: reader)
      try add(key, of: reader)
    }

    /// Ends the keys of the innermost object.
    mutating func closeKeys() { open -= 1 }

    /// Takes down the beginning of an array or an object.
    ///
    /// - Returns: its place, for ``end(_:count:)``
    mutating func begin(_ mark: Mark, at offset: Int) -> Int {
      add(mark, at: offset)
      words.append(0)
      return words.count - 2
    }

    /// Takes down the end of the array or object that began at a place.
    mutating func end(_ place: Int, count: Int) {
      words[place + 1] = UInt64(count) << 32 | UInt64(words.count)
    }
  }
}

extension JSONReader {
  /// Consumes a value of any kind as a tree.
  ///
  /// - Complexity: O(length): the bytes of the value are copied, its texts are not made
  package mutating func node() throws(JSONError) -> JSONNode {
    _ = try peek()
    let start = offset
    var builder = JSONTape.Builder()
    try take(into: &builder)
    let bytes = Array(UnsafeBufferPointer(start: base + start, count: offset - start))
    return JSONNode(tape: JSONTape(builder, bytes: bytes, origin: start), place: 0)
  }

  /// Consumes a value and takes it down.
  mutating func take(into tape: inout JSONTape.Builder) throws(JSONError) {
    let kind = try peek()
    let start = offset
    switch kind {
    case .object:
      let place = tape.begin(.object, at: start)
      tape.openKeys()
      var count = 0
      try beginObject()
      while let key = try nextKey() {
        try tape.take(key: key, of: self)
        try take(into: &tape)
        count += 1
      }
      tape.closeKeys()
      tape.end(place, count: count)
    case .array:
      let place = tape.begin(.array, at: start)
      var count = 0
      try beginArray()
      while try nextElement() {
        try take(into: &tape)
        count += 1
      }
      tape.end(place, count: count)
    case .string:
      let string = try string()
      try check(string)
      try tape.add(string, of: self)
    case .number: tape.add(try number(), at: start)
    case .boolean: tape.add(try boolean() ? .yes : .no, at: start)
    case .null:
      _ = try takeNull()
      tape.add(.null, at: start)
    }
  }
}
