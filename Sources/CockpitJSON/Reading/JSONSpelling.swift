/// A short string as it is written, in its quotes: two words, with the bits that count.
///
/// To see whether it comes next costs two comparisons, while to read a string is to look at each of its bytes.
@usableFromInline
package struct JSONSpelling: Sendable {
  /// So many bytes a spelling has at most, its quotes among them.
  static let maximumCount = 16

  @usableFromInline private(set) var low: UInt64 = 0
  @usableFromInline private(set) var high: UInt64 = 0
  @usableFromInline private(set) var lowMask: UInt64 = 0
  @usableFromInline private(set) var highMask: UInt64 = 0
  @usableFromInline let count: Int

  /// The spelling of bytes with their quotes.
  ///
  /// - Precondition: they are at most ``maximumCount``
  init(_ quoted: some Collection<UInt8>) {
    precondition(quoted.count <= JSONSpelling.maximumCount, "a spelling has at most 16 bytes")
    count = quoted.count
    for (index, byte) in quoted.enumerated() {
      let shift = UInt64(index % 8 * 8)
      if index < 8 {
        low |= UInt64(byte) << shift
        lowMask |= 0xFF << shift
      } else {
        high |= UInt64(byte) << shift
        highMask |= 0xFF << shift
      }
    }
  }
}

extension JSONReader {
  /// How a string is written that the reader has been at; `nil` for one of more than 14 bytes.
  package func spelling(of string: JSONString) -> JSONSpelling? {
    let quoted = JSONString(
      start: string.offset, end: string.end + 1, hasEscapes: false, hasNonASCII: true)
    let bytes = bytes(of: quoted)
    return bytes.count <= JSONSpelling.maximumCount ? JSONSpelling(bytes) : nil
  }

  /// Consumes a string if it comes next, written as one that a reader has accepted before.
  ///
  /// Near the end of the document it is not looked for.
  @inlinable
  package mutating func take(_ spelling: JSONSpelling) -> Bool {
    skipBlanks()
    guard offset + 16 <= count, isNext(spelling) else { return false }
    offset += spelling.count
    return true
  }

  /// Whether a string comes next.
  ///
  /// - Precondition: 16 bytes are left
  @inlinable @inline(__always)
  func isNext(_ spelling: JSONSpelling) -> Bool {
    let place = UnsafeRawPointer(base + offset)
    let low = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    let high = UInt64(littleEndian: place.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    return low & spelling.lowMask == spelling.low && high & spelling.highMask == spelling.high
  }
}
