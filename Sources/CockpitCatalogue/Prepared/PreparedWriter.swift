/// Writes the parts of a pack one after another, and each text once.
package struct PreparedWriter {
  private var bytes: [UInt8] = []
  private var texts: [String] = []
  private var places: [[UInt8]: Int] = [:]

  package init() {}

  /// A whole number: seven bits a byte, the lowest first, small ones of either sign short.
  package mutating func number(_ value: Int) {
    PreparedWriter.append(value, to: &bytes)
  }

  mutating func double(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// A text, by its place among those that were written.
  package mutating func text(_ text: String) {
    // Told apart by their bytes: texts that look the same need not be.
    let key = Array(text.utf8)
    let place = places[key] ?? texts.count
    if place == texts.count {
      places[key] = place
      texts.append(text)
    }
    number(place)
  }

  /// Writes what a reader may pass over.
  package mutating func block(_ write: (inout PreparedWriter) -> Void) {
    let start = bytes.count
    write(&self)
    let block = Array(bytes[start...])
    bytes.removeSubrange(start...)
    number(block.count)
    bytes += block
  }

  /// Writes values in their order.
  mutating func write<each Value: Preparable>(_ value: repeat each Value) {
    repeat (each value).write(to: &self)
  }

  /// All that was written: the head, the texts, the values.
  package func finished(_ head: [UInt8]) -> [UInt8] {
    var whole = head
    PreparedWriter.append(texts.count, to: &whole)
    for text in texts {
      PreparedWriter.append(text.utf8.count, to: &whole)
      whole += text.utf8
    }
    return whole + bytes
  }

  private static func append(_ value: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
