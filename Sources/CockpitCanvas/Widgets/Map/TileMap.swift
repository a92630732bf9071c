/// Areas as tiles of one size, each at its place in a schematic grid.
///
/// A tile says its area's name, its figure with the letter of its class, then as many lines as
/// fit; its last row is filled with the glyph of the class, and all of it has the ground of the
/// class. A figure is never cut. The place of a tile says nothing of borders or size.
package struct TileMap: Widget {
  /// One area.
  package struct Tile: Hashable, Sendable {
    /// The place in the grid, which may begin anywhere: the map is cut to its tiles.
    package var row: Int
    package var column: Int
    package var name: StyledText
    package var figure: StyledText
    /// The letter of the class, which gives way to the figure.
    package var mark: String
    /// What else stands in the tile, the most important first.
    package var lines: [StyledText]
    /// The glyph of the class, if the area has one.
    package var shade: Unicode.Scalar?
    /// The ground of the class, if the area has one.
    package var ground: Style?
    package var isFocused: Bool

    package init(
      row: Int, column: Int, name: StyledText, figure: StyledText = "", mark: String = "",
      lines: [StyledText] = [], shade: Unicode.Scalar? = nil, ground: Style? = nil,
      isFocused: Bool = false
    ) {
      self.row = row
      self.column = column
      self.name = name
      self.figure = figure
      self.mark = mark
      self.lines = lines
      self.shade = shade
      self.ground = ground
      self.isFocused = isFocused
    }
  }

  package var tiles: [Tile]

  package init(_ tiles: [Tile]) {
    self.tiles = tiles
  }

  /// The size of a tile with its upper and left edge: at least seven columns and two rows within.
  private static let leastPitch = Size(columns: 8, rows: 3)
  private static let largestPitch = Size(columns: 16, rows: 6)

  /// The size of the map in an area; `nil` where the tiles do not fit.
  ///
  /// - Complexity: O(tiles)
  package func size(in area: Size) -> Size? {
    pitch(in: area).map { Size(columns: columns * $0.columns + 1, rows: rows * $0.rows + 1) }
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard let pitch = pitch(in: Size(columns: area.width, rows: area.height)) else { return }
    for tile in tiles where isPlaced(tile) {
      let frame = Rect(
        x: area.x + (tile.column - firstColumn) * pitch.columns,
        y: area.y + (tile.row - firstRow) * pitch.rows,
        width: pitch.columns + 1, height: pitch.rows + 1)
      canvas.horizontalRule(x: frame.x, y: frame.y, length: frame.width)
      canvas.horizontalRule(x: frame.x, y: frame.maxY - 1, length: frame.width)
      canvas.verticalRule(x: frame.x, y: frame.y, length: frame.height)
      canvas.verticalRule(x: frame.maxX - 1, y: frame.y, length: frame.height)
      draw(tile, in: Panel.interior(of: frame), on: &canvas)
    }
    drawCorners(in: area, pitch, on: &canvas)
  }

  private func draw(_ tile: Tile, in area: Rect, on canvas: inout Canvas) {
    let inner = area.split(left: 1).rest
    let hasShade = tile.shade != nil && area.height >= 3
    canvas.place(tile.name, x: inner.x, y: inner.y, width: inner.width)
    drawFigure(
      of: tile, in: Rect(x: area.x, y: area.y + 1, width: area.width, height: 1), on: &canvas)
    for (row, line) in tile.lines.prefix(area.height - 2 - (hasShade ? 1 : 0)).enumerated() {
      canvas.place(line, x: inner.x, y: inner.y + 2 + row, width: inner.width)
    }
    if hasShade, let shade = tile.shade {
      canvas.fill(
        Rect(x: inner.x, y: area.maxY - 1, width: inner.width - 1, height: 1), with: shade)
    }
    if let ground = tile.ground { canvas.restyle(area) { _ in ground } }
    if tile.isFocused {
      canvas.put(canvas.glyphs.focus, x: area.x, y: area.y, style: tile.ground ?? .normal)
      canvas.restyle(area) { $0.focused }
      // A ground of its own stays in the focus: the row of the name says where that is.
      canvas.restyle(area.split(top: 1).top) { _ in Style.normal.focused }
    }
  }

  /// Writes the figure below the name, over the full width where it is long, and its mark.
  private func drawFigure(of tile: Tile, in row: Rect, on canvas: inout Canvas) {
    let marked = tile.mark.isEmpty ? tile.figure : tile.figure + " \(tile.mark)"
    let text = canvas.glyphs.columns(of: marked) <= row.width ? marked : tile.figure
    let width = canvas.glyphs.columns(of: text)
    guard width <= row.width else {
      let filler = String(repeating: "#", count: row.width)
      canvas.write(filler, x: row.x, y: row.y, limit: row.width)
      return
    }
    canvas.write(text, x: row.x + (width < row.width ? 1 : 0), y: row.y, limit: width)
  }

  /// The corners of the tiles, each with an arm to every edge that leads there.
  private func drawCorners(in area: Rect, _ pitch: Size, on canvas: inout Canvas) {
    let places = Set(tiles.filter(isPlaced).map { Point(x: $0.column, y: $0.row) })
    for row in firstRow...firstRow + rows {
      for column in firstColumn...firstColumn + columns {
        func has(_ x: Int, _ y: Int) -> Bool { places.contains(Point(x: x, y: y)) }
        let (upperLeft, upperRight) = (has(column - 1, row - 1), has(column, row - 1))
        let (lowerLeft, lowerRight) = (has(column - 1, row), has(column, row))
        let glyph = canvas.glyphs.corner(
          up: upperLeft || upperRight, down: lowerLeft || lowerRight,
          left: upperLeft || lowerLeft, right: upperRight || lowerRight)
        guard let glyph else { continue }
        canvas.put(
          glyph, x: area.x + (column - firstColumn) * pitch.columns,
          y: area.y + (row - firstRow) * pitch.rows, style: .secondary)
      }
    }
  }
}

// MARK: - The grid

extension TileMap {
  /// Rows and columns beyond which a grid is taken for a mistake.
  private static let longestSide = 100

  private func isPlaced(_ tile: Tile) -> Bool {
    0..<TileMap.longestSide ~= tile.row && 0..<TileMap.longestSide ~= tile.column
  }

  private var firstRow: Int { tiles.filter(isPlaced).map(\.row).min() ?? 0 }
  private var firstColumn: Int { tiles.filter(isPlaced).map(\.column).min() ?? 0 }
  private var rows: Int { (tiles.filter(isPlaced).map(\.row).max() ?? -1) - firstRow + 1 }
  private var columns: Int { (tiles.filter(isPlaced).map(\.column).max() ?? -1) - firstColumn + 1 }

  private func pitch(in area: Size) -> Size? {
    guard rows > 0, columns > 0 else { return nil }
    let pitch = Size(
      columns: min((area.columns - 1) / columns, TileMap.largestPitch.columns),
      rows: min((area.rows - 1) / rows, TileMap.largestPitch.rows))
    return pitch.columns >= TileMap.leastPitch.columns && pitch.rows >= TileMap.leastPitch.rows
      ? pitch : nil
  }
}

extension GlyphSet {
  /// The piece of a frame with arms in some directions; `nil` without two of them.
  func corner(up: Bool, down: Bool, left: Bool, right: Bool) -> Unicode.Scalar? {
    switch (up, down, left, right) {
    case (true, true, true, true): cross
    case (true, true, false, true): teeLeft
    case (true, true, true, false): teeRight
    case (false, true, true, true): teeTop
    case (true, false, true, true): teeBottom
    case (false, true, false, true): topLeft
    case (false, true, true, false): topRight
    case (true, false, false, true): bottomLeft
    case (true, false, true, false): bottomRight
    default: nil
    }
  }
}
