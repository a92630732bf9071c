/// A text below a position in time.
package struct TimeLabel: Hashable, Sendable {
  /// Counted from 0 at the left, as the values are.
  package var position: Int
  package var text: String

  package init(_ text: String, at position: Int) {
    self.text = text
    self.position = position
  }
}

extension Canvas {
  /// Writes on one row the labels that fit without touching each other.
  ///
  /// From the right: the newest period is the one that nobody may have to guess. `column` gives
  /// the column of a position; labels outside the positions are left out.
  mutating func write(
    _ labels: [TimeLabel], in row: Rect, positions: Int, column: (Int) -> Int
  ) {
    guard !row.isEmpty else { return }
    var end = row.maxX
    for label in labels.sorted(by: { $0.position > $1.position }) {
      guard 0..<positions ~= label.position else { continue }
      let width = glyphs.columns(of: label.text)
      let middle = column(label.position) - (width - 1) / 2
      let x = max(row.x, min(middle, row.maxX - width))
      guard x + width <= end else { continue }
      write(label.text, x: x, y: row.y, style: .secondary, limit: width)
      end = x - 1
    }
  }
}
