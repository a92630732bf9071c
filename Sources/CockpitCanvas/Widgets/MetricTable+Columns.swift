extension MetricTable {
  /// The blanks that come between columns at most, beside the spacing.
  private static let widestGap = 2
  /// The columns that a figure takes beyond its ideal before names grow.
  private static let figureReserve = 4
  /// From this priority on, columns are spare.
  private static let sparePriority = 5
  /// From this priority on, columns of figures go where their titles have no room.
  private static let titledPriority = 3

  /// The places of the columns, empty for one that is left out.
  ///
  /// Columns are as wide as what they hold, as far as there is room, and what is left over comes
  /// between them, so that the eye need not travel. Rows that are yet to be written may hold more;
  /// there columns keep the widths that they were planned with. Where titles have no room, figures
  /// that nobody could name stay away.
  func fields(in area: Rect, isTitled: Bool, _ glyphs: GlyphSet) -> [Rect] {
    let isWhole = !rows.contains(where: \.isBlank)
    let held = columns.indices.map { self.held(column: $0, glyphs) }
    let parts = columns.indices.map { index in
      var part = columns[index].width
      // Figures change while one looks, so that their column does not shrink.
      if isWhole, columns[index].alignment != .decimal {
        part.minimum = min(part.minimum, held[index])
      }
      part.minimum = max(part.minimum, glyphs.columns(of: columns[index].title))
      return part
    }
    // What is spare comes in only where names have the width that they were planned with.
    var roomy = parts
    for index in columns.indices where isWhole && parts[index].priority <= 0 {
      roomy[index].minimum = max(parts[index].minimum, min(held[index], parts[index].ideal))
    }
    let isUntold = columns.map { column in
      !isTitled && column.alignment != .left
        && column.width.priority >= MetricTable.titledPriority
    }
    for index in columns.indices where isUntold[index] {
      roomy[index] = .fixed(0, priority: .max)
    }
    let inclusion = minimums(of: roomy, in: area)
    let firstLeftOut = columns.indices.filter { inclusion[$0] == 0 }.map { parts[$0].priority }
      .min()
    let isSpared = zip(parts, isUntold).map { part, isUntold in
      isUntold
        || part.priority >= MetricTable.sparePriority && part.priority >= firstLeftOut ?? .max
    }
    var lengths = minimums(
      of: parts.indices.map { isSpared[$0] ? Layout.Part.fixed(0, priority: .max) : parts[$0] },
      in: area)
    let shown = lengths.indices.filter { lengths[$0] > 0 }
      .sorted { (parts[$0].priority, $0) < (parts[$1].priority, $1) }
    var left = area.width - shown.reduce(0) { $0 + lengths[$1] } - spacing * (shown.count - 1)
    func grow(_ index: Int, to length: Int) {
      let growth = min(left, max(0, length - lengths[index]))
      lengths[index] += growth
      left -= growth
    }
    // A figure comes before a name, which can be cut; what is held comes before what was planned.
    for index in shown where columns[index].alignment == .decimal {
      grow(index, to: min(held[index], parts[index].ideal + MetricTable.figureReserve))
    }
    for index in shown {
      grow(index, to: isWhole ? min(held[index], parts[index].ideal) : parts[index].ideal)
    }
    for index in shown { grow(index, to: held[index]) }
    if !isWhole {
      var weights = shown.reduce(0) { $0 + parts[$1].weight }
      for index in shown where parts[index].weight > 0 {
        grow(index, to: lengths[index] + left * parts[index].weight / weights)
        weights -= parts[index].weight
      }
    }
    let gap =
      spacing + (shown.count > 1 ? min(MetricTable.widestGap, left / (shown.count - 1)) : 0)
    var x = area.x
    return lengths.map { length in
      defer { if length > 0 { x += length + gap } }
      return Rect(x: x, y: area.y, width: length, height: area.height)
    }
  }

  /// The least widths of the columns that come in.
  private func minimums(of parts: [Layout.Part], in area: Rect) -> [Int] {
    Layout.lengths(
      of: parts.map { .fixed($0.minimum, priority: $0.priority) }, in: area.width,
      spacing: spacing)
  }

  /// The columns that the cells of a column take; in one of figures, with their points below one
  /// another.
  private func held(column: Int, _ glyphs: GlyphSet) -> Int {
    var (whole, heads, tails) = (0, 0, 0)
    for case .cells(let cells) in rows where column < cells.count {
      let width = glyphs.columns(of: cells[column])
      if columns[column].alignment == .decimal, let tail = Self.tail(of: cells[column], glyphs) {
        heads = max(heads, width - tail)
        tails = max(tails, tail)
      } else {
        whole = max(whole, width)
      }
    }
    return max(whole, heads + tails)
  }

  /// The columns from the decimal point on, or behind the last digit; `nil` without a digit.
  static func tail(of cell: StyledText, _ glyphs: GlyphSet) -> Int? {
    let scalars = cell.text.unicodeScalars
    guard let digit = scalars.firstIndex(where: isDigit) else { return nil }
    let end = scalars[digit...].firstIndex { !isDigit($0) && $0 != "," } ?? scalars.endIndex
    return glyphs.columns(of: String(scalars[end...]))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
}
