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
    append("\"")
    for byte in text.utf8 { escape(byte) }
    append("\"")
  }

  /// Writes the shortest number that reads back as the same; what is not finite becomes null.
  package mutating func number(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    let text = value == 0 ? "0" : value.description
    append(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
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

  /// Writes a byte of a text; quotes, backslashes and control characters as escapes.
  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case 0..<0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }
}
