/// The axis of values: round figures to the left of a rule.
struct ValueAxis {
  let scale: AxisScale
  private let ticks: [String]
  private let tickWidth: Int

  /// The columns that a plot keeps beside its axis; with fewer there is no axis.
  private static let leastPlot = 7

  /// An axis that covers a range with figures at even distances; `nil` where none does.
  init?(covering range: ClosedRange<Double>, rows: Int, isSigned: Bool) {
    guard let scale = AxisScale(covering: range, rows: rows) else { return nil }
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
