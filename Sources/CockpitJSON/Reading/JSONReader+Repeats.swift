import Glibc

// Programs write the same rows into each of their files: what was accepted once need not be parsed again.

extension JSONReader {
  /// Consumes a value if it is, byte for byte, one that a reader has accepted before.
  ///
  /// - Complexity: O(length), a comparison of memory
  package mutating func take(sameAs value: [UInt8]) -> Bool {
    skipBlanks()
    guard !value.isEmpty, value.count <= count - offset,
      memcmp(base + offset, value, value.count) == 0
    else { return false }
    offset += value.count
    return true
  }

  /// Opens an object if it begins, byte for byte, as one whose first members a reader has accepted before.
  ///
  /// The bytes end behind the colon of the last of these members, whose value comes next.
  ///
  /// - Complexity: O(length), a comparison of memory
  package mutating func takeObject(
    beginningAs bytes: UnsafeBufferPointer<UInt8>, members: Int
  ) -> Bool {
    skipBlanks()
    guard let start = bytes.baseAddress, bytes.count <= count - offset, allowance >= members,
      depth < limits.maximumDepth, memcmp(base + offset, start, bytes.count) == 0
    else { return false }
    offset += bytes.count
    allowance -= members
    depth += 1
    isFirst = false
    return true
  }

  /// The bytes of a string as words, up to 32 of them, with zeros for those that are not there.
  @inlinable
  package func words(of string: JSONString) -> SIMD4<UInt64> {
    var words = SIMD4<UInt64>()
    var place = string.start
    var index = 0
    while place < string.end, index < 4 {
      let left = string.end - place
      var word: UInt64 = 0
      if place + 8 <= count {
        word = UInt64(
          littleEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self))
        if left < 8 { word &= (1 << UInt64(left * 8)) &- 1 }
      } else {
        for byte in 0..<left { word |= UInt64(base[place + byte]) << UInt64(byte * 8) }
      }
      words[index] = word
      place += 8
      index += 1
    }
    return words
  }
}
