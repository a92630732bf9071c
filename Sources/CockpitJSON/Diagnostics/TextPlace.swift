/// How far a text was gone through, and the line and column there.
package struct TextPlace {
  package private(set) var offset = 0
  /// Counted from 1; lines end with a line feed.
  package private(set) var line = 1
  private(set) var lineStart = 0
  /// The scalars of the line before the offset.
  private var scalars = 0

  /// The column, counted from 1 in Unicode scalars.
  package var column: Int { scalars + 1 }

  /// The start of a text.
  package init() {}

  /// Moves on to a byte of the text; to its end where it has not so many, and never back.
  ///
  /// - Complexity: O(bytes in between)
  package mutating func move(to target: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let target = min(max(target, offset), bytes.count)
    for index in offset..<target {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
        scalars = 0
      } else if bytes[index] & 0xC0 != 0x80 {
        // Continuation bytes are no scalars of their own.
        scalars += 1
      }
    }
    offset = target
  }
}
