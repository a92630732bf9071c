import CockpitCanvas
import CockpitWording

/// The export dialog on a layer of its own: the formats, the file, the keys or how it went.
struct ExportOverlay {
  let session: Session
  let dialog: ExportDialog

  private static let columns = 66

  private var strings: Strings { session.strings }

  /// The layer in the middle of a screen.
  func layer(glyphs: GlyphSet) -> Layer {
    let formats = ExportFormat.allCases
    // The frame, the formats with their title, the file, and what can be done.
    let size = Size(
      columns: min(session.size.columns, ExportOverlay.columns),
      rows: min(session.size.rows, formats.count + 7))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(Panel(StyledText(strings(.export(.title)), style: .strong)), in: canvas.bounds)
    let inner = Panel.interior(of: canvas.bounds)
    let (list, foot) = inner.split(top: inner.height - 4)
    canvas.draw(
      MetricTable(
        columns: [
          MetricTable.Column(strings(.export(.format)), minimum: 8, ideal: 10),
          MetricTable.Column(
            strings(.column(.kind)), minimum: 10, ideal: 30, weight: 1, priority: 1),
        ],
        rows: formats.map { format in
          .cells([StyledText(format.rawValue), StyledText(strings(format.phrase))])
        },
        focusedRow: dialog.selected, overflow: session.overflow), in: list)
    let text = Rect(x: foot.x + 1, y: foot.y, width: foot.width - 2, height: foot.height)
    let (message, keys) = text.split(top: text.height - 1)
    canvas.draw(TextBlock(self.message), in: message)
    canvas.place(StyledText(hints, style: .secondary), x: keys.x, y: keys.y, width: keys.width)
    return Layer(
      canvas.cells,
      at: Point(
        x: (session.size.columns - size.columns) / 2, y: (session.size.rows - size.rows) / 2))
  }

  /// The file that would be written, or what became of it.
  private var message: String {
    switch dialog.outcome {
    case .written(let file, let bytes): strings(.export(.written(file: file, bytes: bytes)))
    case .exists(let file): strings(.export(.exists(file: file)))
    case .failed(let file, let reason): strings(.export(.failed(file: file, because: reason)))
    case nil: "\(strings(.detail(.file))) \(session.exportName(dialog.format))"
    }
  }

  private var hints: String {
    switch dialog.outcome {
    case .written, .failed: strings(.key(.helpClose))
    case .exists: "f \(strings(.export(.replace)))  Esc \(strings(.key(.back)))"
    case nil: "Enter \(strings(.export(.write)))  Esc \(strings(.export(.cancel)))"
    }
  }
}
