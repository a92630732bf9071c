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
    var place = TextPlace()
    return diagnostic(for: error, severity: severity, from: &place)
  }

  /// Errors with their lines, columns and excerpts, in the order in which they were given.
  ///
  /// - Complexity: O(bytes + errors log errors): the text is gone through once
  package func diagnostics(
    for errors: [JSONError], severity: Diagnostic.Severity = .error
  ) -> [Diagnostic] {
    var place = TextPlace()
    return errors.enumerated().sorted { $0.element.offset < $1.element.offset }
      .map { ($0.offset, diagnostic(for: $0.element, severity: severity, from: &place)) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The diagnostic of an error that is not before a place, which moves on to it.
  private func diagnostic(
    for error: JSONError, severity: Diagnostic.Severity, from place: inout TextPlace
  ) -> Diagnostic {
    bytes.withUnsafeBufferPointer { place.move(to: error.offset, in: $0) }
    return Diagnostic(
      severity: severity, file: name, line: place.line, column: place.column,
      sentence: error.sentence,
      excerpt: Excerpt.of(
        bytes, lineStart: place.lineStart, caret: place.offset,
        isPrivate: error.sentence.isOfPrivateText)
    )
  }
}
