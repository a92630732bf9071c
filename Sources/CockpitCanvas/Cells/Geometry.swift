/// A place on the screen, in columns and rows from the upper left corner.
package struct Point: Hashable, Sendable {
  package var x: Int
  package var y: Int

  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// An extent in columns and rows.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// An extent; negative measures count as zero.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

extension Size: CustomStringConvertible {
  package var description: String { "\(columns)x\(rows)" }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  /// A rectangle; negative measures count as zero.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of a whole buffer.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  /// The column right of the rectangle, which is not part of it.
  package var maxX: Int { x + width }
  /// The row below the rectangle, which is not part of it.
  package var maxY: Int { y + height }
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a place lies in the rectangle, its right and lower edges left out.
  package func contains(_ place: Point) -> Bool {
    (x..<maxX).contains(place.x) && (y..<maxY).contains(place.y)
  }

  /// The part of this rectangle that lies in another one.
  package func clipped(to other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top,
      width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// Cuts off the first rows and gives them and what is left.
  package func split(top count: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, count), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  /// Cuts off the first columns and gives them and what is left.
  package func split(left count: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, count), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }
}

/// A cell buffer with a place on the screen.
package struct Layer: Sendable {
  package var origin: Point
  package var cells: CellBuffer

  package init(_ cells: CellBuffer, at origin: Point = Point(x: 0, y: 0)) {
    self.cells = cells
    self.origin = origin
  }
}

/// One picture: a stack of layers, the last one on top.
///
/// The live screen, the dump, the goldens and the pictures of the documentation are all frames.
package struct Frame: Sendable {
  package let size: Size
  package var layers: [Layer]

  package init(size: Size, layers: [Layer]) {
    self.size = size
    self.layers = layers
  }

  /// Whether any cell blinks.
  ///
  /// - Complexity: O(cells of all layers)
  package var isBlinking: Bool { layers.contains(where: \.cells.isBlinking) }

  /// The picture in which nothing blinks: as it is while what does is lit, or dark.
  ///
  /// - Complexity: O(cells of all layers)
  package func steady(isDark: Bool = false) -> Frame {
    var frame = self
    for index in frame.layers.indices { frame.layers[index].cells.steady(isDark: isDark) }
    return frame
  }

  /// The picture as one buffer, as a terminal shows it.
  ///
  /// - Complexity: O(cells of all layers)
  package func flattened() -> CellBuffer {
    guard let bottom = layers.first else { return CellBuffer(size: size) }
    // A screen covers the frame as a rule, and then need not be copied.
    let covers = bottom.cells.size == size && bottom.origin == Point(x: 0, y: 0)
    var result = covers ? bottom.cells : CellBuffer(size: size)
    for layer in layers.dropFirst(covers ? 1 : 0) {
      result.draw(layer.cells, at: layer.origin)
    }
    return result
  }
}
