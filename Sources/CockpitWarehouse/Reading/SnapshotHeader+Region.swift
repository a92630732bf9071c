package import CockpitJSON

extension SnapshotHeader {
  /// The code of the region that a snapshot or a file of targets is about, without reading the file.
  ///
  /// - Returns: `nil` where the text is at fault before it says so, or never does.
  /// - Complexity: O(bytes before the key)
  package static func region(
    in bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard
  ) -> String? {
    func region() throws(JSONError) -> String? {
      var reader = try JSONReader(bytes, limits: limits)
      try reader.beginObject()
      while let key = try reader.nextKey() {
        if try reader.text(of: key) == "region" { return try reader.node().string() }
        try reader.skipValue()
      }
      return nil
    }
    return try? region()
  }
}
