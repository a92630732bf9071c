/// A row of bars, one for each value, the newest on the right.
///
/// The minimum of what shows is the lowest bar and the maximum the highest; a flat series stands
/// in the middle. A missing value shows as the gap mark, never as zero.
package struct Sparkline: Widget {
  /// The values in order of time; `nil` for a missing one.
  package var values: [Double?]
  package var style: Style

  package init(_ values: [Double?], style: Style = .normal) {
    self.values = values
    self.style = style
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let shown = values.suffix(area.width).map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let present = shown.compactMap(\.self)
    let lower = present.min() ?? 0
    let upper = present.max() ?? 0
    for (column, value) in shown.enumerated() {
      let x = area.x + column
      guard let value else {
        canvas.put(canvas.glyphs.gap, x: x, y: area.y, style: .data)
        continue
      }
      let bar = canvas.glyphs.verticalBar(of: value, between: lower, and: upper)
      canvas.put(bar, x: x, y: area.y, style: style)
    }
  }
}

extension GlyphSet {
  /// The bar for a value in a range; the middle one where the range is a point.
  ///
  /// - Complexity: O(1)
  func verticalBar(of value: Double, between lower: Double, and upper: Double) -> Unicode.Scalar {
    let last = verticalBars.count - 1
    // Halves, so that a range of the largest doubles does not overflow.
    let range = upper / 2 - lower / 2
    guard range > 0 else { return verticalBars[last / 2] }
    let part = (value / 2 - lower / 2) / range
    return verticalBars[Int((min(max(part, 0), 1) * Double(last)).rounded())]
  }
}
