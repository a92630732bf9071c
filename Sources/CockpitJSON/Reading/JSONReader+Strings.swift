extension JSONReader {
  /// Consumes a string and returns its place.
  ///
  /// Escapes and control characters are checked here, UTF-8 by ``text(of:)`` and ``check(_:)``.
  ///
  /// - Complexity: O(length), eight bytes at a time
  @inlinable
  package mutating func string() throws(JSONError) -> JSONString {
    skipBlanks()
    guard offset < count, base[offset] == UInt8(ascii: "\"") else {
      throw mismatch(expected: .string)
    }
    let start = offset + 1
    var index = start
    var seen: UInt64 = 0
    while index + 8 <= count {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let stops = JSONReader.stops(in: word)
      if stops == 0 {
        seen |= word
        index += 8
        continue
      }
      // The flag of the first stop is exact: borrows only run to later bytes.
      let bits = stops.trailingZeroBitCount & ~7
      seen |= word & ((1 << UInt64(bits)) &- 1)
      index += bits >> 3
      guard base[index] == UInt8(ascii: "\"") else { break }
      guard index - start <= limits.maximumStringBytes else { break }
      offset = index + 1
      return JSONString(
        start: start, end: index, hasEscapes: false, hasNonASCII: seen & 0x8080_8080_8080_8080 != 0)
    }
    return try longString(
      from: start, at: index, hasNonASCII: seen & 0x8080_8080_8080_8080 != 0)
  }

  /// A flag (0x80) in each byte that may be a quote, a backslash or a control character.
  ///
  /// Bytes after the first flag may be flagged wrongly, bytes before it never are.
  @inlinable
  static func stops(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let found =
      ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes)
      | ((word &- (ones &* 0x20)) & ~word)
    return found & (ones &* 0x80)
  }

  /// The rest of a string that has escapes, is wrong, or ends near the end of the document.
  @usableFromInline
  mutating func longString(
    from start: Int, at first: Int, hasNonASCII: Bool
  ) throws(JSONError) -> JSONString {
    var index = first
    var hasEscapes = false
    var hasNonASCII = hasNonASCII
    while index < count {
      guard index - start <= limits.maximumStringBytes else {
        throw JSONError(.stringTooLong(limit: limits.maximumStringBytes), at: start - 1)
      }
      let byte = base[index]
      switch byte {
      case UInt8(ascii: "\""):
        offset = index + 1
        return JSONString(
          start: start, end: index, hasEscapes: hasEscapes, hasNonASCII: hasNonASCII)
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index = try escape(at: index).next
      case 0x0A, 0x0D:
        throw JSONError(.lineEndInString, at: index)
      case 0x00...0x1F:
        throw JSONError(
          .controlInString(byte.hexadecimal),
          at: index)
      default:
        if byte >= 0x80 { hasNonASCII = true }
        index += 1
      }
    }
    throw JSONError(
      .unclosedString,
      at: start - 1)
  }

  /// The scalar that an escape stands for, and the byte after it.
  private func escape(at index: Int) throws(JSONError) -> (scalar: Unicode.Scalar, next: Int) {
    guard index + 1 < count else {
      throw JSONError(.endInString, at: count)
    }
    switch base[index + 1] {
    case UInt8(ascii: "\""): return ("\"", index + 2)
    case UInt8(ascii: "\\"): return ("\\", index + 2)
    case UInt8(ascii: "/"): return ("/", index + 2)
    case UInt8(ascii: "b"): return ("\u{8}", index + 2)
    case UInt8(ascii: "f"): return ("\u{C}", index + 2)
    case UInt8(ascii: "n"): return ("\n", index + 2)
    case UInt8(ascii: "r"): return ("\r", index + 2)
    case UInt8(ascii: "t"): return ("\t", index + 2)
    case UInt8(ascii: "u"): return try unicodeEscape(at: index)
    default:
      throw JSONError(
        .badEscape,
        at: index)
    }
  }

  /// The scalar of a `\u` escape with four digits, or of two such escapes that make a surrogate pair.
  private func unicodeEscape(
    at index: Int
  ) throws(JSONError) -> (scalar: Unicode.Scalar, next: Int) {
    let unit = try hexadecimal(at: index + 2)
    if let scalar = Unicode.Scalar(unit) { return (scalar, index + 6) }
    let lone = JSONError(.loneSurrogate, at: index)
    guard (0xD800...0xDBFF).contains(unit), index + 7 < count,
      base[index + 6] == UInt8(ascii: "\\"), base[index + 7] == UInt8(ascii: "u")
    else { throw lone }
    let low = try hexadecimal(at: index + 8)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw lone }
    return (scalar, index + 12)
  }

  private func hexadecimal(at start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for index in start..<start + 4 {
      guard index < count, let digit = Character(UnicodeScalar(base[index])).hexDigitValue else {
        throw JSONError(.badUnicodeEscape, at: start - 2)
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

// MARK: - Decoding

extension JSONReader {
  /// The bytes of a string as written, between the quotes.
  @inlinable
  package func bytes(of string: JSONString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + string.start, count: string.end - string.start)
  }

  /// Refuses a string that is not well-formed UTF-8.
  package func check(_ string: JSONString) throws(JSONError) {
    guard string.hasNonASCII,
      let place = UTF8Check.firstMalformed(base, from: string.start, to: string.end)
    else { return }
    throw JSONError(.notUTF8(byte: base[place].hexadecimal), at: place)
  }

  /// The text of a string, with its UTF-8 checked and its escapes resolved.
  package func text(of string: JSONString) throws(JSONError) -> String {
    try check(string)
    guard string.hasEscapes else { return String(decoding: bytes(of: string), as: UTF8.self) }
    return String(decoding: try content(of: string), as: UTF8.self)
  }

  /// The UTF-8 of a string's text, with its escapes resolved.
  package func content(of string: JSONString) throws(JSONError) -> [UInt8] {
    try check(string)
    guard string.hasEscapes else { return Array(bytes(of: string)) }
    var content: [UInt8] = []
    content.reserveCapacity(string.end - string.start)
    var index = string.start
    while index < string.end {
      if base[index] == UInt8(ascii: "\\") {
        let (scalar, next) = try escape(at: index)
        content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = next
      } else {
        content.append(base[index])
        index += 1
      }
    }
    return content
  }

  /// Whether a string's text is the one given.
  package func isEqual(_ string: JSONString, to text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    if string.hasEscapes {
      guard let content = try? content(of: string) else { return false }
      return content.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: length))
    }
    return string.end - string.start == length
      && bytes(of: string).elementsEqual(
        UnsafeBufferPointer(start: text.utf8Start, count: length))
  }
}

/// The place of a string in a document: its bytes as written, between the quotes.
///
/// Its escapes are already known to be right. Its UTF-8 is not: that is checked where the string is
/// decoded or skipped, so that a string which equals one seen before costs one comparison.
@usableFromInline
package struct JSONString: Sendable, Hashable {
  /// The first byte after the opening quote.
  @usableFromInline package let start: Int
  /// The closing quote.
  @usableFromInline package let end: Int
  /// Whether a backslash occurs, so that the bytes are not yet the text.
  @usableFromInline package let hasEscapes: Bool
  /// Whether a byte of 0x80 or above occurs.
  @usableFromInline package let hasNonASCII: Bool

  @inlinable
  package init(start: Int, end: Int, hasEscapes: Bool, hasNonASCII: Bool) {
    self.start = start
    self.end = end
    self.hasEscapes = hasEscapes
    self.hasNonASCII = hasNonASCII
  }

  /// The opening quote: where an error about the string points.
  @inlinable
  package var offset: Int { start - 1 }
}
