/// What is wrong with a document as JSON.
package enum JSONFault: Sentence {
  case mismatch(expected: JSONKind, found: JSONKind, Advice)
  case repeatedKnownKey(String)
  case repeatedKey(quoted: String)
  case endBeforeValue
  case singleQuotes
  case comment
  case notFinite
  case numberStart
  case missingBeforeComma
  case missingValue
  case unknownWord
  case noValue(found: Found)
  case noKey(found: Found)
  case noColon(after: String, found: Found)
  case noComma(or: Unicode.Scalar, found: Found)
  case trailingComma
  case endBefore(Unicode.Scalar)
  case tooDeep(limit: Int)
  case tooMany(limit: Int)
  case tooLarge
  case leadingZero
  case noDigitAfterMinus
  case noDigit(after: NumberPart)
  case stringTooLong(limit: Int)
  case lineEndInString
  case controlInString(String)
  case unclosedString
  case endInString
  case badEscape
  case loneSurrogate
  case badUnicodeEscape
  case notUTF8(byte: String)
  case empty
  case tooLong(bytes: Int, limit: Int)
  case contentAfterEnd(Found)
  case notWhole
  case missingKey(String)
  case looksLikeUTF32
  case looksLikeUTF16
  case byteOrderMark

  /// What stands where something else was expected.
  package enum Found: Sentence {
    case end
    case character(Unicode.Scalar)
    case control(String)
    case onlyInString
  }

  /// What to write instead of a value of another kind.
  package enum Advice: Sentence {
    case withoutQuotes(String)
    /// The number in a text that also holds signs or separators.
    case alone(String)
    /// What stands for a number that is missing.
    case null
    case inQuotes
    case write(JSONKind)
  }

  /// A part of a number after which digits follow.
  package enum NumberPart: Sentence {
    case decimalPoint
    case exponent
  }
}

extension JSONFault {
  /// The fault in English, with what to do, without a final full stop.
  package var description: String {
    switch self {
    case .mismatch(let expected, let found, let advice):
      "expected \(expected), found \(found); \(advice)"
    case .repeatedKnownKey(let name):
      "the key \"\(name)\" occurs twice in one object; keep one of the two"
    case .repeatedKey(let quoted):
      "the key \(quoted) occurs twice in one object; keep one of the two"
    case .endBeforeValue: "the file ends where a value should stand; it may be cut off"
    case .singleQuotes: "a string stands in double quotes, not in single ones"
    case .comment: "JSON has no comments; remove it"
    case .notFinite: "NaN and Infinity are not JSON; write null for a missing number"
    case .numberStart: "a number begins with a digit or a minus; write 0.5, not .5 or +0.5"
    case .missingBeforeComma: "a value is missing before this comma; write it, or null"
    case .missingValue: "a value is missing here; write it, or null"
    case .unknownWord:
      "expected a value, found an unknown word; write true, false or null, or quote a text"
    case .noValue(let found): "expected a value, found \(found)"
    case .noKey(let found): "expected a key in double quotes, found \(found)"
    case .noColon(let other, let found): "expected a colon after the key \(other), found \(found)"
    case .noComma(let bracket, let found): "expected a comma or \(bracket), found \(found)"
    case .trailingComma: "a comma stands before the closing bracket; remove the comma"
    case .endBefore(let character):
      "the file ends before \(character); close the bracket, or send the whole file"
    case .tooDeep(let limit): "nested more than \(limit) levels deep; write a flatter document"
    case .tooMany(let limit): "more than \(limit) members and elements in one file; split the file"
    case .tooLarge: "a number is too large for a double (about 1.8e308); write a smaller one"
    case .leadingZero: "a number begins with a zero before other digits; remove the zero"
    case .noDigitAfterMinus: "a digit must follow the minus"
    case .noDigit(let other): "a digit must follow \(other)"
    case .stringTooLong(let limit): "a string has more than \(limit) bytes; shorten it"
    case .lineEndInString:
      "a line ends inside a string; close the string, or write \\n for a line break"
    case .controlInString(let name):
      "a control character (\(name)) stands in a string; write it as an escape"
    case .unclosedString:
      "the string that begins here is never closed; add the quote, or send the whole file"
    case .endInString: "the file ends inside a string; send the whole file"
    case .badEscape:
      "a backslash may stand only before one of \" \\ / b f n r t u; write \\\\ for a backslash"
    case .loneSurrogate:
      "half a surrogate pair stands alone; write both halves, or the character itself"
    case .badUnicodeEscape: "four hexadecimal digits must follow \\u"
    case .notUTF8(let byte): "a byte (\(byte)) is not UTF-8; save the file as UTF-8"
    case .empty: "the file is empty; write a JSON value"
    case .tooLong(let bytes, let limit):
      "the file has \(bytes) bytes, more than the limit of \(limit); split it"
    case .contentAfterEnd(let found):
      "unexpected \(found) after the end of the document; remove what follows"
    case .notWhole: "expected a whole number of at most 16 digits, without a fraction"
    case .missingKey(let name): "the key \"\(name)\" is missing from this object; add it"
    case .looksLikeUTF32: "this looks like UTF-32; save it as UTF-8"
    case .looksLikeUTF16: "this looks like UTF-16; save it as UTF-8"
    case .byteOrderMark: "the file begins with a byte order mark; save it as UTF-8 without one"
    }
  }
}

extension JSONFault.Found {
  package var description: String {
    switch self {
    case .end: "the end of the file"
    case .character(let character): "\(character)"
    case .control(let name): "a control character (\(name))"
    case .onlyInString: "a character that only a string may hold"
    }
  }
}

extension JSONFault.Advice {
  package var description: String {
    switch self {
    case .withoutQuotes(let name): "write \(name) without quotes"
    case .alone(let number): "write \(number), the number alone and without quotes"
    case .null: "write null for a missing number"
    case .inQuotes: "put it in double quotes"
    case .write(let kind): "write \(kind) here"
    }
  }
}

extension JSONFault.NumberPart {
  package var description: String {
    switch self {
    case .decimalPoint: "the decimal point"
    case .exponent: "the exponent's e"
    }
  }
}

extension JSONError {
  init(_ fault: JSONFault, at offset: Int) {
    self.init(fault as any Sentence, at: offset)
  }
}
