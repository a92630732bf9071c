/// What is wrong with a document, and where.
package struct JSONError: Error, Sendable, Hashable {
  /// A sentence that says what is wrong and what to do, without a final full stop.
  package let sentence: Sentence
  /// The byte that the message is about, in `0...count` of the document.
  package let offset: Int

  package init(_ sentence: Sentence, at offset: Int) {
    self.sentence = sentence
    self.offset = offset
  }

  /// The sentence in English.
  package var message: String { sentence.description }
}

extension JSONError {
  /// A value of one kind where another is expected; `quotedNumber` is the number that stands in
  /// its quotes.
  static func mismatch(
    expected: JSONKind, found: JSONKind, quotedNumber: String?, at offset: Int
  ) -> JSONError {
    let advice: Sentence =
      if expected == .number, let quotedNumber {
        "write \(quotedNumber) without quotes"
      } else if expected == .string, found == .number {
        "put it in double quotes"
      } else {
        "write \(expected.phrase) here"
      }
    return JSONError("expected \(expected.phrase), found \(found.phrase); \(advice)", at: offset)
  }
}
