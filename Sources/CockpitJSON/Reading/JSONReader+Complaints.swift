/// The sentences for what stands where something else was expected.
///
/// None of them moves the reader, and none is on the way of a document that is right.
extension JSONReader {
  /// What stands at the reader's place, in words.
  var foundPhrase: Sentence {
    guard offset < count else { return "the end of the file" }
    let byte = base[offset]
    return switch byte {
    case 0x21...0x7E: "\(UnicodeScalar(byte))"
    case 0x00...0x20, 0x7F: "a control character (\(byte.hexadecimal))"
    default: "a character that only a string may hold"
    }
  }

  /// The complaint that the value here is of another kind, or none.
  @usableFromInline @inline(never)
  func mismatch(expected: JSONKind) -> JSONError {
    guard offset < count, let found = JSONKind(firstByte: base[offset]) else {
      return missingValue()
    }
    return .mismatch(
      expected: expected, found: found, quotedNumber: found == .string ? quotedNumber() : nil,
      at: offset)
  }

  /// The number inside the string here, if it is one of reasonable length.
  private func quotedNumber() -> String? {
    var copy = self
    guard let string = try? copy.string(), string.end - string.start <= 40 else { return nil }
    guard
      let value = try? JSONReader(
        UnsafeBufferPointer(start: base + string.start, count: string.end - string.start))
    else { return nil }
    var inner = value
    guard (try? inner.number()) != nil, (try? inner.finish()) != nil else { return nil }
    return PrintableText.of(bytes(of: string))
  }

  @usableFromInline @inline(never)
  func missingValue() -> JSONError {
    guard offset < count else {
      return JSONError("the file ends where a value should stand; it may be cut off", at: offset)
    }
    let sentence: Sentence =
      switch base[offset] {
      case UInt8(ascii: "'"): "a string stands in double quotes, not in single ones"
      case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments; remove it"
      case UInt8(ascii: "N"), UInt8(ascii: "I"):
        "NaN and Infinity are not JSON; write null for a missing number"
      case UInt8(ascii: "+"), UInt8(ascii: "."):
        "a number begins with a digit or a minus; write 0.5, not .5 or +0.5"
      case UInt8(ascii: ","): "a value is missing before this comma; write it, or null"
      case UInt8(ascii: "}"), UInt8(ascii: "]"): "a value is missing here; write it, or null"
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "T"),
        UInt8(ascii: "F"):
        "expected a value, found an unknown word; write true, false or null, or quote a text"
      default: "expected a value, found \(foundPhrase)"
      }
    return JSONError(sentence, at: offset)
  }

  @usableFromInline @inline(never)
  func missingKey() -> JSONError {
    JSONError("expected a key in double quotes, found \(foundPhrase)", at: offset)
  }

  @usableFromInline @inline(never)
  func missingColon(after key: JSONString) -> JSONError {
    JSONError(
      "expected a colon after the key \(quoted(key)), found \(foundPhrase)", at: offset)
  }

  @usableFromInline @inline(never)
  func missingComma(before bracket: UInt8) -> JSONError {
    JSONError(
      "expected a comma or \(UnicodeScalar(bracket)), found \(foundPhrase)", at: offset)
  }

  @usableFromInline @inline(never)
  func trailingComma(at comma: Int) -> JSONError {
    JSONError("a comma stands before the closing bracket; remove the comma", at: comma)
  }

  @usableFromInline @inline(never)
  func unclosed(_ bracket: UInt8) -> JSONError {
    JSONError(
      "the file ends before \(UnicodeScalar(bracket)); close the bracket, or send the whole file",
      at: offset)
  }

  @usableFromInline @inline(never)
  func tooDeep() -> JSONError {
    JSONError(
      "nested more than \(limits.maximumDepth) levels deep; write a flatter document", at: offset)
  }

  @usableFromInline @inline(never)
  func tooMany() -> JSONError {
    JSONError(
      "more than \(limits.maximumCount) members and elements in one file; split the file",
      at: offset)
  }

  /// The complaint that a key occurs twice.
  package func duplicate(_ key: JSONString) -> JSONError {
    JSONError(
      "the key \(quoted(key)) occurs twice in one object; keep one of the two", at: key.offset)
  }

  /// A string as a message shows it: in quotes, printable and not too long.
  package func quoted(_ string: JSONString) -> String {
    let bytes = bytes(of: string)
    let shown = PrintableText.of(UnsafeBufferPointer(rebasing: bytes.prefix(60)))
    return bytes.count > 60 ? "\"\(shown)...\"" : "\"\(shown)\""
  }
}

extension UInt8 {
  /// The byte in the way of `0x0A`.
  var hexadecimal: String {
    let digits = String(self, radix: 16, uppercase: true)
    return self < 16 ? "0x0\(digits)" : "0x\(digits)"
  }
}
