/// Where the positions of a chart stand that was drawn, for a cursor over it and for the mouse.
package struct ChartFrame: Hashable, Sendable {
  /// The field between the axes.
  package let area: Rect
  /// The column of each position in time; one outside the field has no room.
  package let columns: [Int]

  package init(area: Rect, columns: [Int]) {
    self.area = area
    self.columns = columns
  }

  /// The position whose column is nearest to one of the screen.
  ///
  /// - Complexity: O(positions)
  package func position(at x: Int) -> Int? {
    columns.indices.min { abs(columns[$0] - x) < abs(columns[$1] - x) }
  }
}

extension Canvas {
  /// Draws a line down a chart at a position: through what is drawn there by reversing it, and with
  /// a sign of its own where nothing is, so that it shows without styles, too.
  package mutating func draw(cursorAt position: Int, of frame: ChartFrame) {
    guard frame.columns.indices.contains(position) else { return }
    let x = frame.columns[position]
    guard (frame.area.x..<frame.area.maxX).contains(x) else { return }
    for y in frame.area.y..<frame.area.maxY {
      // A level across the chart is no point of it: what is lit is what stands at the position.
      if [.blank, Glyph(glyphs.referenceLine)].contains(cells[x, y].glyph) {
        put(glyphs.cursor, x: x, y: y)
      } else {
        restyle(Rect(x: x, y: y, width: 1, height: 1), \.focused)
      }
    }
  }
}
