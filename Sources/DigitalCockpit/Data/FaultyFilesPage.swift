import CockpitCanvas
import CockpitJSON
import CockpitJudgement
import CockpitOperations
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// Files of one source that were deleted or are ahead of the clock: one thing to do, however many there are.
struct FaultyFiles: Sendable {
  /// The item that they belong to.
  let key: DataKey
  /// The newest first; never empty.
  private let faults: [InputFault]
  let newest: InputFault

  /// The files of some faults of one kind and source; `nil` for none.
  init?(_ key: DataKey, _ faults: [InputFault]) {
    let sorted = faults.sorted { one, other in
      (one.createdAt?.seconds ?? .min, one.id.file) > (
        other.createdAt?.seconds ?? .min, other.id.file
      )
    }
    guard let newest = sorted.first else { return nil }
    (self.key, self.faults, self.newest) = (key, sorted, newest)
  }

  /// The page that lists them.
  var page: FaultyFilesPage { FaultyFilesPage(key) }

  /// What is said of all of them in one row.
  struct Text {
    let state: String
    let count: String
    let source: String
    let problem: String
  }

  func text(in context: PageContext) -> Text {
    let strings = context.strings
    let names = Set(faults.map(\.id.file))
    let deleted = key.kind == .deleted ? context.situation.deleted : []
    let until = deleted.filter { names.contains($0.diagnostic.file) }.map(\.until).min()
      .map { context.timeText.short($0, now: context.now) }
    let file = newest.id.file
    return Text(
      state: strings(newest.state), count: strings(.data(.files(faults.count))),
      source: newest.source.map { context.dutyText.work.source($0, isShort: true) } ?? "-",
      problem: until.map { strings(.data(.newestOfDeleted(file, until: $0))) }
        ?? strings(.data(.newestOfAhead(file))))
  }

  /// All of them, each of which opens its page.
  func panel(in context: PageContext) -> PagePanel {
    let strings = context.strings
    let faults = faults
    var table = Table(
      "files",
      rows: faults.map { Table.Row(FaultPage($0.id).id, opens: .open(FaultPage($0.id).any)) }
    ) { _ in
      Table.Text(
        [
          Table.Column("file", strings(.detail(.file)), minimum: 16, ideal: 40),
          Table.Column("created", strings(.data(.created)), minimum: 11, priority: 1),
          Table.Column(
            "problem", strings(.column(.problem)), minimum: 16, ideal: 40, weight: 1, priority: 2),
        ],
        .each { row in
          let fault = faults[row]
          return [
            Table.Cell(fault.id.file),
            fault.createdAt.map {
              Table.Cell(context.timeText.short($0, now: context.now), by: .moment($0))
            } ?? .none,
            Table.Cell(strings(fault.diagnostic.sentence)),
          ]
        })
    }
    table.overflow = context.overflow
    return PagePanel(.table(table))
  }
}

/// The files of one source that were deleted or are ahead of the clock, the newest first.
struct FaultyFilesPage: Page {
  /// The item that they belong to.
  let key: DataKey

  init(_ key: DataKey) { self.key = key }

  var id: String {
    guard case .files(let source) = key.subject else { return "files:\(key.kind.rawValue)" }
    return "files:\(key.kind.rawValue):\(source)"
  }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let faults = context.inputFaults.filter { $0.source != nil && $0.dataKey == key }
    guard let files = FaultyFiles(key, faults) else {
      return PageContent(
        strings(key.kind.words), [PagePanel(.text(TextBlock(strings(.fault(.gone)))))])
    }
    let text = files.text(in: context)
    return PageContent(
      [text.state, text.source, text.count].joined(separator: " "), [files.panel(in: context)])
  }
}
