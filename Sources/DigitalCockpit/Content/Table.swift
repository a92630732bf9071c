import CockpitCanvas
import CockpitValues

/// Rows under column titles, each with an identity, typed cells and what it opens.
///
/// The rows are known at once, for the focus, the counts and the mouse; columns and cells are
/// written when they are first drawn or exported, for a panel may have no room.
struct Table: Sendable {
  /// What programs call the list.
  let id: String
  let rows: [Row]
  private let text: GlyphMemo<Text>
  /// Which of the rows of the page these are.
  private(set) var selection = RowSelection.all
  /// What the rows are ordered by; `nil` for the order of the page.
  var order: RowOrder?
  /// The row that stands for rows without room, from their places.
  var overflow: @Sendable (_ hidden: [Int]) -> StyledText = { "+\($0.count)" }
  /// The gravest of some rows in a word, from their places; `nil` where rows are not graver than others.
  var gravest: @Sendable (_ rows: [Int]) -> String? = { _ in nil }
  /// What stands above the titles.
  var head: Head?
  /// What stands in the place of titles and rows where there are none of these.
  var empty: TextBlock?
  /// A line right below the last row.
  var foot: StyledText?
  /// What is said of the row in focus.
  var note: Note?
  /// How many rows the filter leaves, and of how many; `nil` for a list that is not narrowed.
  var narrowed: (shown: Int, all: Int)?
  /// How many rows what was typed leaves, and of how many; `nil` where nothing was.
  var matched: (shown: Int, all: Int)?
  /// What stands otherwise than in the page, for somebody is in the list; `nil` where nothing does.
  var rest: RowRest?

  init(_ id: String, rows: [Row], _ text: @escaping @Sendable (GlyphSet) -> Text) {
    self.id = id
    self.rows = rows
    self.text = GlyphMemo(text)
  }

  /// The rows that the table needs at a width to show all of its rows and what stands around them.
  func height(width: Int, _ glyphs: GlyphSet) -> Int {
    let above =
      switch head {
      case .line: 1
      case .block(let block): block.height(width: width, glyphs: glyphs)
      case nil: 0
      }
    return above + 1 + rows.count + (foot == nil ? 0 : 1) + (note?.rows ?? 0)
  }

  /// The table with some of its rows, by their numbers, in the order of these.
  func selecting(_ numbers: [Int]) -> Table { selecting(numbers.map { .listed($0) }) }

  /// The table with some of its rows, and with some that it no longer has.
  func selecting(_ places: [RowPlace]) -> Table {
    let own = self
    let numbers = places.map(\.number)
    var table = Table(id, rows: places.map { $0.row(in: rows) }) { glyphs in
      let text = own.text(glyphs)
      return switch text.cells {
      case .all(let cells): Text(text.columns, places.map { $0.cells { cells[$0] } })
      case .each(let write): Text(text.columns, .each { places[$0].cells(write) })
      }
    }
    table.selection = RowSelection(numbers: numbers.compactMap(\.self))
    table.overflow = { hidden in own.overflow(hidden.compactMap { numbers[$0] }) }
    table.gravest = { rows in own.gravest(rows.compactMap { numbers[$0] }) }
    (table.head, table.empty, table.foot) = (head, empty, foot)
    table.note = note.map { note in
      Note(rows: note.rows) { row in numbers[row].map(note.text) ?? TextBlock("") }
    }
    return table
  }

  /// One row: an item that can be in focus, several of them beside one another, or none.
  struct Row: Sendable {
    let items: [FocusItem]
    /// A title over the full width.
    var isHeading = false
    /// Whether the page no longer has it: it stays where it was as a line that says so.
    var isGone = false
    /// How many rows above it lies in, one in the other.
    private(set) var depth = 0
    /// What of a group it is about; `nil` for what belongs to none and passes every filter.
    var member: GroupMember?

    /// A row that is in focus as a whole and opens something.
    init(_ id: String, opens intent: Intent?, of member: GroupMember? = nil) {
      items = [FocusItem(id: id, intent: intent)]
      self.member = member
    }

    /// A row whose cells are in focus one by one, from the second column on.
    init(cells items: [FocusItem]) {
      self.items = items
    }

    /// A row that cannot be in focus.
    static let plain = Row(cells: [])

    /// A row that cannot be in focus, about what groups hold.
    static func plain(of member: GroupMember) -> Row {
      var row = plain
      row.member = member
      return row
    }

    /// Whether it is one of those that are counted.
    var isListed: Bool { !isHeading && !isGone }

    /// The row as one that lies so many levels deep in the rows above it.
    func at(depth: Int) -> Row {
      var row = self
      row.depth = depth
      return row
    }

    static let heading = {
      var row = plain
      row.isHeading = true
      return row
    }()
  }

  /// One column: what programs call it, its title, and the room that it wants.
  struct Column: Sendable {
    let id: String
    let room: MetricTable.Column

    init(
      _ id: String, _ title: String, minimum: Int, ideal: Int? = nil, weight: Int = 0,
      priority: Int = 0, alignment: MetricTable.Alignment = .left
    ) {
      self.id = id
      room = MetricTable.Column(
        title, minimum: minimum, ideal: ideal, weight: weight, priority: priority,
        alignment: alignment)
    }
  }

  /// One cell: how it reads, what it is worth, and what its column is ordered by.
  ///
  /// The order is that of the value unless `key` says another one, as for states and periods.
  struct Cell: Sendable {
    let text: PageText
    let value: ScreenTable.Field
    let sortKey: SortKey

    init(_ text: PageText, _ value: ScreenTable.Field, by key: SortKey? = nil) {
      self.text = text
      self.value = value
      sortKey = key ?? SortKey(value)
    }

    init(_ text: StyledText, by key: SortKey? = nil) {
      self.init(.fixed(text), .text(text.text), by: key)
    }

    init(_ text: String, style: Style = .normal, by key: SortKey? = nil) {
      self.init(StyledText(text, style: style), by: key)
    }

    /// A figure; `text` is how it reads.
    init(_ value: Double?, decimals: Int?, _ text: StyledText) {
      self.init(.fixed(text), .number(value, decimals))
    }

    init(_ count: Int, style: Style = .normal) {
      self.init(.fixed(StyledText(String(count), style: style)), .integer(count))
    }

    /// What stands where nothing is known.
    static let none = Cell(.fixed(StyledText("-", style: .secondary)), .none)
  }

  /// Columns and cells.
  struct Text: Sendable {
    enum Cells: Sendable {
      case all([[Cell]])
      /// Of thousands of rows only those are written that show.
      case each(@Sendable (_ row: Int) -> [Cell])
    }

    let columns: [Column]
    let cells: Cells

    init(_ columns: [Column], _ cells: Cells) {
      self.columns = columns
      self.cells = cells
    }

    init(_ columns: [Column], _ cells: [[Cell]]) {
      self.init(columns, .all(cells))
    }
  }

  enum Head: Sendable {
    case line(StyledText)
    /// Goes on below, in at most a third of the room.
    case block(TextBlock)
  }

  /// A rule and a text at the bottom, about the row in focus.
  struct Note: Sendable {
    let rows: Int
    let text: @Sendable (_ row: Int) -> TextBlock
  }
}

// MARK: - Drawing

extension Table {
  /// The cells of a row, as columns have them.
  func cells(of row: Int, _ glyphs: GlyphSet = .full) -> [Cell] {
    switch text(glyphs).cells {
    case .all(let cells): cells[row]
    case .each(let write): write(row)
    }
  }

  func columns(_ glyphs: GlyphSet = .full) -> [Column] { text(glyphs).columns }

  /// The place of an item: its row, and its column where only its cell is in focus.
  func place(of id: String) -> (row: Int, column: Int?)? {
    for (row, entry) in rows.enumerated() {
      guard let index = entry.items.firstIndex(where: { $0.id == id }) else { continue }
      return (row, entry.items.count > 1 ? index + 1 : nil)
    }
    return nil
  }

  /// The item at a place of the table.
  func item(row: Int, column: Int?) -> FocusItem? {
    guard rows.indices.contains(row) else { return nil }
    let items = rows[row].items
    guard items.count > 1 else { return items.first }
    return column.flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil }
  }

  /// Whether none of the rows can be in focus, so that the list is scrolled by lines.
  var isPlain: Bool { !rows.contains { !$0.items.isEmpty } }

  /// How a list scrolls of which no row can be in focus; `nil` where it fits.
  func scrollRange(_ drawn: MetricTable, height: Int) -> ScrollRange? {
    let visible = drawn.visibleRows(height: height).count
    guard isPlain, visible > 0, visible < rows.count else { return nil }
    return ScrollRange(page: visible, last: rows.count - visible)
  }

  /// Which row is in focus of how many, such as `12/57 `, or which of them show.
  private func position(_ row: Int?, _ drawn: MetricTable, height: Int) -> String {
    let count = rows.count(where: \.isListed)
    if let row { return "\(rows[...row].count(where: \.isListed))/\(count) " }
    let visible = drawn.visibleRows(height: height)
    guard isPlain, drawn.offset > 0, let last = visible.last else { return "" }
    let before = rows[..<visible.lowerBound].count(where: \.isListed)
    return "\(before + 1)-\(rows[...last].count(where: \.isListed))/\(count) "
  }

  /// The table as it is drawn at a height, with an item in focus; one of which no row can be in
  /// focus from a first row on.
  func drawn(
    focused id: String?, from first: Int = 0, height: Int, now: Instant, _ glyphs: GlyphSet
  ) -> MetricTable {
    let text = self.text(glyphs)
    let place = id.flatMap { self.place(of: $0) }
    var columns = text.columns.map(\.room)
    if let order, let index = text.columns.firstIndex(where: { $0.id == order.column }) {
      columns[index].title += String(order.isDescending ? glyphs.down : glyphs.up)
      // What the rows are ordered by is seen at every width.
      columns[index].width.priority = 0
    }
    var table = MetricTable(
      columns: columns, rows: Array(repeating: .cells([]), count: rows.count),
      focusedRow: place?.row, focusedColumn: place?.column, offset: isPlain ? first : 0,
      steady: rest?.steady)
    let shown = StyledText(position(place?.row, table, height: height), style: .secondary)
    table.overflow = { [overflow] in shown + overflow($0) }
    func row(_ index: Int, _ cells: [Cell]) -> MetricTable.Row {
      let texts = cells.map { $0.text.styled(at: now) }
      return rows[index].isListed ? .cells(texts) : .section(texts.first ?? "")
    }
    switch text.cells {
    case .all(let all): table.rows = all.indices.map { row($0, all[$0]) }
    case .each(let write):
      for index in table.visibleRows(height: height) {
        table.rows[index] = row(index, write(index))
      }
    }
    return table
  }
}

// MARK: - Data

extension Table {
  /// All rows as data, by the columns that are drawn.
  func exported(title: String) -> ScreenTable {
    let columns = columns()
    return ScreenTable(
      id: id, title: title, columns: columns.map { .init($0.id, $0.room.title) },
      rows: rows.indices.filter { rows[$0].isListed }.map { cells(of: $0).map(\.value) })
  }

  /// One line for each row: the titles of the columns with what stands below them; that of a single column once.
  func plainLines(at now: Instant) -> [String] {
    let titles = columns().map(\.room.title)
    if titles.count == 1, !rows.isEmpty {
      return titles + rows.indices.map { cells(of: $0).first?.text.styled(at: now).text ?? "" }
    }
    return rows.indices.map { row in
      let texts = cells(of: row).map { $0.text.styled(at: now).text }
      guard rows[row].isListed else { return texts.first ?? "" }
      return zip(titles, texts).filter { !$1.isEmpty && $1 != "-" }
        .map { "\($0) \($1)" }.joined(separator: ", ")
    }
  }
}
