import CockpitJSON

/// What the reader says of a text: nil when it accepts it.
func complaint(about text: String, limits: JSONLimits = .standard) -> JSONError? {
  complaint(about: Array(text.utf8), limits: limits)
}

/// What the reader says of bytes, as a tree; nil when it accepts them.
func complaint(about bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
  do {
    _ = try JSONNode.parse(bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

/// What the reader says of bytes that it skips; nil when it accepts them.
func complaintWhenSkipping(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONError? {
  func skip(_ reader: inout JSONReader) throws(JSONError) {
    try reader.skipValue()
    try reader.finish()
  }
  do {
    try JSONReader.read(bytes, limits: limits, skip)
    return nil
  } catch {
    return error
  }
}
