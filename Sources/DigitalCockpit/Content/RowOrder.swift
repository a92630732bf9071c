import CockpitCanvas
import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import CockpitWarehouse
import CockpitWording

/// The column that the rows of a table are ordered by, and which way.
struct RowOrder: Hashable, Sendable {
  /// What programs call the column.
  let column: String
  var isDescending = false
}

/// What a cell is ordered by: the typed value, however it is written.
enum SortKey: Hashable, Sendable {
  case number(Double)
  /// By its end, as periods compare.
  case period(Period)
  /// By its pinyin: see ``NameOrder``.
  case text(String)
  /// Comes last whichever way a column is ordered.
  case missing

  /// The value of a cell; blank texts and dashes stand for what is missing.
  init(_ field: ScreenTable.Field) {
    switch field {
    case .none: self = .missing
    case .number(let value, _): self = .number(value)
    case .text(let text):
      let trimmed = text.drop { $0 == " " }
      self = trimmed.isEmpty || trimmed == "-" ? .missing : .text(String(trimmed))
    }
  }

  static func number(_ value: Double?) -> SortKey { value.map { .number($0) } ?? .missing }
  static func period(_ period: Period?) -> SortKey { period.map { .period($0) } ?? .missing }
  static func moment(_ moment: Instant?) -> SortKey { .number(moment.map { Double($0.seconds) }) }
  static func day(_ day: CivilDate?) -> SortKey { .number(day.map { Double($0.daysSince1970) }) }
  /// A state by how bad it is; 0 is best, `nil` for none.
  static func severity(_ severity: Int?) -> SortKey { .number(severity.map(Double.init)) }

  /// By its start, and of those that start alike by its end.
  static func interval(_ interval: ClosedRange<Int>?) -> SortKey {
    .number(interval.map { Double($0.lowerBound) + Double($0.upperBound) / 1_000_000 })
  }

  /// The light of a reading, or the last one that was sure.
  static func light(_ reading: Reading) -> SortKey {
    .severity((reading.light.light ?? reading.light.lastLight)?.severity)
  }

  /// How grave the gravest class is, which is worse than any light, or else the light.
  static func alarmOrLight(_ reading: Reading) -> SortKey {
    guard let alarm = reading.gravest?.valueClass?.alarm else { return .light(reading) }
    return .severity(Light.allCases.count + AlarmLevel.allCases.count - alarm.rawValue)
  }

  /// The marks of a figure: what keeps it from being used, and then how it was published.
  ///
  /// Doubts and conflicts weigh more than lateness, and what is wrong twice more than what is wrong
  /// once. A figure without a mark is missing here.
  static func marks(_ reading: Reading) -> SortKey {
    let status = Double(reading.latest?.status.rawValue ?? 0)
    guard case .number(let weight) = dataIssues(reading), weight > 0 else {
      return status > 0 ? .number(status / Double(UInt16.max)) : .missing
    }
    return .number(weight + status / (Double(UInt16.max) + 1))
  }

  /// What keeps a figure from being used; 0 for nothing.
  static func dataIssues(_ reading: Reading) -> SortKey {
    let states = Freshness.State.bestFirst
    let weights = reading.dataIssues.map { issue in
      switch issue {
      case .doubted: states.count + 1
      case .contradicted: states.count + 2
      case .missing: states.count
      case .notCurrent where reading.ownStanding == .withheld: 0
      case .notCurrent: states.firstIndex(of: reading.freshness.state) ?? 0
      }
    }
    return .severity(weights.reduce(0, +))
  }

  /// Whether a value comes before another one; in a column of several kinds, numbers come before
  /// periods, and these before texts.
  func precedes(_ other: SortKey) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.period(let left), .period(let right)): left < right
    case (.text(let left), .text(let right)): NameOrder(left) < NameOrder(right)
    default: kind < other.kind
    }
  }

  private var kind: Int {
    switch self {
    case .number: 0
    case .period: 1
    case .text: 2
    case .missing: 3
    }
  }
}

/// Which of the rows that a page gave a table are shown, and in which order.
struct RowSelection: Sendable {
  /// The numbers that the rows have in the page; `nil` for all of them, as the page has them.
  let numbers: [Int]?

  /// All rows, as the page has them.
  static let all = RowSelection(numbers: nil)

  /// What belongs to the rows that are shown, in their order, of one item for each row of the page.
  func callAsFunction<Item>(_ items: [Item]) -> [Item] {
    guard let numbers else { return items }
    return numbers.compactMap { items.indices.contains($0) ? items[$0] : nil }
  }

  /// All of a longer list, those first that have rows, in the order of these; `listed` has one item
  /// for each row of the page.
  func callAsFunction<Item, ID: Hashable>(
    _ listed: [Item], of all: [Item], by id: (Item) -> ID
  ) -> [Item] {
    guard numbers != nil else { return all }
    let shown = self(listed)
    let known = Set(shown.map(id))
    return shown + all.filter { !known.contains(id($0)) }
  }
}

// MARK: - Tables

extension Table {
  /// The table with the rows that pass a filter, by the values of a column; of the rows that are
  /// kept, where some are, by their numbers; where the rows of an older picture are to stay, by that.
  ///
  /// Rows stay below their headings; a heading without rows goes. A table none of whose rows
  /// belongs to a group is not narrowed, and `nothing` stands where nothing passes. Ties keep the
  /// order of the page.
  ///
  /// - Complexity: O(rows log rows), and the cells of all rows are written where they are ordered
  func arranged(
    by order: RowOrder?, passing filter: ListFilter?, keeping kept: Set<Int>? = nil,
    resting old: RestingRows? = nil, nothing: TextBlock
  ) -> Table {
    let filter = filter.flatMap { filter in
      rows.contains { $0.member != nil } ? filter : nil
    }
    guard filter != nil || order != nil || kept != nil || old != nil else { return self }
    var runs = sections
    func keep(_ isKept: (Int) -> Bool) {
      runs = runs.compactMap { run in
        let kept = run.rows.filter(isKept)
        return kept.isEmpty && !run.rows.isEmpty ? nil : (run.heading, kept)
      }
    }
    if let filter { keep { rows[$0].member.map { filter.passes($0) } ?? true } }
    let listed = runs.reduce(0) { $0 + $1.rows.count }
    if let kept { keep { kept.contains($0) } }
    if let order, let column = columns().firstIndex(where: { $0.id == order.column }) {
      runs = runs.map { ($0.heading, sortedTree($0.rows, by: column, order.isDescending)) }
    }
    let numbers = runs.flatMap { [$0.heading].compactMap(\.self) + $0.rows }
    let (places, rest) =
      old?.places(of: numbers, in: self) ?? (numbers.map { .listed($0) }, nil)
    var table = selecting(places)
    (table.order, table.rest) = (order, rest)
    if kept != nil { table.matched = (table.rows.count(where: \.isListed), listed) }
    if filter != nil {
      let shown = table.rows.count { $0.isListed && $0.member != nil }
      table.narrowed = (shown, rows.count { $0.member != nil })
    }
    guard filter != nil || kept != nil else { return table }
    if table.rows.isEmpty { (table.head, table.foot, table.note) = (nil, nil, nil) }
    if table.rows.isEmpty { table.empty = nothing }
    return table
  }

  /// The rows below each heading; those before the first one have none.
  private var sections: [(heading: Int?, rows: [Int])] {
    var sections: [(heading: Int?, rows: [Int])] = [(nil, [])]
    for index in rows.indices {
      if rows[index].isHeading {
        sections.append((index, []))
      } else {
        sections[sections.count - 1].rows.append(index)
      }
    }
    return sections
  }

  /// Rows in order, each with those that lie in it right below it: what lies side by side is put in
  /// order, and no row comes to stand under a stranger.
  private func sortedTree(_ rows: some Collection<Int>, by column: Int, _ isDescending: Bool)
    -> [Int]
  {
    guard let level = rows.lazy.map({ self.rows[$0].depth }).min() else { return [] }
    var branches: [Int: [Int]] = [:]
    var roots: [Int] = []
    for row in rows {
      // What is deeper than all before it, as after a filter, stands for itself.
      if self.rows[row].depth == level || roots.isEmpty {
        roots.append(row)
      } else {
        branches[roots[roots.count - 1], default: []].append(row)
      }
    }
    return sorted(roots, by: column, isDescending).flatMap { root in
      [root] + sortedTree(branches[root] ?? [], by: column, isDescending)
    }
  }

  private func sorted(_ rows: [Int], by column: Int, _ isDescending: Bool) -> [Int] {
    let keyed = rows.map { row in
      let key = key(of: row, column)
      // A text is taken apart once, not for each comparison.
      let name: NameOrder? = if case .text(let text) = key { NameOrder(text) } else { nil }
      return (row: row, key: key, name: name)
    }
    return keyed.enumerated().sorted { left, right in
      let (a, b) = (left.element.key, right.element.key)
      if a == b { return left.offset < right.offset }
      if a == .missing || b == .missing { return b == .missing }
      if let one = left.element.name, let other = right.element.name {
        return isDescending ? other < one : one < other
      }
      return isDescending ? b.precedes(a) : a.precedes(b)
    }.map(\.element.row)
  }

  private func key(of row: Int, _ column: Int) -> SortKey {
    let cells = cells(of: row)
    return column < cells.count ? cells[column].sortKey : .missing
  }

  /// Whether there is more than one row to be ordered.
  var isOrderable: Bool { rows.lazy.filter(\.isListed).prefix(2).count > 1 }

  /// The order that comes after another one: the same column the other way, then the next column
  /// whose values differ, and after the last one the order of the page.
  ///
  /// - Complexity: O(rows x columns)
  func order(after order: RowOrder?) -> RowOrder? {
    if let order, !order.isDescending { return RowOrder(column: order.column, isDescending: true) }
    let columns = columns()
    let start = columns.firstIndex { $0.id == order?.column }.map { $0 + 1 } ?? 0
    let cells = rows.indices.filter { rows[$0].isListed }.map { self.cells(of: $0) }
    return columns.indices.dropFirst(start).first { column in
      Set(cells.map { column < $0.count ? $0[column].sortKey : .missing }).count > 1
    }.map { RowOrder(column: columns[$0].id) }
  }

  /// An order in words, such as `数值 降序`; `nil` where there is no such column.
  func words(for order: RowOrder, _ strings: Strings) -> String? {
    columns().first { $0.id == order.column }.map {
      strings(
        order.isDescending
          ? .find(.descending(column: $0.room.title)) : .find(.ascending(column: $0.room.title)))
    }
  }
}

// MARK: - Pages

extension PageContent {
  /// The content with its tables in the orders that were chosen, by the number of the panel, and
  /// with the rows that pass a filter, and of these the ones that are kept of a table; where rows are to
  /// stay, at the places that they have in an older picture.
  func arranged(
    by orders: [Int: RowOrder], passing filter: ListFilter?,
    keeping kept: [Int: @Sendable (Table) -> Set<Int>], resting old: RestingPage? = nil,
    _ strings: Strings
  ) -> PageContent {
    guard filter != nil || !orders.isEmpty || !kept.isEmpty || old != nil else { return self }
    let nothing = TextBlock(strings(.find(.filterNone)), style: .secondary)
    let unmatched = TextBlock(strings(.find(.nothing)), style: .secondary)
    var content = self
    for index in panels.indices {
      guard let table = panels[index].table else { continue }
      let arranged = table.arranged(
        by: orders[index], passing: filter, keeping: kept[index]?(table),
        resting: old?.rows(of: table, panel: index, strings),
        nothing: kept[index] == nil ? nothing : unmatched)
      content.panels[index].body = .table(arranged)
      if let matched = arranged.matched, let heading = panels[index].heading {
        let note = StyledText("  & \(matched.shown)/\(matched.all)", style: .strong)
        content.panels[index].heading = { heading($0) + note }
      }
      // What is left out needs no room, and that nothing is left needs a row; but while one types,
      // nothing moves.
      guard kept[index] == nil else { continue }
      content.panels[index].rows = panels[index].rows.map {
        max(1, $0 - (table.rows.count - arranged.rows.count))
      }
    }
    return content
  }
}
