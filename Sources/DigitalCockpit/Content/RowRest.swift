import CockpitCanvas
import CockpitValues
import CockpitWording

// Rows that stay where they are while somebody is in a list.

/// What of a table stands otherwise than in its page, for somebody is in the list.
struct RowRest: Hashable, Sendable {
  /// The rows that came meanwhile, by their ids: they stand at the end.
  var news: Set<String> = []
  /// How many rows stand before them.
  var steady: Int
}

/// What stands at one place of a list.
enum RowPlace: Sendable {
  /// A row of the page, by its number.
  case listed(Int)
  /// A row that the page no longer has, with what is said of it.
  case gone(Table.Row, StyledText)

  var number: Int? { if case .listed(let number) = self { number } else { nil } }

  func row(in rows: [Table.Row]) -> Table.Row {
    switch self {
    case .listed(let number): return rows[number]
    case .gone(var row, _):
      row.isGone = true
      return row
    }
  }

  func cells(_ write: (_ row: Int) -> [Table.Cell]) -> [Table.Cell] {
    switch self {
    case .listed(let number): write(number)
    case .gone(_, let text): [Table.Cell(text)]
    }
  }
}

/// A page as it was shown last, whose rows are to stay where they are.
struct RestingPage: Sendable {
  let content: PageContent
  /// Whether nothing came since: then a table of other rows is another table, as on a larger screen.
  let isSame: Bool
  /// The clock, for ages.
  let now: Instant

  /// The rows of a table as they stood; `nil` where there was no such table.
  func rows(of table: Table, panel: Int, _ strings: Strings) -> RestingRows? {
    guard content.panels.indices.contains(panel), let old = content.panels[panel].table,
      old.id == table.id
    else { return nil }
    return RestingRows(table: old, isSame: isSame, now: now, gone: strings(.panel(.goneRow)))
  }
}

/// A table as it was shown last, whose rows are to stay where they are.
struct RestingRows: Sendable {
  let table: Table
  let isSame: Bool
  let now: Instant
  /// What is said of a row that is no more.
  let gone: String

  /// Where rows of a table stand: what is there still at its place, whatever filter or order has of it
  /// now, what went where it was, and what is new at the end.
  ///
  /// - Parameters:
  ///   - numbers: the rows as they would stand in their order.
  ///   - new: the table that they belong to.
  /// - Returns: `nil` where all stand in their order, and where rows cannot be told from each other or
  ///   lie under headings and in other rows: those stay in their order.
  /// - Complexity: O(rows)
  func places(of numbers: [Int], in new: Table) -> (places: [RowPlace], rest: RowRest?)? {
    guard let before = table.ids, let ids = new.ids else { return nil }
    let byID = Dictionary(uniqueKeysWithValues: zip(ids, ids.indices))
    let stood = Set(before)
    let news = numbers.filter { !stood.contains(ids[$0]) }
    let kept = before.map { byID[$0] }
    let isOther = !news.isEmpty || zip(kept, table.rows).contains { $0 == nil && !$1.isGone }
    guard !isSame || !isOther else { return nil }
    var rest = table.rest ?? RowRest(steady: before.count)
    rest.news.formUnion(news.map { ids[$0] })
    rest.news.formIntersection(ids)
    guard kept + news.map(Optional.some) != numbers.map(Optional.some) || !rest.news.isEmpty else {
      return nil
    }
    let places = zip(kept, table.rows.indices).map { number, row in
      number.map { RowPlace.listed($0) } ?? .gone(table.rows[row], lastWords(ofRow: row))
    }
    return (places + news.map { .listed($0) }, rest)
  }

  /// What a row said last, in one line.
  private func lastWords(ofRow row: Int) -> StyledText {
    let texts = table.cells(of: row).map { $0.text.styled(at: now).text.trimmingBlanks }
    guard !table.rows[row].isGone else {
      return StyledText(texts.first ?? "", style: .secondary)
    }
    let words = [gone] + texts.filter { !$0.isEmpty && $0 != "-" }
    return StyledText(words.joined(separator: "  "), style: .secondary)
  }
}

extension Table {
  /// The ids of all rows; `nil` where they lie under headings or in each other, or where the same one
  /// stands twice.
  fileprivate var ids: [String]? {
    var ids: [String] = []
    for row in rows {
      guard !row.isHeading, row.depth == 0, let id = row.items.first?.id else { return nil }
      ids.append(id)
    }
    return Set(ids).count == ids.count ? ids : nil
  }

  /// How many of the rows are new to whoever is in the list, and the gravest of them in a word.
  var news: (count: Int, gravest: String?)? {
    guard let rest else { return nil }
    let rows = rows.indices.filter { row in
      self.rows[row].isListed
        && self.rows[row].items.first.map { rest.news.contains($0.id) } ?? false
    }
    return (rows.count, gravest(rows))
  }
}
