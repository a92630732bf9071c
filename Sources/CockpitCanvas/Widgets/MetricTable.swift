/// Rows of figures under column titles.
///
/// Column 0 is kept for the mark of the focus. Where the width does not suffice, columns of low
/// priority go, and texts are cut so that no two that differ look alike; where the height does not,
/// the last row tells what is hidden.
package struct MetricTable: Widget {
  /// Where a cell stands in its column.
  package enum Alignment: Sendable {
    case left, right
    /// Decimal points below one another, in all rows; a figure that does not fit shows as `###`,
    /// never cut.
    case decimal
  }

  /// One column and the room that it wants.
  package struct Column: Sendable {
    package var title: String
    package var width: Layout.Part
    package var alignment: Alignment

    /// A column; `priority` 0 stays longest, one from 5 on comes in only where no name is cut for
    /// it, and `weight` shares what room is left over.
    package init(
      _ title: String, minimum: Int, ideal: Int? = nil, weight: Int = 0, priority: Int = 0,
      alignment: Alignment = .left
    ) {
      self.title = title
      width = Layout.Part(
        minimum: minimum, ideal: ideal ?? minimum, weight: weight, priority: priority)
      self.alignment = alignment
    }
  }

  /// One row: cells below the columns, or a heading over the full width.
  package enum Row: Sendable {
    case cells([StyledText])
    case section(StyledText)

    fileprivate var isCells: Bool {
      if case .cells = self { true } else { false }
    }

    /// Whether it is yet to be written, as in a table of thousands of which few show.
    var isBlank: Bool {
      if case .cells(let cells) = self { cells.isEmpty } else { false }
    }
  }

  package var columns: [Column]
  package var rows: [Row]
  /// The row with the focus; its place in `rows`.
  package var focusedRow: Int?
  /// The column of the only cell that looks focused; the whole row does where none is given.
  package var focusedColumn: Int?
  /// The first row to show, unless the focus would then be out of sight.
  package var offset: Int
  /// How many rows must not move since others came behind them; `nil` where all may.
  package var steady: Int?
  /// The blanks between two columns.
  package var spacing: Int
  /// The row that stands for rows without room, from their places in `rows`.
  package var overflow: @Sendable (_ hidden: [Int]) -> StyledText

  package init(
    columns: [Column], rows: [Row], focusedRow: Int? = nil, focusedColumn: Int? = nil,
    offset: Int = 0, steady: Int? = nil, spacing: Int = 1,
    overflow: @escaping @Sendable (_ hidden: [Int]) -> StyledText = { "+\($0.count)" }
  ) {
    self.columns = columns
    self.rows = rows
    self.focusedRow = focusedRow
    self.focusedColumn = focusedColumn
    self.offset = offset
    self.steady = steady
    self.spacing = max(0, spacing)
    self.overflow = overflow
  }

  /// The columns that the last row keeps where what is hidden is told behind it.
  private static let leastBesideMore = 8

  /// The rows that show at a height, such as to page by.
  ///
  /// - Complexity: O(1)
  package func visibleRows(height: Int) -> Range<Int> {
    let body = height - headerHeight(of: height)
    guard body > 0, !rows.isEmpty else { return 0..<0 }
    if rows.count <= body { return 0..<rows.count }
    // Rows that just had room keep it; what came behind them is told at the end of the last one.
    let visible = steady == body ? body : max(1, body - 1)
    var first = min(max(0, offset), rows.count - visible)
    if let focusedRow, rows.indices.contains(focusedRow) {
      first = max(min(first, focusedRow), focusedRow - visible + 1)
    }
    return first..<first + visible
  }

  package func draw(in area: Rect, on canvas: inout Canvas) {
    guard !area.isEmpty else { return }
    let (mark, header, visible, more, isFull, tail, inner) = parts(of: area, canvas.glyphs)
    let fields = fields(in: inner, isTitled: header > 0, canvas.glyphs)
    if header > 0 { drawHeader(fields, y: area.y, on: &canvas) }
    let tails = columns.indices.map {
      longestTail(column: $0, width: fields[$0].width, canvas.glyphs)
    }
    let cuts = columns.indices.map {
      distinctCuts(column: $0, rows: visible, width: fields[$0].width, canvas.glyphs)
    }
    for (row, index) in visible.enumerated() {
      let y = area.y + header + row
      switch rows[index] {
      case .section(let title):
        canvas.place(title, x: inner.x, y: y, width: inner.width)
      case .cells(let cells):
        for (column, cell) in cells.prefix(columns.count).enumerated() {
          drawCell(
            cuts[column][index] ?? cell, column: column, field: fields[column], y: y,
            tail: tails[column], on: &canvas)
        }
      }
      guard index == focusedRow else { continue }
      if mark > 0 { canvas.put(canvas.glyphs.focus, x: area.x, y: y) }
      let field = focusedColumn.flatMap { fields.indices.contains($0) ? fields[$0] : nil }
      canvas.restyle(
        Rect(x: field?.x ?? area.x, y: y, width: field?.width ?? area.width, height: 1), \.focused)
    }
    guard let more else { return }
    let y = area.y + header + visible.count
    if tail > 0 {
      canvas.place(more, x: inner.maxX + 1, y: y - 1, width: tail - 1)
    } else if !isFull {
      canvas.place(more, x: inner.x, y: y, width: inner.width)
    }
  }

  /// The row at a place of the screen where the table stands in an area, and the column, if the
  /// place is not between two.
  ///
  /// - Complexity: O(rows x columns)
  package func cell(
    at place: Point, in area: Rect, _ glyphs: GlyphSet
  ) -> (row: Int, column: Int?)? {
    guard area.contains(place) else { return nil }
    let parts = parts(of: area, glyphs)
    let row = parts.visible.lowerBound + place.y - area.y - parts.header
    guard parts.visible.contains(row), rows[row].isCells else { return nil }
    return (
      row,
      fields(in: parts.inner, isTitled: parts.header > 0, glyphs)
        .firstIndex { $0.contains(place) }
    )
  }

  private typealias Parts = (
    mark: Int, header: Int, visible: Range<Int>, more: StyledText?, isFull: Bool, tail: Int,
    inner: Rect
  )

  /// How an area is shared out: the mark of the focus, the titles, the rows, and what tells of
  /// rows without room.
  private func parts(of area: Rect, _ glyphs: GlyphSet) -> Parts {
    // With no room to speak of, the figures matter more than the mark.
    let mark = area.width > 4 ? 1 : 0
    let header = headerHeight(of: area.height)
    let visible = visibleRows(height: area.height)
    let hidden = Array(0..<visible.lowerBound) + Array(visible.upperBound..<rows.count)
    let more = hidden.isEmpty ? nil : overflow(hidden)
    let whole = area.split(left: mark).rest
    // Where what is hidden has no row of its own, it is told behind the last one, if there is room.
    let isFull = header + visible.count >= area.height
    let wanted = more.map { glyphs.columns(of: $0) + 1 } ?? 0
    let tail =
      isFull && !visible.isEmpty && whole.width >= wanted + MetricTable.leastBesideMore ? wanted : 0
    return (
      mark, header, visible, more, isFull, tail, whole.split(left: whole.width - tail).left
    )
  }

  /// The titles go first where there are too few rows.
  private func headerHeight(of height: Int) -> Int {
    height >= 3 || height > rows.count ? 1 : 0
  }

  private func drawHeader(_ fields: [Rect], y: Int, on canvas: inout Canvas) {
    for (column, field) in zip(columns, fields) {
      canvas.place(
        StyledText(column.title, style: .secondary), x: field.x, y: y, width: field.width,
        alignment: column.alignment == .left ? .left : .right)
    }
  }

  private func drawCell(
    _ cell: StyledText, column: Int, field: Rect, y: Int, tail: Int, on canvas: inout Canvas
  ) {
    switch columns[column].alignment {
    case .left: canvas.place(cell, x: field.x, y: y, width: field.width)
    case .right:
      canvas.place(cell, x: field.x, y: y, width: field.width, alignment: .right)
    case .decimal:
      let width = canvas.glyphs.columns(of: cell)
      guard width <= field.width else {
        canvas.fill(
          Rect(x: field.x, y: y, width: field.width, height: 1), with: "#",
          style: cell.spans.first?.style ?? .normal)
        return
      }
      let own = Self.tail(of: cell, canvas.glyphs) ?? tail
      let blanks = min(tail - own, field.width - width)
      canvas.write(cell, x: field.maxX - width - blanks, y: y, limit: width)
    }
  }

  /// The columns behind the whole number in the longest such cell of a decimal column.
  private func longestTail(column: Int, width: Int, _ glyphs: GlyphSet) -> Int {
    guard columns[column].alignment == .decimal, width > 0 else { return 0 }
    return rows.reduce(0) { longest, row in
      guard case .cells(let cells) = row, column < cells.count,
        glyphs.columns(of: cells[column]) <= width
      else { return longest }
      return max(longest, Self.tail(of: cells[column], glyphs) ?? 0)
    }
  }
}
