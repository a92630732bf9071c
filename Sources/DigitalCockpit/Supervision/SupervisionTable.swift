import CockpitCanvas
import CockpitCatalogue
import CockpitOperations
import CockpitValues
import CockpitWording

/// Items of 督办 as rows: what was approved first, then 拟办, and what is over where it is asked for.
struct SupervisionTable: Sendable {
  let context: PageContext
  /// The items of the rows; `nil` for a heading.
  private let items: [SupervisionItem?]
  private let headings: [Int: String]
  private let ended: Int

  init(_ book: SupervisionBook, _ context: PageContext) {
    self.context = context
    let all = book.ordered(at: context.now)
    let proposals = all.filter { $0.stage == .proposed }
    let over = all.filter { !$0.isOpen }
    var items: [SupervisionItem?] = all.filter { $0.isOpen && $0.stage != .proposed }
    var headings: [Int: String] = [:]
    func append(_ more: [SupervisionItem], _ heading: Phrase) {
      guard !more.isEmpty else { return }
      headings[items.count] = context.strings(heading)
      items.append(nil)
      items += more.map { Optional($0) }
    }
    append(proposals, .work(.proposalsWait(proposals.count)))
    if context.showsNormal { append(over, .work(.ended(over.count))) }
    self.items = items
    self.headings = headings
    ended = over.count
  }

  private var strings: Strings { context.strings }
  private var text: SupervisionText { context.supervisionText }

  func table() -> Table {
    var table = Table(
      "supervision",
      rows: items.map { item in
        item.map { Table.Row($0.id, opens: .open(SupervisionItemPage($0.id).any)) } ?? .heading
      }
    ) { _ in
      Table.Text(
        columns,
        .each { row in items[row].map { cells(of: $0) } ?? [Table.Cell(headings[row] ?? "")] })
    }
    table.empty = TextBlock(strings(.work(.nothingSupervised)), style: .secondary)
    table.overflow = context.overflow
    if ended > 0, !context.showsNormal {
      table.foot = StyledText(strings(.work(.endedHidden(ended))), style: .secondary)
    }
    return table
  }

  private var columns: [Table.Column] {
    [
      Table.Column("light", strings(.column(.light)), minimum: strings.room(2, 6)),
      Table.Column("deviation", strings(.work(.deviation)), minimum: strings.room(4, 8)),
      Table.Column(
        "kind", strings(.column(.kind)), minimum: strings.room(8, 12),
        ideal: strings.room(8, 20), priority: 2),
      Table.Column(
        "stage", strings(.column(.stage)), minimum: strings.room(4, 14), ideal: strings.room(8, 14)),
      Table.Column("title", strings(.column(.title)), minimum: 20, ideal: 26, weight: 1),
      Table.Column(
        "unit", strings(.work(.unit)), minimum: strings.room(8, 12), ideal: strings.room(14, 20),
        priority: 1),
      Table.Column("due", strings(.work(.dueDay)), minimum: strings.room(7, 11)),
      Table.Column(
        "days_left", strings(.work(.daysLeft)), minimum: strings.room(8, 9), alignment: .right),
      Table.Column(
        "escalated", strings(.work(.rung)), minimum: 4, ideal: strings.room(14, 22), priority: 3),
    ]
  }

  private func cells(of item: SupervisionItem) -> [Table.Cell] {
    let light = text.light(item)
    let stage = strings(item.stage.words)
    return [
      light.map {
        Table.Cell(
          StyledText(strings.language == .zh ? $0.character : $0.words.en, style: $0.style),
          by: .number(Double($0.severity)))
      } ?? .none,
      item.mark.map {
        Table.Cell(
          text.mark($0), by: .number(Double($0.light.severity * 100 + $0.consecutivePeriods)))
      } ?? item.miss.map { Table.Cell(text.miss($0), by: .number(Double($0.percent) / 100)) }
        ?? .none,
      Table.Cell(strings(item.kind.words)),
      item.contradiction == nil ? Table.Cell(stage) : Table.Cell(stage + "!", style: .data),
      Table.Cell(text.title(item)),
      Table.Cell(context.departmentText.short(item.unit?.text ?? "-")),
      item.due.map { due in
        Table.Cell(
          StyledText(text.due(item) ?? "", style: due < context.today ? .strong : .normal),
          by: .number(Double(due.daysSince1970)))
      } ?? .none,
      text.daysLeft(item).map { Table.Cell($0, style: $0 < 0 ? .strong : .normal) } ?? .none,
      text.rung(item).map { Table.Cell($0, by: .number(Double(item.rung))) } ?? .none,
    ]
  }
}
