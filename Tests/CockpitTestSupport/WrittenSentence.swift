package import CockpitJSON

/// A sentence as tests expect it, by its words.
package struct WrittenSentence: Sentence, ExpressibleByStringInterpolation {
  package let description: String

  package init(stringLiteral text: String) {
    description = text
  }
}

extension JSONError {
  /// The error that is expected to say a text.
  package init(_ text: WrittenSentence, at offset: Int) {
    self.init(text as any Sentence, at: offset)
  }
}
