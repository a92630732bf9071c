import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWording

/// The dialog that writes the screen to a file: the format that is chosen, and how it went.
struct ExportDialog: Hashable, Sendable {
  private(set) var selected = 0
  var outcome: ExportOutcome?
  /// The path that is written into, where somebody typed one; without the ending of a format, which is
  /// added unless the path has it.
  var path: String?
  /// Whether keys go into the path.
  var isEditing = false

  /// The longest path that can be typed, in characters: more than any file system takes.
  static let longestPath = 1024

  var format: ExportFormat { ExportFormat.allCases[selected] }

  mutating func select(_ place: Int) {
    selected = min(max(0, place), ExportFormat.allCases.count - 1)
  }
}

extension Session {
  /// What a key in the export dialog does.
  mutating func handleExport(_ key: Key) -> [SessionEffect] {
    guard var dialog = exportDialog else { return [] }
    if dialog.isEditing, dialog.outcome == nil { return edit(dialog, key) }
    switch (dialog.outcome, key) {
    case (.exists, .character("f")), (.exists, .character("F")):
      return perform(.export(request(dialog.format, replaces: true)))
    case (.exists, _):
      dialog.outcome = nil
    case (.written, _), (.failed, _), (nil, .escape), (nil, .character("q")):
      exportDialog = nil
      return []
    case (nil, .up), (nil, .backTab), (nil, .character("k")):
      dialog.select(dialog.selected - 1)
    case (nil, .down), (nil, .tab), (nil, .character("j")):
      dialog.select(dialog.selected + 1)
    case (nil, .home), (nil, .character("g")):
      dialog.select(0)
    case (nil, .end), (nil, .character("G")):
      dialog.select(.max)
    case (nil, .character("e")), (nil, .character("i")):
      if dialog.path == nil { dialog.path = exportName(dialog.format) }
      dialog.isEditing = true
    case (nil, .enter):
      return perform(.export(request(dialog.format, replaces: false)))
    case (nil, _):
      return []
    }
    exportDialog = dialog
    return []
  }

  /// What a key does to the path, as in a shell: Enter writes, Esc goes back to the formats.
  private mutating func edit(_ dialog: ExportDialog, _ key: Key) -> [SessionEffect] {
    var dialog = dialog
    var path = dialog.path ?? ""
    switch key {
    case .escape: dialog.isEditing = false
    case .enter:
      dialog.isEditing = false
      exportDialog = dialog
      return perform(.export(request(dialog.format, replaces: false)))
    case .backspace: path = String(path.dropLast())
    case .control("u"): path = ""
    case .control("w"):
      // The last part of the path, as far as the sign before it.
      if path.last == "/" { path.removeLast() }
      path = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    case .character(let character) where path.count < ExportDialog.longestPath:
      path.append(character)
    default: return []
    }
    dialog.path = path.isEmpty && !dialog.isEditing ? nil : path
    exportDialog = dialog
    return []
  }

  private func request(_ format: ExportFormat, replaces: Bool) -> ExportRequest {
    ExportRequest(format: format, fileName: exportPath(format), replaces: replaces)
  }

  /// Where an export goes: the path that was typed, a name of its own in a folder that was typed, or
  /// that name alone.
  func exportPath(_ format: ExportFormat) -> String {
    guard let path = exportDialog?.path, !path.isEmpty else { return exportName(format) }
    if path.hasSuffix("/") { return path + exportName(format) }
    let known = ExportFormat.allCases.map { ".\($0.fileExtension)" }
    guard let ending = known.filter({ path.hasSuffix($0) }).max(by: { $0.count < $1.count }) else {
      return "\(path).\(format.fileExtension)"
    }
    return path.dropLast(ending.count) + ".\(format.fileExtension)"
  }

  /// The name that an export gets: pack, screen and minute, such as
  /// `haishu-总览-20261121T1432.svg`.
  func exportName(_ format: ExportFormat) -> String {
    func stamp(_ moment: Instant) -> String {
      let time = CivilTime(moment, offset: context.catalogue.offset)
      return "\(time.date)T\(time.clock)".replacing("-", with: "").replacing(":", with: "")
    }
    // What was known then and what is known later are two files.
    let known = situation.moment.fixedKnownUntil.flatMap { $0 == now ? nil : "known-" + stamp($0) }
    let names = [context.catalogue.id, shown.content.title].map { Session.fileName(of: $0) }
    return (names.filter { !$0.isEmpty } + [stamp(now), known].compactMap(\.self))
      .joined(separator: "-")
      + ".\(format.fileExtension)"
  }

  /// The most bytes of a name of a screen in the name of a file.
  private static let longestName = 120

  /// A name without what file systems and shells take for something else.
  private static func fileName(of name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "." && !result.isEmpty || scalar == "_"
      if isKept {
        guard result.utf8.count < longestName else { break }
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return result
  }
}

/// The export dialog on a layer of its own: the formats, the file, the keys or how it went.
struct ExportOverlay {
  let session: Session
  let dialog: ExportDialog

  private static let columns = 66

  private var strings: Strings { session.context.strings }

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
        focusedRow: dialog.selected, overflow: session.context.overflow), in: list)
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
    case nil where dialog.isEditing:
      "\(strings(.detail(.file))) \(Self.end(of: dialog.path ?? ""))_"
    case nil: "\(strings(.detail(.file))) \(session.exportPath(dialog.format))"
    }
  }

  /// As much of the end of a path as the dialog has room for in two rows; what is typed is there.
  private static func end(of path: String) -> String {
    let room = columns * 3 / 2
    return path.count > room ? "...\(path.suffix(room))" : path
  }

  private var hints: String {
    switch dialog.outcome {
    case .written, .failed: strings(.key(.helpClose))
    case .exists: "f \(strings(.export(.replace)))  Esc \(strings(.key(.back)))"
    case nil where dialog.isEditing:
      "Enter \(strings(.export(.write)))  Ctrl-U \(strings(.export(.clearPath)))  Esc \(strings(.key(.back)))"
    case nil:
      "Enter \(strings(.export(.write)))  e \(strings(.export(.editPath)))  Esc \(strings(.export(.cancel)))"
    }
  }
}
