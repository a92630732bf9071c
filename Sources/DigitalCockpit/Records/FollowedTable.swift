import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// What the areas of a region say while a response is in force: how many of how many, by area.
struct FollowedTable: Sendable {
  let context: PageContext
  let followed: [FollowedIndicator]

  private var strings: Strings { context.strings }

  /// One area with what it says of each indicator.
  private struct Row: Sendable {
    let area: Area
    let entries: [FollowedIndicator.Entry]

    /// Who says nothing of most comes first, then where most are missing; those with nothing to do come
    /// last.
    var urgency: (Int, Int) {
      let silent = entries.count { $0.figure == .unreported || $0.figure == .doubted }
      let missing = entries.compactMap(\.figure.missing).reduce(0, +)
      let isAllVoid = entries.allSatisfy { $0.figure == .notApplicable }
      return (silent, isAllVoid ? -1 : missing)
    }
  }

  var panel: PagePanel {
    let rows = rows
    let opened = followed.first?.indicator
    var table = Table(
      "followed",
      rows: rows.map { row in
        Table.Row(
          "followed:\(row.area.code)",
          opens: opened.map {
            let series = SeriesKey(indicator: $0.id, area: row.area.code, span: $0.span)
            return .open(DetailPage(series).any)
          })
      }
    ) { _ in Table.Text(columns, rows.map(cells)) }
    table.overflow = context.overflow
    return PagePanel(.table(table), title: strings(.record(.followed)))
  }

  /// The region, then its areas, those that need somebody first.
  private var rows: [Row] {
    guard let first = followed.first else { return [] }
    let areas = first.areas.indices.map { place in
      Row(area: first.areas[place].area, entries: followed.map { $0.areas[place] })
    }
    let ordered = areas.enumerated().sorted { left, right in
      let (one, other) = (left.element.urgency, right.element.urgency)
      return one == other ? left.offset < right.offset : one > other
    }.map(\.element)
    return [Row(area: first.whole.area, entries: followed.map(\.whole))] + ordered
  }

  private var columns: [Table.Column] {
    let area = Table.Column(
      "area_name", strings(.column(.area(context.parts))), minimum: strings.room(8, 10), ideal: 14)
    return [area]
      + followed.flatMap { one in
        [
          Table.Column(
            one.indicator.id, context.recordText.name(of: one), minimum: strings.room(10, 12),
            ideal: strings.room(14, 24)),
          Table.Column(
            "\(one.indicator.id):missing", strings(.record(.missing)), minimum: 6,
            alignment: .right),
          Table.Column(
            "\(one.indicator.id):period", strings(.column(.period)), minimum: 6, ideal: 11,
            priority: 1),
        ]
      }
  }

  private func cells(of row: Row) -> [Table.Cell] {
    let text = context.recordText
    let area = Table.Cell(
      row.area.code == context.catalogue.region
        ? strings(row.area.name) : strings(row.area.short))
    return [area]
      + zip(followed, row.entries).flatMap { one, entry -> [Table.Cell] in
        let figure = text.figure(entry.figure, of: one.indicator)
        let missing = entry.figure.missing
        return [
          Table.Cell(figure),
          missing.map { Table.Cell($0, style: $0 > 0 ? .strong : .secondary) } ?? .none,
          entry.period.map {
            Table.Cell(context.periodText.text($0, span: one.indicator.span), style: .secondary)
          } ?? .none,
        ]
      }
  }
}
