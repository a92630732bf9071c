import CockpitOperations
import CockpitWording

/// Items of 数据 as data.
struct DataItemExport: Sendable {
  let context: PageContext

  private var strings: Strings { context.strings }

  /// A table with the item of each of its rows behind it.
  func appending(_ items: [DataItem?], to table: ScreenTable) -> ScreenTable {
    guard table.rows.count == items.count, !items.isEmpty else { return table }
    let texts = items.map { $0.map { DataItemText(context: context, item: $0) } }
    return ScreenTable(
      id: table.id, title: table.title,
      columns: table.columns + [
        .init("item", "#"), .init("handling", strings(.dataWork(.standing))),
        .init("handling_since", strings(.dataWork(.since))),
      ],
      rows: zip(table.rows, texts).map { row, text in
        row + [
          .text(text?.number), .text(text.map { strings($0.standing) }),
          .text(text.map { context.timestamp($0.item.since) }),
        ]
      })
  }

  /// All of some items.
  func table(_ items: [DataItem]) -> ScreenTable {
    ScreenTable(
      id: "items", title: strings(.dataWork(.items)),
      columns: [
        .init("item", "#"), .init("kind", strings(.column(.kind))),
        .init("kind_code", strings(.column(.kind))),
        .init("subject", strings(.column(.name))), .init("period", strings(.column(.period))),
        .init("owner", strings(.column(.owner))), .init("since", strings(.dataWork(.since))),
        .init("found", strings(.dataWork(.found))),
        .init("handling", strings(.dataWork(.standing))),
        .init("noticed_by", strings(.dataWork(.acknowledgedBy))),
        .init("asked", strings(.dataWork(.askedTimes))),
        .init("answer", strings(.dataWork(.answerText))),
        .init("task", strings(.dataWork(.task))),
        .init("problem", strings(.column(.problem))),
        .init("evidence", strings(.dataWork(.evidence))),
        .init("figures", strings(.dataWork(.figures))),
      ],
      rows: items.map { item in
        let text = DataItemText(context: context, item: item)
        return [
          .text(text.number), .text(strings(item.key.kind.words)), .text(item.key.kind.rawValue),
          .text(text.subject), .text(text.period), .text(text.owner(isShort: false)),
          .text(context.timestamp(item.since)), .text(context.timestamp(item.openedAt)),
          .text(strings(text.standing)),
          .text(item.acknowledgement.map { context.dutyText.person($0.person) }),
          .integer(item.asked.count), .text(item.answers.last?.note),
          .text(strings(item.task.words)), .text(text.problem),
          .text(text.places.joined(separator: "; ")),
          .text(text.figures.joined(separator: "; ")),
        ]
      })
  }
}
