/// The sentences for what stands where something else was expected.
///
/// None of them moves the reader, and none is on the way of a document that is right.
extension JSONReader {
  /// What stands at the reader's place, in words.
  var found: JSONFault.Found {
    guard offset < count else { return .end }
    let byte = base[offset]
    return switch byte {
    case 0x21...0x7E: .character(UnicodeScalar(byte))
    case 0x00...0x20, 0x7F: .control(byte.hexadecimal)
    default: .onlyInString
    }
  }

  /// The complaint that the value here is of another kind, or none.
  @usableFromInline @inline(never)
  func mismatch(expected: JSONKind) -> JSONError {
    guard offset < count, let found = JSONKind(firstByte: base[offset]) else {
      return missingValue()
    }
    var copy = self
    let string = found == .string ? try? copy.string() : nil
    return .mismatch(
      expected: expected, found: found, text: string.flatMap { try? copy.text(of: $0) },
      at: offset)
  }

  @usableFromInline @inline(never)
  func missingValue() -> JSONError {
    guard offset < count else {
      return JSONError(.endBeforeValue, at: offset)
    }
    let fault: JSONFault =
      switch base[offset] {
      case UInt8(ascii: "'"): .singleQuotes
      case UInt8(ascii: "/"), UInt8(ascii: "#"): .comment
      case UInt8(ascii: "N"), UInt8(ascii: "I"):
        .notFinite
      case UInt8(ascii: "+"), UInt8(ascii: "."):
        .numberStart
      case UInt8(ascii: ","): .missingBeforeComma
      case UInt8(ascii: "}"), UInt8(ascii: "]"): .missingValue
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "T"),
        UInt8(ascii: "F"):
        .unknownWord
      default: .noValue(found: found)
      }
    return JSONError(fault, at: offset)
  }

  @usableFromInline @inline(never)
  func missingKey() -> JSONError {
    JSONError(.noKey(found: found), at: offset)
  }

  @usableFromInline @inline(never)
  func missingColon(after key: JSONString) -> JSONError {
    JSONError(.noColon(after: quoted(key), found: found), at: offset)
  }

  @usableFromInline @inline(never)
  func missingComma(before bracket: UInt8) -> JSONError {
    JSONError(.noComma(or: UnicodeScalar(bracket), found: found), at: offset)
  }

  @usableFromInline @inline(never)
  func trailingComma(at comma: Int) -> JSONError {
    JSONError(.trailingComma, at: comma)
  }

  @usableFromInline @inline(never)
  func unclosed(_ bracket: UInt8) -> JSONError {
    JSONError(
      .endBefore(UnicodeScalar(bracket)),
      at: offset)
  }

  @usableFromInline @inline(never)
  func tooDeep() -> JSONError {
    JSONError(.tooDeep(limit: limits.maximumDepth), at: offset)
  }

  @usableFromInline @inline(never)
  func tooMany() -> JSONError {
    JSONError(
      .tooMany(limit: limits.maximumCount),
      at: offset)
  }

  /// The complaint that a key occurs twice.
  package func duplicate(_ key: JSONString) -> JSONError {
    JSONError(.repeatedKey(quoted: quoted(key)), at: key.offset)
  }

  /// A string as a message shows it: in quotes, printable and not too long.
  package func quoted(_ string: JSONString) -> String {
    PrintableText.quoted(bytes(of: string))
  }
}

extension UInt8 {
  /// The byte in the way of `0x0A`.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return self < 16 ? "0x0\(digits)" : "0x\(digits)"
  }
}

extension JSONReader {
  /// Consumes a value of any kind, with everything in it checked as if it were read.
  ///
  /// - Complexity: O(length); it calls itself once per level, which ``JSONLimits`` bounds
  package mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case .object:
      try beginObject()
      var keys = JSONKeySet()
      while let key = try nextKey() {
        try keys.insert(key, of: self)
        try skipValue()
      }
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    case .string:
      try check(try string())
    case .number:
      _ = try number()
    case .boolean:
      _ = try boolean()
    case .null:
      _ = try takeNull()
    }
  }
}

/// How large a document may be before it is refused.
@usableFromInline
package struct JSONLimits: Sendable, Hashable {
  /// How many objects and arrays may stand inside one another.
  @usableFromInline package let maximumDepth: Int
  /// How many bytes a document may have.
  package let maximumBytes: Int
  /// How many bytes one string may have, as written.
  @usableFromInline package let maximumStringBytes: Int
  /// How many members and elements a document may have in all.
  package let maximumCount: Int

  /// 64 levels, 64 MiB, strings of 64 KiB, four million members and elements.
  package static let standard = JSONLimits()

  /// Limits of the caller's own; at most 512 levels, since a level is a call.
  package init(
    maximumDepth: Int = 64,
    maximumBytes: Int = 64 << 20,
    maximumStringBytes: Int = 64 << 10,
    maximumCount: Int = 4_000_000
  ) {
    precondition((1...512).contains(maximumDepth), "a document may have 1 to 512 levels")
    self.maximumDepth = maximumDepth
    self.maximumBytes = maximumBytes
    self.maximumStringBytes = maximumStringBytes
    self.maximumCount = maximumCount
  }
}
