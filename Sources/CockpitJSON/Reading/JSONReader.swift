/// A strict RFC 8259 pull parser over bytes: the caller asks for what it expects next.
///
/// ```swift
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///   if reader.isEqual(key, to: "value") { value = try reader.number() } else { try reader.skipValue() }
/// }
/// try reader.finish()
/// ```
///
/// Each method skips blanks, consumes what it returns and throws with the exact byte otherwise. The
/// reader holds no memory of its own and does not own the bytes. Which keys an object has had is
/// the caller's to remember (``JSONKeySet``); ``skipValue()`` remembers for what it skips.
@usableFromInline
package struct JSONReader {
  @usableFromInline let base: UnsafePointer<UInt8>
  @usableFromInline let count: Int
  @usableFromInline let limits: JSONLimits
  /// The next byte to read, in `0...count`.
  @usableFromInline package internal(set) var offset = 0
  @usableFromInline var depth = 0
  /// Whether a container was just opened, so that no comma stands before what comes next.
  @usableFromInline var isFirst = false
  /// How many more members and elements the document may have.
  @usableFromInline var allowance: Int

  /// A reader at the start of a document, whose bytes must outlive it.
  ///
  /// - Throws: at offset 0 for what is empty, too long or not UTF-8 by its first bytes
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONError) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else {
      throw JSONError(.empty, at: 0)
    }
    guard bytes.count <= limits.maximumBytes else {
      throw JSONError(
        .tooLong(bytes: bytes.count, limit: limits.maximumBytes),
        at: 0)
    }
    if let complaint = TextEncoding.complaint(about: bytes) { throw JSONError(complaint, at: 0) }
    self.base = base
    count = bytes.count
    self.limits = limits
    allowance = limits.maximumCount
  }

  /// Reads a document whose bytes are an array.
  ///
  /// - Throws: what `body` throws, and what is wrong with the start of the document
  package static func read<Result>(
    _ bytes: [UInt8],
    limits: JSONLimits = .standard,
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    func run(_ buffer: UnsafeBufferPointer<UInt8>) throws(JSONError) -> Result {
      var reader = try JSONReader(buffer, limits: limits)
      return try body(&reader)
    }
    return try bytes.withUnsafeBufferPointer(run)
  }
}

// MARK: - Containers

extension JSONReader {
  /// Consumes the opening brace of an object.
  @inlinable
  package mutating func beginObject() throws(JSONError) {
    try begin(UInt8(ascii: "{"), .object)
  }

  /// Consumes the opening bracket of an array.
  @inlinable
  package mutating func beginArray() throws(JSONError) {
    try begin(UInt8(ascii: "["), .array)
  }

  @inlinable @inline(__always)
  mutating func begin(_ bracket: UInt8, _ kind: JSONKind) throws(JSONError) {
    skipBlanks()
    guard offset < count, base[offset] == bracket else { throw mismatch(expected: kind) }
    guard depth < limits.maximumDepth else { throw tooDeep() }
    depth += 1
    offset += 1
    isFirst = true
  }

  /// Consumes the next key of the innermost object and its colon; nil at the closing brace, consumed.
  @inlinable
  package mutating func nextKey() throws(JSONError) -> JSONString? {
    try advance(to: UInt8(ascii: "}")) ? try keyAndColon() : nil
  }

  /// Consumes a key and its colon.
  @usableFromInline
  mutating func keyAndColon() throws(JSONError) -> JSONString {
    guard offset < count, base[offset] == UInt8(ascii: "\"") else { throw missingKey() }
    let key = try string()
    skipBlanks()
    guard offset < count, base[offset] == UInt8(ascii: ":") else { throw missingColon(after: key) }
    offset += 1
    return key
  }

  /// Whether the innermost array has another element; if not, its closing bracket is consumed.
  @inlinable
  package mutating func nextElement() throws(JSONError) -> Bool {
    try advance(to: UInt8(ascii: "]"))
  }

  /// Goes past the comma to the next member or element; false past the closing bracket.
  @inlinable @inline(__always)
  mutating func advance(to bracket: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard offset < count else { throw unclosed(bracket) }
    let byte = base[offset]
    if byte == bracket {
      offset += 1
      depth -= 1
      isFirst = false
      return false
    }
    if isFirst {
      isFirst = false
    } else {
      guard byte == UInt8(ascii: ",") else { throw missingComma(before: bracket) }
      let comma = offset
      offset += 1
      skipBlanks()
      guard offset < count else { throw unclosed(bracket) }
      if base[offset] == bracket { throw trailingComma(at: comma) }
    }
    allowance -= 1
    guard allowance >= 0 else { throw tooMany() }
    return true
  }

  /// Accepts the end of the document and nothing else but blanks before it.
  package mutating func finish() throws(JSONError) {
    skipBlanks()
    guard offset == count else {
      throw JSONError(.contentAfterEnd(found), at: offset)
    }
  }
}

// MARK: - Values

extension JSONReader {
  /// The kind of the value that comes next, which is not consumed.
  @inlinable
  package mutating func peek() throws(JSONError) -> JSONKind {
    skipBlanks()
    guard offset < count, let kind = JSONKind(firstByte: base[offset]) else { throw missingValue() }
    return kind
  }

  /// Consumes true or false.
  package mutating func boolean() throws(JSONError) -> Bool {
    guard try peek() == .boolean else { throw mismatch(expected: .boolean) }
    let value = base[offset] == UInt8(ascii: "t")
    try word(value ? "true" : "false")
    return value
  }

  /// Consumes null if it comes next, and says whether it did.
  @inlinable @inline(__always)
  package mutating func takeNull() throws(JSONError) -> Bool {
    skipBlanks()
    guard offset < count, base[offset] == UInt8(ascii: "n") else { return false }
    try word("null")
    return true
  }

  /// Consumes a word of lower-case letters.
  @usableFromInline
  mutating func word(_ word: StaticString) throws(JSONError) {
    let length = word.utf8CodeUnitCount
    for index in 0..<length {
      guard offset + index < count, base[offset + index] == word.utf8Start[index] else {
        throw missingValue()
      }
    }
    offset += length
  }

  /// A reader that stands at a value which this one has been at before.
  package func reader(at offset: Int) -> JSONReader {
    var copy = self
    copy.offset = offset
    return copy
  }

  /// Goes past blanks: space, tab, line feed and carriage return.
  @inlinable @inline(__always)
  mutating func skipBlanks() {
    while offset < count {
      let byte = base[offset]
      guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        return
      }
      offset += 1
    }
  }
}
