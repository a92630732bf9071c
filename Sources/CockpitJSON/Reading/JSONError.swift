/// What is wrong with a document, and where.
package struct JSONError: Error, Sendable, Hashable {
  /// A sentence that says what is wrong and what to do, without a final full stop.
  package let message: String
  /// The byte that the message is about, in `0...count` of the document.
  package let offset: Int

  package init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
