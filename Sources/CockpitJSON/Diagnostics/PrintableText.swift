/// Text of a file as a terminal may show it.
package enum PrintableText {
  /// What stands for a character that a terminal must not see, and for bytes that are not UTF-8.
  static let replacement: Unicode.Scalar = "?"

  /// The text with controls, bidirectional and zero-width controls replaced; a tab is a blank.
  package static func of(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(printable(scalar)) }
    return String(result)
  }

  /// The text with blanks for what steers a terminal or turns the order of letters around.
  ///
  /// All else stays, for it is somebody's data: a rare character of a private area among it.
  package static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isSteering) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isSteering ? " " : $0 }))
  }

  /// Whether the text holds what steers a terminal or turns the order of letters around.
  package static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.isSteering)
  }

  /// The text of bytes, of which those that are not UTF-8 are replaced as well.
  static func of(_ bytes: some Collection<UInt8>) -> String {
    of(String(decoding: bytes, as: UTF8.self))
  }

  /// A text as a message shows it: in quotes, printable and of at most 60 bytes.
  package static func quoted(_ text: some Collection<UInt8>) -> String {
    let shown = of(text.prefix(60))
    return text.count > 60 ? "\"\(shown)...\"" : "\"\(shown)\""
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    if scalar == "\u{FFFD}" { return replacement }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return replacement
    default:
      return scalar.properties.isDefaultIgnorableCodePoint ? replacement : scalar
    }
  }

  /// How many columns a terminal is likely to give the text.
  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// How many columns a terminal is likely to give a scalar: 0, 1 or 2.
  ///
  /// A rough rule, good enough to put a caret under Chinese text; screens use the width table.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    return switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether it steers a terminal or turns the order of letters around.
  var isSteering: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
