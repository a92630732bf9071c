package import Testing

extension String {
  /// The text with the first place of a part replaced; the test fails where there is none, for it
  /// would then look at a text that nobody changed.
  package func replacingFirst(
    _ part: String, with other: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    guard let range = firstRange(of: part) else {
      Issue.record("the text has no \(part)", sourceLocation: sourceLocation)
      return self
    }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
