/// What stands in one cell: a scalar, a cluster of the buffer, or the right half of a wide one.
package struct Glyph: Hashable, Sendable {
  /// A scalar value, `clusterBit` with an index into the buffer's clusters, or `UInt32.max`.
  let bits: UInt32

  static let clusterBit: UInt32 = 0x8000_0000

  package static let blank = Glyph(" ")
  /// The right half of a wide glyph, whose left half stands in the cell before it.
  package static let continuation = Glyph(bits: .max)

  package init(_ scalar: Unicode.Scalar) {
    bits = scalar.value
  }

  init(cluster index: Int) {
    bits = Glyph.clusterBit | UInt32(truncatingIfNeeded: index)
  }

  private init(bits: UInt32) {
    self.bits = bits
  }

  /// The scalar, if the glyph is a single one.
  package var scalar: Unicode.Scalar? { Unicode.Scalar(bits) }

  /// The index into the buffer's clusters, if the glyph is one.
  var clusterIndex: Int? {
    bits != .max && bits & Glyph.clusterBit != 0 ? Int(bits & ~Glyph.clusterBit) : nil
  }
}

/// One cell of the screen.
package struct Cell: Hashable, Sendable {
  package var glyph: Glyph
  package var style: Style

  package init(_ glyph: Glyph, style: Style = .normal) {
    self.glyph = glyph
    self.style = style
  }

  package static let blank = Cell(.blank)
}
