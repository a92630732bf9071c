import CockpitJSON

/// Remembers what short texts of a file mean, such as periods, of which few occur over and over.
///
/// A text of up to 32 bytes without escapes has one place; a later one with the same place pushes
/// it out.
struct TextCache<Value> {
  private struct Entry {
    let bytes: SIMD4<UInt64>
    let length: Int
    let value: Value
  }

  private var entries: [Entry?]

  init() {
    entries = Array(repeating: nil, count: 256)
  }

  /// What a text means, remembered or made; nil where it cannot be made.
  mutating func value(
    of text: JSONString, in reader: JSONReader, make: (String) -> Value?
  ) throws(JSONError) -> Value? {
    let bytes = reader.bytes(of: text)
    guard bytes.count <= 32, !text.hasEscapes else { return make(try reader.text(of: text)) }
    var words = SIMD4<UInt64>()
    for index in 0..<4 where index * 8 < bytes.count {
      words[index] = TextCache.word(UnsafeBufferPointer(rebasing: bytes[(index * 8)...]))
    }
    let mixed =
      (words[0] ^ words[1] &* 0x9E37_79B9_7F4A_7C15 ^ words[2] &* 0xBF58_476D_1CE4_E5B9)
      &* 0x94D0_49BB_1331_11EB
    let place = Int(mixed >> 56)
    if let entry = entries[place], entry.length == bytes.count, entry.bytes == words {
      return entry.value
    }
    guard let value = make(try reader.text(of: text)) else { return nil }
    entries[place] = Entry(bytes: words, length: bytes.count, value: value)
    return value
  }

  /// The first eight bytes as a word, with zeros for those that are not there.
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if bytes.count >= 8 {
      return UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self)
    }
    var word: UInt64 = 0
    for (index, byte) in bytes.enumerated() { word |= UInt64(byte) << UInt64(index * 8) }
    return word
  }
}
