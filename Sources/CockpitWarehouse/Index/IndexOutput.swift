/// What takes the bytes of an index, in their order.
package protocol IndexOutput {
  /// Takes the next bytes.
  ///
  /// - Throws: where they cannot be kept; the index is of no use then
  mutating func write(_ bytes: UnsafeRawBufferPointer) throws
}

/// The sum by which a flipped bit and a word in another place are found.
///
/// It is Fletcher's, over words of 64 bits in four lanes (An arithmetic checksum for serial transmissions,
/// 1982). It is no proof against anybody who means to deceive.
struct WordSum: Equatable {
  private var sums = SIMD4<UInt64>(repeating: 0)
  private var weighted = SIMD4<UInt64>(1, 2, 3, 4)

  /// Adds bytes, as many as 32 divides.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    precondition(bytes.count.isMultiple(of: WordSum.stride), "a sum is of whole strides")
    var (sums, weighted) = (sums, weighted)
    for place in Swift.stride(from: 0, to: bytes.count, by: WordSum.stride) {
      sums &+= bytes.loadUnaligned(fromByteOffset: place, as: SIMD4<UInt64>.self)
      weighted &+= sums
    }
    (self.sums, self.weighted) = (sums, weighted)
  }

  static let stride = 32

  /// One word of all lanes.
  var word: UInt64 {
    var word: UInt64 = 0
    for lane in 0..<4 {
      word = (word ^ sums[lane]) &* 0x9E37_79B9_7F4A_7C15
      word = (word ^ word >> 32 ^ weighted[lane]) &* 0xC2B2_AE3D_27D4_EB4F
    }
    return word ^ word >> 29
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum = WordSum()
    sum.add(bytes)
    return sum.word
  }
}

/// Numbers, texts and columns one after another.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func integer(_ value: Int) { word(UInt64(bitPattern: Int64(value))) }

  mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func flag(_ value: Bool) { integer(value ? 1 : 0) }

  mutating func optional(_ value: Int?) {
    flag(value != nil)
    integer(value ?? 0)
  }

  /// Writes the bytes of values, and what is missing to a whole stride.
  mutating func column<Value: BitwiseCopyable>(_ column: Column<Value>) {
    column.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeRawBufferPointer($0)) }
    pad()
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { text in
      integer(text.count)
      bytes.append(contentsOf: text)
    }
  }

  /// Fills up to a whole stride.
  mutating func pad() {
    let rest = bytes.count % WordSum.stride
    if rest > 0 { bytes.append(contentsOf: repeatElement(0, count: WordSum.stride - rest)) }
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}

/// Why an index is not used: it is not whole, or not what was written.
struct IndexFault: Error {}

/// Reads what a ``ByteWriter`` wrote, from memory that may hold anything.
struct ByteReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  mutating func word() throws(IndexFault) -> UInt64 {
    guard bytes.count - place >= 8 else { throw IndexFault() }
    defer { place += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  mutating func integer() throws(IndexFault) -> Int { Int(Int64(bitPattern: try word())) }

  mutating func flag() throws(IndexFault) -> Bool { try word() != 0 }

  mutating func optional() throws(IndexFault) -> Int? {
    let isThere = try flag()
    let value = try integer()
    return isThere ? value : nil
  }

  /// A number of things of which each takes a word at least.
  mutating func count() throws(IndexFault) -> Int {
    let count = try integer()
    guard count >= 0, count <= (bytes.count - place) / 8 else { throw IndexFault() }
    return count
  }

  mutating func text() throws(IndexFault) -> String {
    let count = try integer()
    guard count >= 0, count <= bytes.count - place else { throw IndexFault() }
    defer { place += count }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
  }

  /// Goes to the next whole stride.
  mutating func skipPadding() throws(IndexFault) {
    let rest = place % WordSum.stride
    guard rest > 0 else { return }
    guard bytes.count - place >= WordSum.stride - rest else { throw IndexFault() }
    place += WordSum.stride - rest
  }
}
