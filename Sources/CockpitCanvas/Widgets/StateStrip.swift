/// A row of states, one column each, the newest on the right: such as the worst level each hour.
package struct StateStrip: Widget {
  /// What shows for one span of time.
  package struct State: Hashable, Sendable {
    /// A glyph of one column.
    package var mark: Unicode.Scalar
    package var style: Style

    package init(_ mark: Unicode.Scalar, style: Style = .normal) {
      self.mark = mark
      self.style = style
    }
  }

  /// The states in order of time.
  package var states: [State]

  package init(_ states: [State]) {
    self.states = states
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    for (column, state) in states.suffix(area.width).enumerated() {
      let mark = DisplayWidth.columns(of: state.mark) == 1 ? state.mark : TextGlyph.safe.base
      canvas.put(mark, x: area.x + column, y: area.y, style: state.style)
    }
  }
}
