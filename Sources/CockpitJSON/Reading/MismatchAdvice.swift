// What to write for a value of another kind than the one that is expected.

extension JSONError {
  /// A value of one kind where another is expected; `text` is what the value says where it is a
  /// string.
  static func mismatch(
    expected: JSONKind, found: JSONKind, text: String?, at offset: Int
  ) -> JSONError {
    let advice: JSONFault.Advice =
      if expected == .number, let text, let advice = JSONFault.Advice(forNumber: text) {
        advice
      } else if expected == .string, found == .number {
        .inQuotes
      } else {
        .write(expected)
      }
    return JSONError(.mismatch(expected: expected, found: found, advice), at: offset)
  }
}

extension JSONFault.Advice {
  /// What programs write for a figure that they do not have.
  private static let missing: Set<String> = [
    "", "-", "--", "—", "——", ".", "..", "...", "…", "……", "/", "*", "#n/a", "n/a", "na",
    "nan", "none", "null", "nil", "inf", "-inf", "infinity", "-infinity", "无", "缺", "暂无", "空",
  ]

  /// What to write for a text that stands where a number should; nil where it holds none.
  init?(forNumber text: String) {
    guard text.utf8.count <= 40 else { return nil }
    if Self.isNumber(text) {
      self = .withoutQuotes(text)
      return
    }
    var number = String(String.UnicodeScalarView(text.unicodeScalars.map(Self.narrow)))
    number.removeAll(where: \.isWhitespace)
    if Self.missing.contains(number.lowercased()) {
      self = .null
      return
    }
    if number.hasSuffix("%") { number.removeLast() }
    let parts = number.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }) {
      number.removeAll { $0 == "," }
    }
    guard Self.isNumber(number) else { return nil }
    self = .alone(number)
  }

  private static func isNumber(_ text: String) -> Bool {
    func read(_ reader: inout JSONReader) throws(JSONError) {
      _ = try reader.number()
      try reader.finish()
    }
    let isNumber = (try? JSONReader.read(Array(text.utf8), read)) != nil
    return isNumber && text.allSatisfy { !$0.isWhitespace }
  }

  /// The ASCII form of a full-width scalar; others are their own.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
