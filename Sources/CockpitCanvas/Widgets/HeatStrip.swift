/// A row of values on a fixed scale, one column each, the newest on the right.
package struct HeatStrip: Widget {
  /// The values in order of time; `nil` for a missing one.
  package var values: [Double?]
  /// The ends of the scale: what lies outside shows as the end.
  package var scale: ClosedRange<Double>
  package var style: Style

  package init(_ values: [Double?], scale: ClosedRange<Double>, style: Style = .normal) {
    self.values = values
    self.scale = scale
    self.style = style
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let states = values.suffix(area.width).map { value in
      value.flatMap { $0.isNaN ? nil : $0 }.map {
        StateStrip.State(
          glyphs.verticalBar(of: $0, between: scale.lowerBound, and: scale.upperBound),
          style: style)
      } ?? StateStrip.State(glyphs.gap, style: .data)
    }
    StateStrip(states).draw(in: area, on: &canvas)
  }
}
