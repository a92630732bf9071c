/// What is wrong with a document, and where.
@usableFromInline
package struct JSONError: Error, Sendable {
  /// The byte that the message is about, in `0...count` of the document.
  package let offset: Int
  private let content: Content

  /// Kept out of line, so that the many functions that may throw return two words.
  private indirect enum Content: Sendable {
    case sentence(any Sentence)
  }

  package init(_ sentence: any Sentence, at offset: Int) {
    content = .sentence(sentence)
    self.offset = offset
  }

  /// What is wrong and what to do.
  package var sentence: any Sentence {
    switch content {
    case .sentence(let sentence): sentence
    }
  }

  /// The sentence in English.
  package var message: String { sentence.description }
}

/// Two errors are equal that say the same in English of the same place.
extension JSONError: Hashable {
  @usableFromInline
  package static func == (one: JSONError, other: JSONError) -> Bool {
    one.offset == other.offset && one.message == other.message
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) {
    hasher.combine(offset)
    hasher.combine(message)
  }
}

/// The six kinds of JSON values.
@usableFromInline
package enum JSONKind: Sentence {
  case object
  case array
  case string
  case number
  case boolean
  case null

  /// The kind of the value that begins with a byte; nil where no value does.
  @inlinable
  package init?(firstByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean
    case UInt8(ascii: "n"): self = .null
    default: return nil
    }
  }

  /// The kind with its article, as an error names it.
  @usableFromInline
  package var description: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    }
  }
}

/// Something that is wrong with the input or doubtful in it, with what to do about it.
///
/// Each module has an enum of what it may say, whose cases carry what is filled in. The description
/// is English, without a final full stop; the wording of the cockpit has the other languages.
package protocol Sentence: Hashable, Sendable, CustomStringConvertible {
  /// Whether the text that it is about must not be shown, since it tells of a person.
  var isOfPrivateText: Bool { get }
}

extension Sentence {
  package var isOfPrivateText: Bool { false }
}
