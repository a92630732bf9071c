/// Why a folder or a file could not be read, as a sentence that says what to do.
package struct FeedError: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
