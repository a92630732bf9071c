/// A number by which contents are told apart: FNV-1a over words of 64 bits.
package struct Fingerprint {
  package private(set) var word: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// That of one content.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.word
  }

  /// Adds a word.
  package mutating func add(_ word: UInt64) {
    self.word = (self.word ^ word) &* 0x100_0000_01B3
    self.word ^= self.word >> 32
  }

  /// Adds a content, and how long it is.
  ///
  /// - Complexity: O(bytes), eight at a time
  package mutating func add(_ bytes: [UInt8]) {
    add(UInt64(bytes.count))
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        add(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      for rest in place..<bytes.count { add(UInt64(bytes[rest])) }
    }
  }

  /// Adds a text.
  package mutating func add(_ text: String) { add(Array(text.utf8)) }
}
