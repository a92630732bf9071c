/// Brings texts into the form in which they are compared: small letters, half-width, v for ü.
enum TextFolding {
  /// What a scalar of a text is; blanks and punctuation are nothing that is compared.
  enum Kind: Sendable {
    case letter, digit, ideograph
  }

  static func folded(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let half = halfWidth(scalar)
      if half.isASCII {
        let isCapital = ("A"..."Z").contains(half)
        result.append(isCapital ? Unicode.Scalar(UInt8(half.value) + 32) : half)
      } else if half == "ü" || half == "Ü" {
        result.append("v")
      } else if isCommonIdeograph(half) || !half.properties.changesWhenLowercased {
        result.append(half)
      } else {
        result += half.properties.lowercaseMapping.unicodeScalars
      }
    }
    return result
  }

  static func withoutBlanks(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.filter { !$0.properties.isWhitespace })
    return String(text)
  }

  static func kind(of scalar: Unicode.Scalar) -> Kind? {
    if scalar.isASCII {
      if ("0"..."9").contains(scalar) { return .digit }
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) ? .letter : nil
    }
    if isCommonIdeograph(scalar) { return .ideograph }
    let properties = scalar.properties
    if properties.isIdeographic { return .ideograph }
    if properties.isAlphabetic { return .letter }
    return properties.numericType == nil ? nil : .digit
  }

  /// Whether a scalar is in the basic block of ideographs, which spares looking up its properties.
  private static func isCommonIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    0x4E00...0x9FFF ~= scalar.value
  }

  /// The ASCII form of what an input method typed at full width.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar == "\u{3000}" ? " " : scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
  }
}

/// What an operator looks for, in the form in which it is compared.
struct FindQuery: Sendable {
  /// The most letters that are compared; of a longer query nothing is found.
  static let longest = 120

  /// The query folded, without blanks, as ids are compared with it.
  let text: String
  /// Its letters, digits and Chinese characters.
  let letters: [UInt32]
  let mask: LetterMask

  init(_ text: String) {
    let folded = TextFolding.folded(text)
    self.text = TextFolding.withoutBlanks(folded)
    letters = folded.filter { TextFolding.kind(of: $0) != nil }.map(\.value)
    mask = LetterMask(letters)
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { text.isEmpty }

  /// Whether there is something to compare.
  var isComparable: Bool { (1...FindQuery.longest).contains(letters.count) }
}

/// A rough set of letters: what it lacks is not there, what it has may be there.
struct LetterMask: Sendable {
  private var bits: UInt64 = 0

  init(_ letters: some Sequence<UInt32>) {
    for letter in letters { bits |= 1 << UInt64(letter % 64) }
  }

  mutating func formUnion(_ other: LetterMask) { bits |= other.bits }

  func isSubset(of other: LetterMask) -> Bool { bits & ~other.bits == 0 }
}
