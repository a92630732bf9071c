/// A grid of dots, 2 x 4 in each column and row, that the glyphs of a line show.
struct DotGrid {
  /// How the dots are shown.
  enum Ink {
    /// A braille dot each.
    case thin
    /// Each with the braille dot below.
    case thick
    /// Quarters of a cell, which two dots one over the other share.
    case quarters
  }

  private let size: Size
  private let ink: Ink
  private var dots: [UInt8]

  init(size: Size, ink: Ink) {
    self.size = size
    self.ink = ink
    dots = Array(repeating: 0, count: size.columns * size.rows)
  }

  /// Sets the dots of a straight line; those outside the grid are left out.
  ///
  /// - Complexity: O(dots of the longer side)
  mutating func line(from start: Point, to end: Point) {
    let length = max((end.x - start.x).magnitude, (end.y - start.y).magnitude)
    for step in 0...Int(length) {
      let part = length == 0 ? 0 : Double(step) / Double(length)
      let x = Double(start.x) + part * Double(end.x - start.x)
      let y = Double(start.y) + part * Double(end.y - start.y)
      set(Point(x: Int(x.rounded()), y: Int(y.rounded())))
    }
  }

  private mutating func set(_ dot: Point) {
    mark(dot)
    // At the lower edge the line grows upwards.
    if ink == .thick { mark(Point(x: dot.x, y: dot.y + (dot.y + 1 < size.rows * 4 ? 1 : -1))) }
  }

  private mutating func mark(_ dot: Point) {
    guard dot.x >= 0, dot.y >= 0, dot.x < size.columns * 2, dot.y < size.rows * 4 else { return }
    let index = dot.y / 4 * size.columns + dot.x / 2
    dots[index] |=
      ink == .quarters
      ? 1 << UInt8(dot.y % 4 / 2 * 2 + dot.x % 2) : DotGrid.bits[dot.y % 4][dot.x % 2]
  }

  /// The cells that hold a dot, counted row by row, and what shows it.
  var cells: [(index: Int, glyph: Unicode.Scalar)] {
    dots.indices.compactMap { index in
      guard dots[index] != 0 else { return nil }
      let glyph =
        ink == .quarters
        ? DotGrid.quarters[Int(dots[index])] : Unicode.Scalar(0x2800 + UInt32(dots[index]))
      return glyph.map { (index, $0) }
    }
  }

  /// The bit of each dot of a braille character, row by row.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
  /// The upper left quarter is 1, the upper right one 2, those below 4 and 8.
  private static let quarters: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}
