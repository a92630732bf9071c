/// A rectangle of cells in which a wide glyph always has both its halves.
///
/// A write that hits one half of a wide glyph blanks the other half. Nothing is written outside
/// the buffer, and no control character can stand in a cell.
package struct CellBuffer: Sendable {
  package let size: Size
  private var cells: [Cell]
  /// The glyphs of more than one scalar, in the order of their first use.
  private var clusters: [[Unicode.Scalar]] = []

  /// A buffer of blanks.
  ///
  /// - Complexity: O(columns x rows)
  package init(size: Size, style: Style = .normal) {
    self.size = size
    cells = Array(repeating: Cell(.blank, style: style), count: size.columns * size.rows)
  }

  /// The cell at a place; a blank outside the buffer.
  package subscript(x: Int, y: Int) -> Cell {
    contains(x: x, y: y) ? cells[y * size.columns + x] : .blank
  }

  /// The scalars of the glyph at a place; none for the right half of a wide one.
  ///
  /// - Complexity: O(1) but for glyphs of several scalars
  package func scalars(x: Int, y: Int) -> [Unicode.Scalar] {
    scalars(of: self[x, y].glyph)
  }

  private func scalars(of glyph: Glyph) -> [Unicode.Scalar] {
    if glyph == .continuation { return [] }
    if let index = glyph.clusterIndex { return clusters[index] }
    return Unicode.Scalar(glyph.bits).map { [$0] } ?? []
  }

  private func contains(x: Int, y: Int) -> Bool {
    x >= 0 && x < size.columns && y >= 0 && y < size.rows
  }
}

// MARK: - Writing

extension CellBuffer {
  /// Puts one glyph of one or two columns.
  ///
  /// A wide glyph that would stick out on the right leaves a blank instead.
  ///
  /// The scalars are a base and what combines with it, none of them a control character.
  mutating func put(_ scalars: [Unicode.Scalar], width: Int, x: Int, y: Int, style: Style) {
    guard contains(x: x, y: y), let first = scalars.first else { return }
    guard x + width <= size.columns else {
      release(x: x, y: y)
      cells[y * size.columns + x] = Cell(.blank, style: style)
      return
    }
    let glyph = scalars.count == 1 ? Glyph(first) : cluster(scalars)
    release(x: x, y: y)
    cells[y * size.columns + x] = Cell(glyph, style: style)
    if width == 2 {
      release(x: x + 1, y: y)
      cells[y * size.columns + x + 1] = Cell(.continuation, style: style)
    }
  }

  /// Gives the cells of a rectangle another style and leaves their glyphs.
  package mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = area.clipped(to: Rect(size))
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        cells[y * size.columns + x].style = change(cells[y * size.columns + x].style)
      }
    }
  }

  /// Blanks a rectangle.
  package mutating func clear(_ area: Rect, style: Style = .normal) {
    let area = area.clipped(to: Rect(size))
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        release(x: x, y: y)
        cells[y * size.columns + x] = Cell(.blank, style: style)
      }
    }
  }

  /// Copies another buffer onto this one with its upper left corner at a place.
  ///
  /// - Complexity: O(cells copied)
  package mutating func draw(_ other: CellBuffer, at origin: Point) {
    let area = Rect(x: origin.x, y: origin.y, width: other.size.columns, height: other.size.rows)
      .clipped(to: Rect(size))
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        let cell = other[x - origin.x, y - origin.y]
        guard cell.glyph != .continuation else {
          if x == area.x { put([" "], width: 1, x: x, y: y, style: cell.style) }
          continue
        }
        let isWide = other[x - origin.x + 1, y - origin.y].glyph == .continuation
        put(
          other.scalars(of: cell.glyph), width: isWide ? 2 : 1, x: x, y: y, style: cell.style)
      }
    }
  }

  /// Blanks the other half of a wide glyph whose one half is about to be overwritten.
  private mutating func release(x: Int, y: Int) {
    let index = y * size.columns + x
    if cells[index].glyph == .continuation {
      if x > 0 { cells[index - 1].glyph = .blank }
      cells[index].glyph = .blank
    }
    if x + 1 < size.columns, cells[index + 1].glyph == .continuation {
      cells[index + 1].glyph = .blank
    }
  }

  private mutating func cluster(_ scalars: [Unicode.Scalar]) -> Glyph {
    if let known = clusters.firstIndex(of: scalars) { return Glyph(cluster: known) }
    clusters.append(scalars)
    return Glyph(cluster: clusters.count - 1)
  }
}
