package import CockpitJSON

/// Why a folder or a file could not be read, as a sentence that says what to do.
package struct FeedError: Error, Sendable, Hashable, CustomStringConvertible {
  package let sentence: Sentence

  package init(_ sentence: Sentence) {
    self.sentence = sentence
  }

  package var description: String { sentence.description }
}
