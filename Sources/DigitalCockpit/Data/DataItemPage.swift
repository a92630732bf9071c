import CockpitCanvas
import CockpitOperations
import CockpitValues
import CockpitWording

/// One item of 数据: what shows that something is wrong, who owes it, what to do, and what was said.
struct DataItemPage: Page {
  /// Counts all items of a region from 1, and stays when it turns into another kind.
  let number: Int

  init(_ number: Int) { self.number = number }

  static let actions = deeds

  var id: String { "data-item:\(number)" }
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    let book = context.queues.data
    guard let item = book.item(number) else {
      return PageContent(
        strings(.dataWork(.number(number))),
        [PagePanel(.text(TextBlock(strings(.dataWork(.gone)))))])
    }
    let text = DataItemText(context: context, item: item)
    var facts = PagePanel(
      .facts(.init(facts: text.facts) { strings(.board(.moreRows($0))) }))
    facts.name = text.title
    let others = (book.items + book.history.reversed()).filter {
      $0.number != number && $0.key.row == item.key.row
    }
    let trail = LogTable.panel(
      text.trail, id: "trail", title: strings(.dataWork(.trail)), context)
    var content = PageContent(
      text.title, [facts, trail, DataItemTable(context: context, items: others).panel]
    ) { panels, room in
      let rows = panels[0].factRows(width: room.area.width, in: room) + 1
      let (top, rest) = room.area.split(top: min(rows, max(1, room.area.height - 5)))
      guard !others.isEmpty, rest.height >= 9 else { return [.panel(0, top), .panel(1, rest)] }
      let (middle, bottom) = rest.split(top: max(4, rest.height - others.count - 3))
      return [.panel(0, top), .panel(1, middle), .panel(2, bottom)]
    }
    content.notes = text.facts.map { $0.note(at: context.now) }
    return content
  }
}

/// Items of 数据 as rows, each of which opens its page.
struct DataItemTable: Sendable {
  let context: PageContext
  let items: [DataItem]

  /// What the row of an item is called.
  static func id(_ item: DataItem) -> String { "item:\(item.number)" }

  var panel: PagePanel {
    let strings = context.strings
    let texts = items.map { DataItemText(context: context, item: $0) }
    var table = Table(
      "items",
      rows: items.map {
        Table.Row(DataItemTable.id($0), opens: .open(DataItemPage($0.number).any))
      }
    ) { _ in
      Table.Text(
        [
          Table.Column("number", "#", minimum: 6),
          Table.Column("kind", strings(.column(.state)), minimum: 6, ideal: 12),
          Table.Column("period", strings(.column(.period)), minimum: 8, ideal: 12),
          Table.Column("since", strings(.dataWork(.since)), minimum: 11),
          Table.Column("standing", strings(.dataWork(.standing)), minimum: 8, ideal: 14),
        ],
        texts.map { text in
          [
            Table.Cell(text.number, by: .number(Double(text.item.number))),
            Table.Cell(strings(text.item.key.kind.words), style: .data),
            Table.Cell(text.period ?? "-", by: .period(text.item.key.subject.period)),
            Table.Cell(text.moment(text.item.since), by: .moment(text.item.since)),
            Table.Cell(strings(text.standing)),
          ]
        })
    }
    table.overflow = context.overflow
    table.empty = TextBlock(strings(.dataWork(.noOthers)), style: .secondary)
    return PagePanel(
      .table(table), title: strings(.dataWork(.others)), exports: .nothing)
  }
}
