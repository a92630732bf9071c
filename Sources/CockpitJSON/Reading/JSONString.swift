/// The place of a string in a document: its bytes as written, between the quotes.
///
/// Its escapes are already known to be right. Its UTF-8 is not: that is checked where the string is
/// decoded or skipped, so that a string which equals one seen before costs one comparison.
package struct JSONString: Sendable, Hashable {
  /// The first byte after the opening quote.
  package let start: Int
  /// The closing quote.
  package let end: Int
  /// Whether a backslash occurs, so that the bytes are not yet the text.
  package let hasEscapes: Bool
  /// Whether a byte of 0x80 or above occurs.
  package let hasNonASCII: Bool

  @inlinable
  package init(start: Int, end: Int, hasEscapes: Bool, hasNonASCII: Bool) {
    self.start = start
    self.end = end
    self.hasEscapes = hasEscapes
    self.hasNonASCII = hasNonASCII
  }

  /// The opening quote: where an error about the string points.
  @inlinable
  package var offset: Int { start - 1 }
}
