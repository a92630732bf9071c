/// Writes JSON text: the same calls give the same bytes.
///
/// ```swift
/// var json = JSONText()
/// json.object { json in
///   json.member("name", "海曙区")
///   json.key("values")
///   json.array { json in json.number(1.5) }
/// }
/// json.bytes  // {"name":"海曙区","values":[1.5]}
/// ```
///
/// - Precondition: in an object every value follows its key; elsewhere there are no keys.
package struct JSONText: Sendable {
  /// How the parts of an object or array are set.
  package enum Layout: Sendable {
    /// One after another.
    case compact
    /// Each on a line of its own, indented by its depth.
    case lines
  }

  /// What has been written, UTF-8.
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true
  private var followsKey = false
  private var layout = Layout.compact
  private var depth = 0

  package init() {}

  /// Writes an object whose members the body writes.
  package mutating func object(_ layout: Layout = .compact, _ body: (inout JSONText) -> Void) {
    container("{", "}", layout, body)
  }

  /// Writes an array whose elements the body writes.
  package mutating func array(_ layout: Layout = .compact, _ body: (inout JSONText) -> Void) {
    container("[", "]", layout, body)
  }

  /// Writes the key of the value that comes next.
  package mutating func key(_ key: String) {
    string(key)
    append(":")
    followsKey = true
  }

  /// Writes a text.
  package mutating func string(_ text: String) {
    separate()
    bytes.append(quoted: text)
  }

  /// Writes the shortest number that reads back as the same; what is not finite becomes null.
  package mutating func number(_ value: Double) {
    separate()
    bytes.append(number: value)
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    separate()
    append(String(value))
  }

  /// Writes true or false.
  package mutating func boolean(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  /// Writes null.
  package mutating func null() {
    separate()
    append("null")
  }

  /// Ends the line; a document ends with one.
  package mutating func endLine() {
    append("\n")
  }
}

// MARK: - Members

extension JSONText {
  /// Writes a member that is a text.
  package mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a member that is a whole number.
  package mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    integer(value)
  }
}

// MARK: - Parts

extension JSONText {
  private mutating func container(
    _ opening: String, _ closing: String, _ inner: Layout, _ body: (inout JSONText) -> Void
  ) {
    separate()
    append(opening)
    let outer = layout
    layout = inner
    depth += 1
    isFirst = true
    body(&self)
    let isEmpty = isFirst
    depth -= 1
    if inner == .lines, !isEmpty { startLine() }
    append(closing)
    layout = outer
    isFirst = false
  }

  /// Writes what stands between the part before and the next one.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if !isFirst { append(",") }
    if depth > 0, layout == .lines { startLine() }
    isFirst = false
  }

  private mutating func startLine() {
    append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}

// MARK: - Texts

extension [UInt8] {
  /// Appends a text as JSON writes it: in quotes, with quotes, backslashes and all that steers a
  /// terminal or turns the order of letters around as escapes.
  ///
  /// JSON asks for escapes of the controls below 0x20 only; the others would reach a terminal raw.
  package mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    let start = count
    append(contentsOf: text.utf8)
    if self[start...].contains(where: \.mayNeedEscape) {
      removeSubrange(start...)
      for scalar in text.unicodeScalars { append(escaped: scalar) }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends the shortest number that reads back as the same; what is not finite becomes `null`.
  package mutating func append(number value: Double) {
    guard value.isFinite else { return append(contentsOf: "null".utf8) }
    let text = value == 0 ? "0" : value.description
    append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append(contentsOf: "\\\"".utf8)
    case "\\": append(contentsOf: "\\\\".utf8)
    case "\n": append(contentsOf: "\\n".utf8)
    case "\r": append(contentsOf: "\\r".utf8)
    case "\t": append(contentsOf: "\\t".utf8)
    case _ where scalar.isSteering:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      }
    default: append(contentsOf: String(scalar).utf8)
    }
  }
}

extension UInt8 {
  /// Whether the byte is, or may begin, what a text has only as an escape.
  fileprivate var mayNeedEscape: Bool {
    switch self {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    // The first bytes of the other controls and of what turns the order of letters around.
    case 0xC2, 0xD8, 0xDB, 0xDC, 0xE0, 0xE1, 0xE2, 0xEF, 0xF0, 0xF3: true
    default: false
    }
  }
}

/// Fields of comma-separated values (RFC 4180).
package enum CSVField {
  /// A text without controls, with an apostrophe before what a spreadsheet would take for a formula.
  package static func text(_ text: String) -> String {
    let text = PrintableText.withoutControls(text)
    let first = text.unicodeScalars.first { $0 != " " }
    let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) }
    return quoted(isFormula == true ? "'" + text : text)
  }

  /// A field as it is, in quotes where it needs them.
  package static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [",", "\"", "\n", "\r"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    // By scalars: a quote with a combining mark behind it is one character, and no other.
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
