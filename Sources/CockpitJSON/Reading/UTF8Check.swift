/// The check that bytes are well-formed UTF-8.
enum UTF8Check {
  /// The first byte of the first malformed sequence; nil when all is well.
  ///
  /// - Complexity: O(n), eight bytes at a time where all are ASCII
  static func firstMalformed(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if index + 8 <= end {
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let length = sequenceLength(base + index, available: end - index)
      guard length > 0 else { return index }
      index += length
    }
    return nil
  }

  /// How many bytes the sequence here has; 0 when it is malformed.
  ///
  /// The second byte's range excludes overlong forms, surrogates and what is above U+10FFFF
  /// (The Unicode Standard, table 3-7).
  private static func sequenceLength(_ base: UnsafePointer<UInt8>, available: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch base[0] {
      case 0x00...0x7F: (1, 0...0)
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 1 else { return length }
    guard available >= length, second.contains(base[1]) else { return 0 }
    for index in 2..<length where base[index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}

/// The encodings that files come in by mistake, told by their first bytes.
enum TextEncoding {
  /// What is wrong with a document that is no UTF-8 text or carries a byte order mark.
  static func complaint(about bytes: UnsafeBufferPointer<UInt8>) -> JSONFault? {
    let first = (0..<4).map { $0 < bytes.count ? Int(bytes[$0]) : -1 }
    switch (first[0], first[1], first[2], first[3]) {
    case (0x00, 0x00, 0xFE, 0xFF), (0xFF, 0xFE, 0x00, 0x00), (0x00, 0x00, 0x00, 1...),
      (1..., 0x00, 0x00, 0x00):
      return .looksLikeUTF32
    case (0xFE, 0xFF, _, _), (0xFF, 0xFE, _, _), (0x00, 1..., _, _), (1..., 0x00, _, _):
      return .looksLikeUTF16
    case (0xEF, 0xBB, 0xBF, _):
      return .byteOrderMark
    default:
      return nil
    }
  }
}
