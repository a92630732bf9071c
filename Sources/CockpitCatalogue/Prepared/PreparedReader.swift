import CockpitValues

/// Reads what a ``PreparedWriter`` wrote.
package struct PreparedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place: Int
  /// Where the texts begin and end.
  private var extents: [Range<Int>] = []
  /// The texts that were asked for.
  private var texts: [String?] = []
  private var units: [String: Unit] = [:]

  /// Finds the texts; what follows are the values.
  ///
  /// - Throws: where the bytes do not begin with the head, or end within the texts
  package init(_ bytes: UnsafeBufferPointer<UInt8>, head: [UInt8]) throws(PreparedFault) {
    guard bytes.starts(with: head) else { throw PreparedFault() }
    self.bytes = bytes
    place = head.count
    let count = try count()
    extents.reserveCapacity(count)
    for _ in 0..<count {
      let length = try number()
      guard length >= 0, length <= bytes.count - place else { throw PreparedFault() }
      extents.append(place..<place + length)
      place += length
    }
    texts = Array(repeating: nil, count: count)
  }

  /// Whether all was read.
  package var isAtEnd: Bool { place == bytes.count }

  /// The next whole number.
  package mutating func number() throws(PreparedFault) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard place < bytes.count, shift < 64 else { throw PreparedFault() }
      let byte = bytes[place]
      place += 1
      value |= UInt64(byte & 0x7F) << shift
      guard byte >= 0x80 else { break }
      shift += 7
    }
    return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  mutating func double() throws(PreparedFault) -> Double {
    guard bytes.count - place >= 8 else { throw PreparedFault() }
    defer { place += 8 }
    let pattern = UnsafeRawBufferPointer(bytes).loadUnaligned(
      fromByteOffset: place, as: UInt64.self)
    return Double(bitPattern: UInt64(littleEndian: pattern))
  }

  /// A number of things of which each takes a byte at least.
  package mutating func count() throws(PreparedFault) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - place else { throw PreparedFault() }
    return count
  }

  /// Goes into what a writer wrote as a block.
  package mutating func enterBlock() throws(PreparedFault) { _ = try count() }

  /// Passes over what a writer wrote as a block.
  package mutating func skipBlock() throws(PreparedFault) { place += try count() }

  /// The next text, which is made when it is asked for the first time.
  package mutating func text() throws(PreparedFault) -> String {
    let place = try number()
    guard texts.indices.contains(place) else { throw PreparedFault() }
    if let known = texts[place] { return known }
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[extents[place]]), as: UTF8.self)
    texts[place] = text
    return text
  }

  /// A unit, of which few are many times in a pack.
  mutating func unit() throws(PreparedFault) -> Unit {
    let symbol = try text()
    if let known = units[symbol] { return known }
    let unit = Unit(symbol)
    units[symbol] = unit
    return unit
  }

  /// The next value, of the type that is wanted.
  mutating func read<Value: Preparable>() throws(PreparedFault) -> Value { try Value(from: &self) }
}
