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
