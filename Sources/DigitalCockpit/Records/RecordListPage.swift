import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The list of a type of records and, where it has kinds, what there is of each.
struct RecordListPage: Page {
  let type: String

  init(_ type: String) { self.type = type }

  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.situation.recordTypes.map { type in
      FindEntry(
        id: type, name: context.catalogue.records.name(ofType: type), kind: .record,
        intent: .open(RecordListPage(type).any))
    }
  }

  var id: String { "records:\(type)" }

  func content(in context: PageContext) -> PageContent {
    let readings = context.recordReadings[type, default: []]
    let kinds = RecordKindsTable(
      context: context, kinds: context.situation.recordKinds(ofType: type))
    let hasKinds = readings.contains { $0.record.kind != nil }
    let list = RecordList(context: context, type: type)
    let count = kinds.kinds.count
    return PageContent(
      "\(context.strings(.board(.records))) \(context.name(ofRecordType: type))",
      [list.panel()] + (hasKinds ? [kinds.panel] : [])
    ) { _, room in
      let area = room.area
      guard hasKinds else { return [.panel(0, area)] }
      let wanted = min(count + 2, area.height * 2 / 5)
      // A table needs a title and a row: with less, its title counts what it would have shown.
      let rows = wanted <= 2 ? min(1, area.height - 1) : wanted
      let (upper, rest) = area.split(top: min(area.height - rows, list.rows(in: room)))
      let lower = rest.split(top: max(rows, min(rest.height, count + 2))).top
      return [.panel(0, upper)] + (lower.isEmpty ? [] : [.panel(1, lower)])
    }
  }
}

/// The kinds within a type, such as the nine 一件事: how many records, how many of them ended, the
/// oldest that is open.
struct RecordKindsTable: Sendable {
  let context: PageContext
  /// The kinds of the pack in its order, then those that only snapshots have, then records of none.
  let kinds: [RecordKind]

  /// The panel; where only its title has room, that counts what it would have shown.
  var panel: PagePanel {
    let strings = context.strings
    let kinds = kinds
    var table = Table("kinds", rows: kinds.map { _ in .plain }) { _ in
      Table.Text(columns, kinds.map { cells(of: $0) })
    }
    table.overflow = context.overflow
    var panel = PagePanel(.table(table), exports: .nothing)
    panel.heading = { area in
      let title = StyledText(strings(.record(.kind)), style: .strong)
      guard area.height <= 1 else { return title }
      let hidden = strings(.board(.moreRows(kinds.count)))
      return title + StyledText(" \(hidden)", style: .secondary)
    }
    return panel
  }

  private var columns: [Table.Column] {
    let strings = context.strings
    return [
      Table.Column(
        "kind", strings(.record(.kind)), minimum: 20, ideal: strings.room(36, 40)),
      Table.Column("total", strings(.column(.total)), minimum: 6, alignment: .right),
      Table.Column("open", strings(.column(.open)), minimum: 6, alignment: .right),
      Table.Column("overdue", strings(.column(.overdue)), minimum: 7, alignment: .right),
      Table.Column(
        "oldest", strings(.column(.oldest)), minimum: 6, ideal: 11, priority: 1, alignment: .right),
      Table.Column(
        "closure", strings(.column(.closure)), minimum: 8, priority: 1, alignment: .right),
    ]
  }

  private func cells(of kind: RecordKind) -> [Table.Cell] {
    let summary = kind.summary
    let name = Table.Cell(kind.name.isEmpty ? "-" : context.strings(kind.name))
    guard let closure = summary.closure else { return [name, .none] }
    return [
      name, Table.Cell(summary.total, style: .secondary), Table.Cell(summary.open),
      Table.Cell(summary.overdue, style: summary.overdue > 0 ? .warning : .secondary),
      Table.Cell(
        summary.oldestDays.map(Double.init), decimals: 0,
        StyledText(summary.oldestDays.map(String.init) ?? "-")),
      Table.Cell(
        closure, decimals: 1, StyledText(NumberText.fixed(closure, decimals: 1) + "%")),
    ]
  }
}
