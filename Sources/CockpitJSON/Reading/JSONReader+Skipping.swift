extension JSONReader {
  /// Consumes a value of any kind, with everything in it checked as if it were read.
  ///
  /// - Complexity: O(length); it calls itself once per level, which ``JSONLimits`` bounds
  package mutating func skipValue() throws(JSONError) {
    switch try peek() {
    case .object:
      try beginObject()
      var keys = JSONKeySet()
      while let key = try nextKey() {
        try keys.insert(key, of: self)
        try skipValue()
      }
    case .array:
      try beginArray()
      while try nextElement() { try skipValue() }
    case .string:
      try check(try string())
    case .number:
      _ = try number()
    case .boolean:
      _ = try boolean()
    case .null:
      _ = try takeNull()
    }
  }
}
