/// How much of something there was in each of equal spans of time, by class, the newest on the
/// right.
///
/// The classes are drawn by glyphs of rising weight; the last row says what each stands for.
package struct HeatTimeline: Widget {
  /// The class of each span, from 0; `nil` where there is no value.
  package var classes: [Int?]
  /// What each class is, the lowest first, such as `<35 优`.
  package var names: [String]
  /// What a span without a value is called.
  package var missingName: String
  /// What stands below the spans.
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
        canvas.put(glyphs.shade(of: level, among: names.count), x: x, y: area.y)
      } else {
        canvas.put(glyphs.gap, x: x, y: area.y, style: .data)
      }
    }
    let below = area.split(top: 1).rest
    let (times, legend) = below.split(top: labels.isEmpty ? 0 : 1)
    canvas.write(labels, in: times, positions: classes.count, column: row.column)
    drawLegend(in: legend, on: &canvas)
  }

  private func drawLegend(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let glyphs = canvas.glyphs
    var text = names.enumerated().map { index, name in
      "\(glyphs.shade(of: index, among: names.count)) \(name)"
    }.joined(separator: "  ")
    if !missingName.isEmpty, classes.contains(where: { $0 == nil }) {
      text += "  \(glyphs.gap) \(missingName)"
    }
    canvas.draw(
      TextBlock(text, style: .secondary), in: area)
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
