/// In what state something was in each of equal spans of time, the newest on the right.
///
/// Spans of the same state form a segment, which begins with the name of the state where that
/// fits; each state has a glyph of its own beside its style. The last row names the glyphs.
package struct StateTimeline: Widget {
  /// How one state is drawn and what the legend says of it.
  package struct State: Hashable, Sendable {
    /// The name, short: 新, 迟, 缺, 异.
    package var name: String
    /// What the state is called in the legend.
    package var words: String
    /// A glyph of one column.
    package var mark: Unicode.Scalar
    package var style: Style

    package init(
      _ name: String, words: String = "", mark: Unicode.Scalar, style: Style = .normal
    ) {
      self.name = name
      self.words = words
      self.mark = mark
      self.style = style
    }
  }

  /// The states, the best first.
  package var states: [State]
  /// The place of the state of each span in `states`; `nil` for a span that is not over.
  package var spans: [Int?]
  /// What stands below the spans.
  package var labels: [TimeLabel]

  package init(_ states: [State], spans: [Int?], labels: [TimeLabel] = []) {
    self.states = states
    self.spans = spans
    self.labels = labels
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty, !spans.isEmpty else { return }
    let row = BucketRow(area: area.split(top: 1).top, count: spans.count)
    canvas.note(ChartFrame(area: row.area, columns: spans.indices.map { row.column(of: $0) }))
    // Where spans share a column, the worst of them shows.
    var columns: [Int?] = Array(repeating: nil, count: area.width)
    for (index, state) in spans.enumerated() {
      guard let state, states.indices.contains(state) else { continue }
      for x in row.columns(of: index) where x < area.maxX {
        columns[x - area.x] = max(columns[x - area.x] ?? 0, state)
      }
    }
    var start = 0
    while start < columns.count {
      let end = columns[start...].firstIndex { $0 != columns[start] } ?? columns.count
      if let state = columns[start] {
        let place = Rect(x: area.x + start, y: area.y, width: end - start, height: 1)
        draw(states[state], in: place, on: &canvas)
      }
      start = end
    }
    let below = area.split(top: 1).rest
    let (times, legend) = below.split(top: labels.isEmpty ? 0 : 1)
    canvas.write(labels, in: times, positions: spans.count, column: row.column)
    drawLegend(in: legend, on: &canvas)
  }

  private func draw(_ state: State, in area: Rect, on canvas: inout Canvas) {
    canvas.fill(area, with: mark(of: state), style: state.style)
    // A name fills its segment or leaves it to the glyph: half of one would say nothing.
    if canvas.glyphs.columns(of: state.name) <= area.width {
      canvas.write(state.name, x: area.x, y: area.y, style: state.style, limit: area.width)
    }
  }

  private static func letter(_ level: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "A") + UInt8(min(max(level, 0), 25)))
  }

  private func drawLegend(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let present = Set(spans.compactMap(\.self))
    let text = states.indices.filter { present.contains($0) }.map { index in
      let state = states[index]
      let words = state.words.isEmpty ? state.name : state.words
      return StyledText("\(mark(of: state)) \(words)", style: state.style)
    }
    let line = text.dropFirst().reduce(text.first ?? "") { $0 + "  " + $1 }
    canvas.place(line, x: area.x, y: area.y, width: area.width)
  }

  private func mark(of state: State) -> Unicode.Scalar {
    DisplayWidth.columns(of: state.mark) == 1 ? state.mark : TextGlyph.safe.base
  }
}

/// How much of something there was in each of equal spans of time, by class, the newest on the
/// right.
///
/// The classes are drawn by letters from A on upon the grounds of the ramp, which a heavier glyph would
/// hide; the last rows say what each stands for.
package struct HeatTimeline: Widget {
  /// The class of each span, from 0; `nil` where there is no value.
  package var classes: [Int?]
  /// What each class is, the lowest first, such as `<35 优`.
  package var names: [String]
  /// What a span without a value is called.
  package var missingName: String
  package var labels: [TimeLabel]

  package init(
    _ classes: [Int?], names: [String], missingName: String = "", labels: [TimeLabel] = []
  ) {
    self.classes = classes
    self.names = names
    self.missingName = missingName
    self.labels = labels
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty, !classes.isEmpty else { return }
    let glyphs = canvas.glyphs
    let row = BucketRow(area: area.split(top: 1).top, count: classes.count)
    canvas.note(ChartFrame(area: row.area, columns: classes.indices.map { row.column(of: $0) }))
    // Where spans share a column, the worst of them shows.
    var worst: [Int: Int?] = [:]
    for (index, level) in classes.enumerated() {
      for x in row.columns(of: index) where x < area.maxX {
        guard let known = worst[x] else {
          worst[x] = .some(level)
          continue
        }
        if let known, let level { worst[x] = .some(max(known, level)) }
        if level == nil { worst[x] = .some(nil) }
      }
    }
    for (x, level) in worst {
      if let level {
        canvas.put(
          HeatTimeline.letter(level), x: x, y: area.y,
          style: .quantity(level, among: names.count))
      } else {
        canvas.put(glyphs.gap, x: x, y: area.y, style: .data)
      }
    }
    let below = area.split(top: 1).rest
    let (times, legend) = below.split(top: labels.isEmpty ? 0 : 1)
    canvas.write(labels, in: times, positions: classes.count, column: row.column)
    drawLegend(in: legend, on: &canvas)
  }

  private static func letter(_ level: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "A") + UInt8(min(max(level, 0), 25)))
  }

  private func drawLegend(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let glyphs = canvas.glyphs
    var items = names.enumerated().map { index, name in
      StyledText(
        String(HeatTimeline.letter(index)),
        style: .quantity(index, among: names.count)) + StyledText(" \(name)", style: .secondary)
    }
    if !missingName.isEmpty, classes.contains(where: { $0 == nil }) {
      items.append(StyledText("\(glyphs.gap) \(missingName)", style: .secondary))
    }
    canvas.draw(ItemFlow(items), in: area)
  }
}

extension GlyphSet {
  /// The glyph of a class: of rising weight from the first to the last of a number of classes.
  ///
  /// - Complexity: O(1)
  package func shade(of level: Int, among count: Int) -> Unicode.Scalar {
    let last = verticalBars.count - 1
    guard count > 1 else { return verticalBars[0] }
    let part = Double(min(max(level, 0), count - 1)) / Double(count - 1)
    return verticalBars[Int((part * Double(last)).rounded())]
  }
}
