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
    rows += StatusMarks.entries.map { ($0.character, strings($0.words)) }
    let keyColumns = rows.map { glyphs.columns(of: $0.0) }.max() ?? 0
    let textColumns = rows.map { glyphs.columns(of: $0.1) }.max() ?? 0
    let size = Size(
      columns: min(session.size.columns, keyColumns + textColumns + 6),
      rows: min(session.size.rows, rows.count + 3))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(Panel(StyledText(strings(.helpTitle), style: .strong)), in: canvas.bounds)
    let visible = rows.prefix(max(0, size.rows - 3))
    for (index, row) in visible.enumerated() {
      canvas.write(row.0, x: 2, y: index + 1, style: .strong, limit: keyColumns)
      canvas.write(
        row.1, x: keyColumns + 4, y: index + 1, limit: size.columns - keyColumns - 5)
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
