/// A grid of dots, 2 x 4 in each column and row, that braille characters show.
struct BrailleGrid {
  private let size: Size
  private var dots: [UInt8]
  private var styles: [Style]

  init(size: Size) {
    self.size = size
    dots = Array(repeating: 0, count: size.columns * size.rows)
    styles = Array(repeating: .normal, count: dots.count)
  }

  /// Sets one dot, counted from the upper left; one outside the grid is left out.
  mutating func set(_ dot: Point, style: Style) {
    guard dot.x >= 0, dot.y >= 0, dot.x < size.columns * 2, dot.y < size.rows * 4 else { return }
    let index = dot.y / 4 * size.columns + dot.x / 2
    dots[index] |= Self.bits[dot.y % 4][dot.x % 2]
    styles[index] = style
  }

  /// Sets the dots of a straight line.
  ///
  /// - Complexity: O(dots of the longer side)
  mutating func line(from start: Point, to end: Point, style: Style) {
    let length = max((end.x - start.x).magnitude, (end.y - start.y).magnitude)
    for step in 0...Int(length) {
      let part = length == 0 ? 0 : Double(step) / Double(length)
      let x = Double(start.x) + part * Double(end.x - start.x)
      let y = Double(start.y) + part * Double(end.y - start.y)
      set(Point(x: Int(x.rounded()), y: Int(y.rounded())), style: style)
    }
  }

  /// The cells that hold a dot.
  func cells(at origin: Point) -> Set<Point> {
    Set(
      dots.indices.lazy.filter { dots[$0] != 0 }.map { index in
        Point(x: origin.x + index % size.columns, y: origin.y + index / size.columns)
      })
  }

  /// Draws the cells that hold a dot.
  func draw(at origin: Point, on canvas: inout Canvas) {
    for index in dots.indices where dots[index] != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + UInt32(dots[index])) else { continue }
      canvas.put(
        scalar, x: origin.x + index % size.columns, y: origin.y + index / size.columns,
        style: styles[index])
    }
  }

  /// The bit of each dot of a character, row by row.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
