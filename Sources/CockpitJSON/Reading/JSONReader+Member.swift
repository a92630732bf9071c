extension JSONReader {
  /// The text of a member of the outermost object, without reading what comes after it.
  ///
  /// - Returns: `nil` where the document is at fault before the member, has no such one, or has it as
  ///   something else than a text.
  /// - Complexity: O(bytes before the member)
  package static func text(
    ofMember name: String, in bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard
  ) -> String? {
    func text() throws(JSONError) -> String? {
      var reader = try JSONReader(bytes, limits: limits)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if try reader.text(of: key) == name { return try reader.node().string() }
        try reader.skipValue()
      }
      return nil
    }
    return try? text()
  }
}
