/// A rectangle of cells in which a wide glyph always has both its halves.
///
/// A write that hits one half of a wide glyph blanks the other half. Nothing is written outside
/// the buffer, and no control character can stand in a cell.
package struct CellBuffer: Sendable {
  package let size: Size
  private(set) var cells: [Cell]
  /// The glyphs of more than one scalar, in the order of their first use.
  private(set) var clusters: [[Unicode.Scalar]] = []
  private var clusterIndices: [[Unicode.Scalar]: Int] = [:]

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

  /// Whether a row is the same as a row of another buffer, as far as that shows at a cheap look: one with glyphs
  /// of several scalars is never.
  ///
  /// - Complexity: O(columns)
  package func isSurelySame(row y: Int, as other: CellBuffer, row otherY: Int) -> Bool {
    guard clusters.isEmpty, other.clusters.isEmpty, size.columns == other.size.columns,
      (0..<size.rows).contains(y), (0..<other.size.rows).contains(otherY)
    else { return false }
    let (start, otherStart) = (y * size.columns, otherY * size.columns)
    return cells.withUnsafeBufferPointer { own in
      other.cells.withUnsafeBufferPointer { others in
        for column in 0..<size.columns {
          let (cell, other) = (own[start + column], others[otherStart + column])
          guard cell.glyph.bits == other.glyph.bits, cell.style == other.style else { return false }
        }
        return true
      }
    }
  }

  /// The scalars of the glyph at a place; none for the right half of a wide one.
  ///
  /// - Complexity: O(1); `Glyph.scalar` spares the array where there is one scalar.
  package func scalars(x: Int, y: Int) -> [Unicode.Scalar] {
    scalars(of: self[x, y].glyph)
  }

  func scalars(of glyph: Glyph) -> [Unicode.Scalar] {
    if let scalar = glyph.scalar { return [scalar] }
    return glyph.clusterIndex.map { clusters[$0] } ?? []
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
  mutating func put(_ glyph: Glyph, isWide: Bool = false, x: Int, y: Int, style: Style) {
    guard contains(x: x, y: y) else { return }
    let index = y * size.columns + x
    release(x: x, y: y)
    guard isWide else {
      cells[index] = Cell(glyph, style: style)
      return
    }
    guard x + 1 < size.columns else {
      cells[index] = Cell(.blank, style: style)
      return
    }
    release(x: x + 1, y: y)
    cells[index] = Cell(glyph, style: style)
    cells[index + 1] = Cell(.continuation, style: style)
  }

  /// The glyph for a drawable base and at most four marks that combine with it.
  ///
  /// - Complexity: O(1)
  mutating func glyph(of scalars: [Unicode.Scalar]) -> Glyph {
    if let only = scalars.first, scalars.count == 1 { return Glyph(only) }
    if let known = clusterIndices[scalars] { return Glyph(cluster: known) }
    clusterIndices[scalars] = clusters.count
    clusters.append(scalars)
    return Glyph(cluster: clusters.count - 1)
  }

  /// Gives the cells of a rectangle another style and leaves their glyphs.
  ///
  /// - Complexity: O(cells of the rectangle)
  package mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = area.clipped(to: Rect(size))
    for y in area.y..<area.maxY {
      for index in y * size.columns + area.x..<y * size.columns + area.maxX {
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Whether any cell blinks.
  ///
  /// - Complexity: O(cells)
  var isBlinking: Bool { cells.contains { $0.style.isBlinking } }

  /// Gives what blinks the look that it has while it is lit, or dark.
  ///
  /// - Complexity: O(cells)
  mutating func steady(isDark: Bool) {
    for index in cells.indices where cells[index].style.isBlinking {
      cells[index].style = cells[index].style.steady(isDark: isDark)
    }
  }

  /// Blanks a rectangle.
  ///
  /// - Complexity: O(cells of the rectangle)
  package mutating func clear(_ area: Rect, style: Style = .normal) {
    let area = area.clipped(to: Rect(size))
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      release(x: area.x, y: y)
      release(x: area.maxX - 1, y: y)
      for index in y * size.columns + area.x..<y * size.columns + area.maxX {
        cells[index] = Cell(.blank, style: style)
      }
    }
  }

  /// Copies another buffer onto this one with its upper left corner at a place.
  ///
  /// A wide glyph that the edge of this buffer cuts leaves a blank.
  ///
  /// - Complexity: O(cells copied)
  package mutating func draw(_ other: CellBuffer, at origin: Point) {
    let area = Rect(x: origin.x, y: origin.y, width: other.size.columns, height: other.size.rows)
      .clipped(to: Rect(size))
    guard !area.isEmpty else { return }
    // The clusters of the other buffer, as this one numbers them.
    let clusters = other.clusters.map { glyph(of: $0) }
    for y in area.y..<area.maxY {
      release(x: area.x, y: y)
      release(x: area.maxX - 1, y: y)
      let target = y * size.columns
      let source = (y - origin.y) * other.size.columns - origin.x
      for x in area.x..<area.maxX {
        var cell = other.cells[source + x]
        if let index = cell.glyph.clusterIndex { cell.glyph = clusters[index] }
        cells[target + x] = cell
      }
      if cells[target + area.x].glyph == .continuation {
        cells[target + area.x].glyph = .blank
      }
      if other[area.maxX - origin.x, y - origin.y].glyph == .continuation {
        cells[target + area.maxX - 1].glyph = .blank
      }
    }
  }

  /// Blanks the other half of a wide glyph whose one half is about to be overwritten.
  private mutating func release(x: Int, y: Int) {
    let index = y * size.columns + x
    if cells[index].glyph == .continuation {
      cells[index].glyph = .blank
      if x > 0 { cells[index - 1].glyph = .blank }
    }
    if x + 1 < size.columns, cells[index + 1].glyph == .continuation {
      cells[index].glyph = .blank
      cells[index + 1].glyph = .blank
    }
  }
}

extension CellBuffer {
  /// What is wrong with the buffer, one sentence each; empty for a sound one.
  ///
  /// Every wide glyph has its right half and nothing else has one, clusters fit a cell, and each
  /// scalar may stand in a cell.
  ///
  /// - Complexity: O(cells)
  package func brokenInvariants() -> [String] {
    var broken: [String] = []
    for y in 0..<size.rows {
      for x in 0..<size.columns {
        if let fault = fault(of: self[x, y].glyph, x: x, y: y) {
          broken.append("The cell \(x),\(y) \(fault).")
        }
      }
    }
    return broken
  }

  /// What is wrong with one cell.
  private func fault(of glyph: Glyph, x: Int, y: Int) -> String? {
    if glyph == .continuation {
      let hasHead = x > 0 && self[x - 1, y].glyph != .continuation
      return hasHead ? nil : "is the right half of nothing"
    }
    let isHead = x + 1 < size.columns && self[x + 1, y].glyph == .continuation
    if let scalar = glyph.scalar { return fault(of: scalar, isHead: isHead) }
    let scalars = scalars(of: glyph)
    guard let base = scalars.first else { return "is empty" }
    if let fault = fault(of: base, isHead: isHead) { return fault }
    let marks = scalars.dropFirst()
    if marks.count > 4 || marks.contains(where: { DisplayWidth.columns(of: $0) > 0 }) {
      return "holds more than a base and four marks"
    }
    return marks.first { !DisplayWidth.isDrawable($0) }.map { "holds U+\(hex($0))" }
  }

  private func fault(of base: Unicode.Scalar, isHead: Bool) -> String? {
    if !DisplayWidth.isDrawable(base) { return "holds U+\(hex(base))" }
    let isRight = DisplayWidth.columns(of: base) == (isHead ? 2 : 1)
    return isRight ? nil : "has the wrong width for U+\(hex(base))"
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    String(scalar.value, radix: 16, uppercase: true)
  }
}
