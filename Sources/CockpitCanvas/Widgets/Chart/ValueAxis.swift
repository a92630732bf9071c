/// The axis of values: round figures to the left of a rule.
struct ValueAxis {
  let scale: AxisScale
  private let ticks: [String]
  private let tickWidth: Int

  /// The columns that a plot keeps beside its axis; with fewer there is no axis.
  private static let leastPlot = 7

  /// An axis that covers a range with figures at even distances; `nil` where none does.
  init?(covering range: ClosedRange<Double>, rows: Int, isSigned: Bool) {
    guard let scale = AxisScale(covering: range, rows: rows, isSigned: isSigned) else { return nil }
    self.scale = scale
    ticks = scale.multiples.map { scale.label(of: $0, signed: isSigned) }
    tickWidth = ticks.map(DisplayWidth.columns(of:)).max() ?? 0
  }

  /// What of an area is the axis, with its rule as the last column, and what is left for the plot.
  func split(_ area: Rect) -> (axis: Rect, plot: Rect) {
    let hasRoom = area.width >= tickWidth + 1 + ValueAxis.leastPlot
    let parts = area.split(left: hasRoom ? tickWidth + 1 : 0)
    return (parts.left, parts.rest)
  }

  /// Draws the rule and the figures, each on the row of its value, as far as there is room.
  func draw(in axis: Rect, on canvas: inout Canvas, row: (Double) -> Int) {
    guard !axis.isEmpty else { return }
    canvas.verticalRule(x: axis.maxX - 1, y: axis.y, length: axis.height)
    var free = axis.y
    for (multiple, tick) in zip(scale.multiples, ticks).reversed() {
      let y = row(scale.value(of: multiple))
      guard y >= free, y < axis.maxY else { continue }
      canvas.place(
        StyledText(tick, style: .secondary), x: axis.x, y: y, width: tickWidth,
        alignment: .right)
      free = y + 1
    }
  }
}

/// A text below a position in time.
package struct TimeLabel: Hashable, Sendable {
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
  /// the column of a position; labels outside the positions are left out, and those that would touch columns
  /// that are taken.
  mutating func write(
    _ labels: [TimeLabel], in row: Rect, positions: Int, besides taken: Set<Int> = [],
    column: (Int) -> Int
  ) {
    guard !row.isEmpty else { return }
    var end = row.maxX
    for label in labels.sorted(by: { $0.position > $1.position }) {
      guard 0..<positions ~= label.position else { continue }
      let width = glyphs.columns(of: label.text)
      let middle = column(label.position) - (width - 1) / 2
      let x = max(row.x, min(middle, row.maxX - width))
      guard x + width <= end, taken.isDisjoint(with: x - 1...x + width) else { continue }
      write(label.text, x: x, y: row.y, style: .secondary, limit: width)
      end = x - 1
    }
  }
}

/// Equal spans of time beside each other in one row, the newest on the right.
struct BucketRow {
  let area: Rect
  let count: Int

  /// The columns of a span: one at least, shared with others where there are more spans than
  /// columns.
  func columns(of index: Int) -> Range<Int> {
    let start = index * area.width / count
    let end = max(start + 1, (index + 1) * area.width / count)
    return area.x + start..<area.x + end
  }

  /// The column in which a span begins.
  func column(of index: Int) -> Int { columns(of: index).lowerBound }
}
