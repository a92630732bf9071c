import CockpitCanvas
import CockpitModel

/// The list of all keys and marks, on a layer of its own.
struct HelpOverlay {
  let session: Session

  /// The layer in the middle of a screen.
  func layer(glyphs: GlyphSet) -> Layer {
    let strings = session.strings
    var rows = ActionTable.actions.map { ($0.keyNames, strings($0.help)) }
    rows.append(("", ""))
    rows += StatusMarks.entries.map { ($0.sign(in: strings.language), strings($0.words)) }
    let keyColumns = rows.map { glyphs.columns(of: $0.0) }.max() ?? 0
    let textColumns = rows.map { glyphs.columns(of: $0.1) }.max() ?? 0
    let column = keyColumns + textColumns + 4
    // What does not fit below one another stands in columns beside.
    let height = max(1, session.size.rows - 3)
    let columns = max(
      1, min((rows.count + height - 1) / height, (session.size.columns - 2) / column))
    let size = Size(
      columns: min(session.size.columns, column * columns + 2),
      rows: min(session.size.rows, (rows.count + columns - 1) / columns + 3))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(Panel(StyledText(strings(.helpTitle), style: .strong)), in: canvas.bounds)
    let perColumn = max(0, size.rows - 3)
    let visible = rows.prefix(perColumn * columns)
    for (index, row) in visible.enumerated() {
      let (x, y) = (2 + index / perColumn * column, index % perColumn + 1)
      canvas.write(row.0, x: x, y: y, style: .strong, limit: keyColumns)
      canvas.place(
        StyledText(row.1), x: x + keyColumns + 2, y: y,
        width: min(textColumns, size.columns - x - keyColumns - 3))
    }
    let closing =
      rows.count > visible.count
      ? strings(.moreRows, String(rows.count - visible.count)) + "  " + strings(.helpClose)
      : strings(.helpClose)
    canvas.write(
      closing, x: 2, y: size.rows - 2, style: .secondary, limit: size.columns - 4)
    return Layer(
      canvas.cells,
      at: Point(
        x: (session.size.columns - size.columns) / 2, y: (session.size.rows - size.rows) / 2))
  }
}
