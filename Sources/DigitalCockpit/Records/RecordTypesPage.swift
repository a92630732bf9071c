import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitWording

/// The types of records and, where there is room, what needs somebody in the one that is in focus, and
/// then the others of it.
struct RecordTypesPage: Page {
  static let actions = [
    Action(
      "key.records", .key(.records), keys: [.character("r")], group: .screens, rank: 40,
      hint: .always, .visit(RecordTypesPage().any))
  ]

  var id: String { "records" }
  /// High screens list what is normal, too.
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let types = context.situation.recordTypes
    let list = PagePanel { focus in
      guard let index = focus.flatMap({ types.firstIndex(of: $0.id) }) else { return nil }
      // What shows here is opened with Enter, and not by a click on it.
      var panel = RecordList(
        context: context, type: types[index],
        listsAll: context.size.rows >= RecordTypesPage.rowsForAll
      ).panel(isFocusable: false)
      let name = context.name(ofRecordType: types[index])
      panel.heading = { _ in StyledText(name, style: .strong) }
      return panel
    }
    return PageContent(
      context.strings(.board(.records)),
      [RecordTypesTable(context: context, types: types).panel, list]
    ) { panels, room in
      let needed = types.count + 1
      let hasList = room.area.height - needed - 1 >= RecordTypesPage.leastRows
      let (upper, lower) = room.area.split(top: hasList ? needed + 1 : room.area.height)
      return [.panel(0, upper)] + (hasList ? [.panel(1, lower)] : [])
    }
  }

  /// The least rows of the list below: its title, the stages, the titles, a row, and what is normal.
  private static let leastRows = 6
  /// The rows of a screen from which on a list that needs nobody would leave it half empty.
  private static let rowsForAll = 36
}

/// Types of records with what is open and overdue, the oldest, who has most, and the stages.
struct RecordTypesTable: Sendable {
  let context: PageContext
  let types: [String]

  /// The panel; its export has the types that a list of all has.
  var panel: PagePanel {
    let strings = context.strings
    var table = Table(
      "record_types",
      rows: types.map {
        Table.Row($0, opens: .open(RecordListPage($0).any))
      }
    ) { _ in Table.Text(columns, types.map { cells(of: $0) }) }
    table.overflow = context.overflow
    table.empty = TextBlock(strings(.record(.nothingOfKind)), style: .secondary)
    let exports = RecordExport(context: context)
    return PagePanel(
      .table(table), rows: types.count + 1,
      exports: .tables { rows in
        [exports.types(rows(types, of: context.situation.recordTypes) { $0 })]
      })
  }

  private var columns: [Table.Column] {
    let strings = context.strings
    return [
      Table.Column("type_name", strings(.column(.recordType)), minimum: 8, ideal: 24),
      Table.Column("total", strings(.column(.total)), minimum: 6, priority: 2, alignment: .right),
      Table.Column("open", strings(.column(.open)), minimum: 6, alignment: .right),
      Table.Column("overdue", strings(.column(.overdue)), minimum: 7, alignment: .right),
      Table.Column(
        "attention", strings(.record(.attention)), minimum: 5, ideal: 7, priority: 1,
        alignment: .right),
      Table.Column(
        "oldest", strings(.column(.oldest)), minimum: 6, ideal: 11, priority: 1, alignment: .right),
      Table.Column("busiest", strings(.column(.busiest)), minimum: 20, ideal: 22, priority: 1),
      Table.Column(
        "stages", strings(.column(.stages)), minimum: 30, ideal: 60, weight: 1, priority: 3),
    ]
  }

  private func cells(of type: String) -> [Table.Cell] {
    let strings = context.strings
    let name = Table.Cell(strings(context.catalogue.records.name(ofType: type)))
    guard context.recordReadings[type] != nil else {
      return [
        name,
        Table.Cell(.fixed(StyledText(strings(.figure(.unconnected)), style: .secondary)), .none),
      ]
    }
    let summary = context.situation.recordSummary(ofType: type)
    let counts = context.situation.stageCounts(ofType: type)
    let owner = summary.busiest.map { "\(context.departmentText.short($0.name)) \($0.open)" } ?? "-"
    return [
      name, Table.Cell(summary.total, style: .secondary), Table.Cell(summary.open),
      Table.Cell(summary.overdue, style: summary.overdue > 0 ? .warning : .secondary),
      Table.Cell(summary.attention, style: summary.attention > 0 ? .normal : .secondary),
      Table.Cell(
        summary.oldestDays.map(Double.init), decimals: 0,
        StyledText(summary.oldestDays.map(String.init) ?? "-")),
      Table.Cell(owner),
      Table.Cell(context.recordText.counts(counts), style: .secondary),
    ]
  }
}
