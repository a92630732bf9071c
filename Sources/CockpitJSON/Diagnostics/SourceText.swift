/// A file's name and bytes, in which complaints find their line and column.
package struct SourceText: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// An error with its line, column and excerpt.
  ///
  /// - Complexity: O(offset); nothing is kept for later ones
  package func diagnostic(
    for error: JSONError, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let offset = min(max(error.offset, 0), bytes.count)
    let lineFeed = UInt8(ascii: "\n")
    var line = 1
    var start = 0
    for index in 0..<offset where bytes[index] == lineFeed {
      line += 1
      start = index + 1
    }
    // Continuation bytes are no scalars of their own.
    let scalars = bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    return Diagnostic(
      severity: severity, file: name, line: line, column: scalars + 1, sentence: error.sentence,
      excerpt: Excerpt.of(bytes, lineStart: start, caret: offset))
  }
}
