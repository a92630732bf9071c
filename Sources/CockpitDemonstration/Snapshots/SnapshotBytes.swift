import CockpitValues

/// What files of snapshots are made of, appended to bytes.
extension [UInt8] {
  /// Appends what is the same in all files.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends a text with its quotes; control characters, quotes and backslashes are escaped.
  mutating func append(quoted text: String) {
    append(UInt8(ascii: "\""))
    let start = count
    append(contentsOf: text.utf8)
    if self[start...].contains(where: \.needsEscape) {
      removeSubrange(start...)
      for byte in text.utf8 { append(escaped: byte) }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      append(UInt8(ascii: "\\"))
      append(byte)
    case 0..<0x20:
      append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8)
    default:
      append(byte)
    }
  }

  /// Appends a number with a fixed number of decimals; what is no number becomes `null`.
  ///
  /// It goes by way of whole numbers, so that the bytes are the same on every machine.
  mutating func append(_ value: Double?, decimals: Int) {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    guard let value, let whole = Int(exactly: (value * Double(scale)).rounded(.toNearestOrEven))
    else { return append("null") }
    if whole < 0 { append(UInt8(ascii: "-")) }
    append(whole.magnitude / UInt(scale), digits: 1)
    if decimals > 0 {
      append(UInt8(ascii: "."))
      append(whole.magnitude % UInt(scale), digits: decimals)
    }
  }
}

extension UInt8 {
  /// Whether JSON has the byte in texts only as an escape.
  fileprivate var needsEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
