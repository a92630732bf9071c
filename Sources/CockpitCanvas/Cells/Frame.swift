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
