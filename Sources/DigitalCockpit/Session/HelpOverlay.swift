import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWording

/// The list of all keys and marks, on a layer of its own; in columns and on pages where it is longer
/// than the screen.
struct HelpOverlay {
  let session: Session

  /// The frame and the closing line.
  private static let frameRows = 3
  private static let gap = 2

  /// The layer in the middle of a screen.
  func layer(glyphs: GlyphSet) -> Layer {
    let strings = session.context.strings
    let pages = pages(glyphs)
    let page = min(session.helpPage, pages.count - 1)
    let columns = pages[page]
    let height = columns.map(\.rows.count).max() ?? 1
    let size = Size(
      columns: min(session.size.columns, columns.reduce(4 - HelpOverlay.gap) { $0 + $1.width }),
      rows: min(screenRows, height + HelpOverlay.frameRows))
    var canvas = Canvas(size: size, glyphs: glyphs)
    canvas.draw(Panel(StyledText(strings(.key(.helpTitle)), style: .strong)), in: canvas.bounds)
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
    let hidden = pages.dropFirst(page + 1).joined().reduce(0) { $0 + $1.rows.count }
    let closing =
      hidden > 0
      ? [strings(.board(.moreRows(hidden))), strings(.key(.helpMore)), strings(.key(.helpClose))]
        .joined(separator: "  ") : strings(.key(.helpClose))
    canvas.write(
      closing, x: 2, y: size.rows - 2, style: .secondary, limit: size.columns - 4)
    return Layer(
      canvas.cells,
      at: Point(
        x: (session.size.columns - size.columns) / 2, y: (session.size.rows - size.rows) / 2))
  }

  /// The rows that the help may have: alarms that nobody has seen stay readable above it.
  private var screenRows: Int {
    session.size.rows - (session.context.duty.counts.unseen.contains { $0 > 0 } ? 4 : 0)
  }

  /// How many pages the help has on the screen.
  var pageCount: Int { pages(.of(.full)).count }

  /// Keys with what they do, then marks with what they mean.
  private var rows: [(String, String)] {
    let strings = session.context.strings
    let language = strings.language
    let scene = session.scene
    // What whoever sits here may not do would only be refused.
    let all = ActionTable.actions.filter { $0.offer(in: scene) != .unavailable(.notAllowed) }
    func rows(_ actions: [Action]) -> [(String, String)] {
      actions.map { ($0.keyNames(in: scene), strings($0.phrase(in: scene))) }
    }
    // A key means another thing on another screen: first what it does on this one.
    func isHere(_ action: Action) -> Bool {
      action.offer(in: scene) != .unavailable(.otherScreen)
        && ActionTable.isReached(action, in: scene)
    }
    let (own, others) = (all.filter(isHere), all.filter { !isHere($0) })
    let keys =
      rows(own)
      + (others.isEmpty ? [] : [("", strings(.key(.helpOtherScreens)))] + rows(others))
    let source = StatusMarks.entries.map { ($0.sign(in: language), strings($0.words)) }
    let states = Freshness.State.bestFirst.filter { $0 != .current }
      .map { (strings($0.mark), strings($0.words)) }
    let marks = [
      (strings(Doubt.mark), strings(.key(.helpDoubt))),
      (strings(.figure(.conflict)), strings(.figure(.conflictInWords))),
      (strings(.key(.helpLight)), strings(.key(.helpPeriods))),
      (
        language == .zh ? Light.green.character : strings(Light.green.words),
        strings(.key(.helpGreen))
      ),
      (strings(LightReading.Unlit.sign), strings(.key(.helpUnlit))),
      ("-", strings(.key(.helpNoTarget))),
      (strings(.key(.provisionalMark)), strings(.key(.helpProvisional))),
    ]
    let terminal = session.terminalNotes.map { (strings(.terminal(.title)), strings($0)) }
    let words =
      Glossary.entries.map { (strings($0.term), strings($0.meaning)) }
      + Glossary.states.map { (strings($0.term), strings($0.meaning)) }
    let differences =
      session.context.then == nil
      ? [] : [(strings(.replay(.differenceMark)), strings(.replay(.differs)))]
    return keys + [("", "")] + source + [("", "")] + states + differences + marks + [("", "")]
      + words
      + terminal
  }

  /// The rows on as many pages as they need.
  private func pages(_ glyphs: GlyphSet) -> [[Column]] {
    // The title with the mark of invented data stays in sight.
    let height = max(1, screenRows - HelpOverlay.frameRows - 2)
    let rows = rows[...]
    // On one page, columns of like height rather than a long one beside a short one.
    let count = (rows.count + height - 1) / height
    let even = columns(of: rows, height: (rows.count + count - 1) / count, glyphs: glyphs)
    if even.reduce(0, { $0 + $1.rows.count }) == rows.count { return [even] }
    var pages: [[Column]] = []
    var rest = rows
    while !rest.isEmpty {
      let columns = columns(of: rest, height: min(rest.count, height), glyphs: glyphs)
      rest = rest.dropFirst(columns.reduce(0) { $0 + $1.rows.count })
      pages.append(columns)
    }
    return pages
  }

  private struct Column {
    let rows: ArraySlice<(String, String)>
    /// The width of the keys, and of all with the gap behind it.
    let keys: Int
    let width: Int
  }

  /// The rows in columns of a height, as many as fit beside one another; at least one.
  private func columns(
    of rows: ArraySlice<(String, String)>, height: Int, glyphs: GlyphSet
  ) -> [Column] {
    var columns: [Column] = []
    var room = session.size.columns - 4 + HelpOverlay.gap
    for start in stride(from: rows.startIndex, to: rows.endIndex, by: height) {
      let own = rows[start..<min(start + height, rows.endIndex)]
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
