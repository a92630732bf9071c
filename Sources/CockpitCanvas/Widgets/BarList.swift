/// Bars below one another, each with a label and its value in words.
///
/// Negative values go to the left of a zero axis. The longest bar fills the room.
package struct BarList: Widget {
  /// A row of the list: a label, a bar and the figure in words.
  package struct Item: Sendable {
    package var label: StyledText
    /// The value as it is to be read; the bar alone tells no figure.
    package var text: StyledText
    /// The length of the bar; `nil` for a missing value.
    package var value: Double?
    package var style: Style

    package init(
      label: StyledText, text: StyledText, value: Double?, style: Style = .normal
    ) {
      self.label = label
      self.text = text
      self.value = value
      self.style = style
    }
  }

  package var items: [Item]
  /// The row that stands for items without room, from their places in `items`.
  package var overflow: @Sendable (_ hidden: [Int]) -> StyledText

  package init(
    _ items: [Item],
    overflow: @escaping @Sendable (_ hidden: [Int]) -> StyledText = { "+\($0.count)" }
  ) {
    self.items = items
    self.overflow = overflow
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let fits = items.count <= area.height
    let shown = items.prefix(fits ? area.height : max(1, area.height - 1))
    // Labels leave the bars two thirds of the width.
    let longest = items.map { canvas.glyphs.columns(of: $0.label) }.max() ?? 0
    let label = min(longest, max(8, area.width / 3))
    let text = items.map { canvas.glyphs.columns(of: $0.text) }.max() ?? 0
    let fields = Layout.columns(
      [
        Layout.Part(minimum: min(label, 4), ideal: label),
        Layout.Part(minimum: text, ideal: text, priority: 1),
        Layout.Part.flexible(minimum: 3, priority: 2),
      ], in: area, spacing: 1)
    let scale = Scale(items, field: fields[2])
    for (row, item) in shown.enumerated() {
      let y = area.y + row
      canvas.place(item.label, x: fields[0].x, y: y, width: fields[0].width)
      canvas.place(item.text, x: fields[1].x, y: y, width: fields[1].width, alignment: .right)
      if !fields[2].isEmpty { draw(item, scale, y: y, on: &canvas) }
    }
    if shown.count < items.count, shown.count < area.height {
      let hidden = Array(shown.count..<items.count)
      canvas.place(overflow(hidden), x: area.x, y: area.y + shown.count, width: area.width)
    }
  }

  private func draw(_ item: Item, _ scale: Scale, y: Int, on canvas: inout Canvas) {
    if let axis = scale.axis {
      canvas.put(canvas.glyphs.vertical, x: axis, y: y, style: .secondary)
    }
    guard let value = item.value, value.isFinite else { return }
    let parts = canvas.glyphs.horizontalBars.count
    let length = scale.length(of: value, parts: parts)
    if value < 0 {
      // Only whole columns: no glyph set has bars that fill a column from the right.
      let columns = (length + parts / 2) / parts
      fill(columns, from: (scale.axis ?? scale.start) - columns, y: y, item.style, on: &canvas)
      return
    }
    fill(length / parts, from: scale.start, y: y, item.style, on: &canvas)
    if length % parts > 0 {
      let rest = canvas.glyphs.horizontalBars[length % parts - 1]
      canvas.put(rest, x: scale.start + length / parts, y: y, style: item.style)
    }
  }

  private func fill(_ columns: Int, from x: Int, y: Int, _ style: Style, on canvas: inout Canvas) {
    guard let full = canvas.glyphs.horizontalBars.last else { return }
    canvas.fill(Rect(x: x, y: y, width: columns, height: 1), with: full, style: style)
  }
}

extension BarList {
  /// Where bars begin and how long they are.
  private struct Scale {
    /// The column of the zero axis; there is none without negative values.
    let axis: Int?
    /// The first column of the bars to the right.
    let start: Int
    private let columnsPerUnit: Double

    init(_ items: [Item], field: Rect) {
      let values = items.compactMap(\.value).filter(\.isFinite)
      let highest = max(0, values.max() ?? 0)
      let lowest = min(0, values.min() ?? 0)
      // Halves, so that a range of the largest doubles does not overflow.
      let range = highest / 2 - lowest / 2
      let room = lowest < 0 ? field.width - 1 : field.width
      let left = range > 0 ? Int((Double(room) * (-lowest / 2 / range)).rounded()) : 0
      axis = lowest < 0 ? field.x + left : nil
      start = field.x + (lowest < 0 ? left + 1 : 0)
      let right = room - left
      let bothFit = [
        highest > 0 ? Double(right) / highest : .infinity,
        lowest < 0 ? Double(left) / -lowest : .infinity,
      ].min()
      columnsPerUnit = bothFit.flatMap { $0.isFinite ? $0 : nil } ?? 0
    }

    /// The length of a bar in parts of a column.
    func length(of value: Double, parts: Int) -> Int {
      Int((value.magnitude * columnsPerUnit * Double(parts)).rounded())
    }
  }
}
