import CockpitCanvas
import CockpitModel

/// The list of all keys and marks, on a layer of its own; in columns where it is longer than the
/// screen.
struct HelpOverlay {
  let session: Session

  /// The frame and the closing line.
  private static let frameRows = 3
  private static let gap = 2

  /// The layer in the middle of a screen.
  func layer(glyphs: GlyphSet) -> Layer {
    let strings = session.strings
    let keys = ActionTable.actions.map { ($0.keyNames(in: session), strings($0.help)) }
    let marks = StatusMarks.entries.map { ($0.sign(in: strings.language), strings($0.words)) }
    let rows = keys + [("", "")] + marks
    // Columns of like height, rather than a long one beside a short one.
    let most = max(1, session.size.rows - HelpOverlay.frameRows)
    let count = (rows.count + most - 1) / most
    let even = (rows.count + count - 1) / count
    let isEven =
      columns(of: rows, height: even, glyphs: glyphs).reduce(0) { $0 + $1.rows.count }
      == rows.count
    let height = isEven ? even : most
    let columns = columns(of: rows, height: height, glyphs: glyphs)
    let size = Size(
      columns: min(session.size.columns, columns.reduce(4 - HelpOverlay.gap) { $0 + $1.width }),
      rows: min(session.size.rows, height + HelpOverlay.frameRows))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(Panel(StyledText(strings(.helpTitle), style: .strong)), in: canvas.bounds)
    var x = 2
    for column in columns {
      let room = size.columns - 1 - x
      for (row, text) in column.rows.prefix(max(0, size.rows - HelpOverlay.frameRows)).enumerated()
      {
        canvas.write(text.0, x: x, y: row + 1, style: .strong, limit: min(column.keys, room))
        canvas.write(
          text.1, x: x + column.keys + 2, y: row + 1, limit: room - column.keys - 2)
      }
      x += column.width
    }
    let hidden = rows.count - columns.reduce(0) { $0 + $1.rows.count }
    let closing =
      hidden > 0
      ? strings(.moreRows, String(hidden)) + "  " + strings(.helpClose) : strings(.helpClose)
    canvas.write(
      closing, x: 2, y: size.rows - 2, style: .secondary, limit: size.columns - 4)
    return Layer(
      canvas.cells,
      at: Point(
        x: (session.size.columns - size.columns) / 2, y: (session.size.rows - size.rows) / 2))
  }
  private struct Column {
    let rows: ArraySlice<(String, String)>
    /// The width of the keys, and of all with the gap behind it.
    let keys: Int
    let width: Int
  }

  /// The rows in columns of a height, as many as fit beside one another; at least one.
  private func columns(
    of rows: [(String, String)], height: Int, glyphs: GlyphSet
  ) -> [Column] {
    var columns: [Column] = []
    var room = session.size.columns - 4 + HelpOverlay.gap
    for start in stride(from: 0, to: rows.count, by: height) {
      let own = rows[start..<min(start + height, rows.count)]
      let keys = own.map { glyphs.columns(of: $0.0) }.max() ?? 0
      let texts = own.map { glyphs.columns(of: $0.1) }.max() ?? 0
      let column = Column(rows: own, keys: keys, width: keys + 2 + texts + HelpOverlay.gap)
      guard columns.isEmpty || column.width <= room else { break }
      columns.append(column)
      room -= column.width
    }
    return columns
  }
}
