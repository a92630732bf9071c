import CockpitCanvas
import CockpitCatalogue

/// Which panels of a board a screen shows, and where.
///
/// Panels say in the pack for which screen size on they are planned, in which of two columns they
/// stand and how high they want to be. Where there is too little room, those that matter least
/// give way. Rows that those planned for the screen do not need go to the others, from their least
/// useful height on: a row too few for a plan leaves no panel out for whom there is room. What is
/// left over goes to those that matter most and have more to show.
struct BoardLayout {
  struct Slot {
    /// The place of the panel in the board.
    let index: Int
    let panel: BoardPanel
    let area: Rect
  }

  /// The panels that are shown, the first column from above, then the second.
  let visible: [Slot]
  /// How many panels of the board have no room.
  let hidden: Int
  /// The column of the line between two columns of panels, if there are two.
  let divider: Int?

  /// The smallest screen that packs plan for; below it, panels fold as if they had it.
  private static let smallest = Size(columns: 80, rows: 24)
  private static let columnsForTwo = 120
  /// A title and two rows.
  private static let leastRows = 3
  /// The same on screens that are lower than any that packs plan for: few panels that say
  /// something, rather than many titles.
  private static let leastRowsFolded = 5

  /// Lays out a board.
  ///
  /// `rows` says how many rows each panel has to show, its title not counted; `nil` for one that
  /// fills whatever room it gets.
  init(board: Board, screen: Size, body: Rect, rows: [Int?]) {
    let least =
      screen.rows < BoardLayout.smallest.rows
      ? BoardLayout.leastRowsFolded : BoardLayout.leastRows
    let entries = board.panels.indices.map { index in
      let panel = board.panels[index]
      return Entry(
        index: index, panel: panel, rows: rows[index],
        isPlanned: panel.minimumColumns <= max(screen.columns, BoardLayout.smallest.columns)
          && panel.minimumRows <= max(screen.rows, BoardLayout.smallest.rows))
    }
    let width = BoardLayout.widthOfSecond(in: body.width)
    let right = entries.filter { $0.panel.column == 1 && $0.fits(columns: width - 1) }
    guard screen.columns >= BoardLayout.columnsForTwo, !right.isEmpty else {
      visible = BoardLayout.stack(
        entries.filter { $0.fits(columns: body.width) }, in: body, least: least)
      hidden = board.panels.count - visible.count
      divider = nil
      return
    }
    let (leftArea, rest) = body.split(left: body.width - width - 1)
    let left = entries.filter { $0.panel.column != 1 && $0.fits(columns: leftArea.width) }
    visible =
      BoardLayout.stack(left, in: leftArea, least: least)
      + BoardLayout.stack(right, in: rest.split(left: 1).rest, least: least)
    hidden = board.panels.count - visible.count
    divider = rest.x
  }

  /// The columns that a panel has on a screen where it is shown.
  ///
  /// Of a board without a second column, fewer than there are.
  static func columns(of panel: BoardPanel, on screen: Size) -> Int {
    guard screen.columns >= columnsForTwo else { return screen.columns }
    let right = widthOfSecond(in: screen.columns)
    return panel.column == 1 ? right - 1 : screen.columns - right - 1
  }

  /// The width of the second column, with the line before it.
  private static func widthOfSecond(in columns: Int) -> Int { max(44, columns * 36 / 100) }

  private static func stack(_ entries: [Entry], in area: Rect, least: Int) -> [Slot] {
    let ranked = entries.indices.sorted {
      (entries[$0].panel.priority, $0) < (entries[$1].panel.priority, $1)
    }
    // By their places among the entries.
    var kept = Array(ranked.filter { entries[$0].isPlanned }.prefix(max(1, area.height / least)))
    var heights: [Int?] = Array(repeating: nil, count: entries.count)
    for place in kept { heights[place] = min(least, area.height) }
    var taken = kept.reduce(0) { $0 + max(least, entries[$1].ownRows) }
    for place in ranked where !entries[place].isPlanned {
      let entry = entries[place]
      guard taken + entry.leastUseful <= area.height else { continue }
      taken += max(entry.leastUseful, min(entry.goal, Entry.mostOfOthers))
      heights[place] = entry.leastUseful
      kept.append(place)
    }
    var left = area.height - heights.reduce(0) { $0 + ($1 ?? 0) }
    let priorities = Set(kept.map { entries[$0].panel.priority }).sorted()
    // Panels that matter alike grow alike, row by row.
    func grow(to goal: (Entry) -> Int) {
      let goals = entries.map(goal)
      for priority in priorities {
        let alike = kept.filter { entries[$0].panel.priority == priority }.sorted()
        while left > 0 {
          var lowest: (place: Int, height: Int)?
          for place in alike {
            guard let height = heights[place], height < goals[place] else { continue }
            if lowest.map({ height < $0.height }) ?? true { lowest = (place, height) }
          }
          guard let lowest else { break }
          heights[lowest.place] = lowest.height + 1
          left -= 1
        }
      }
    }
    // Those that are planned for larger screens take no row that a list of the plan needs.
    grow { entry in
      guard entry.isPlanned else { return 0 }
      return entry.rows == nil ? min(entry.panel.rows ?? area.height, area.height) : entry.goal
    }
    grow { $0.isPlanned ? $0.rows.map { $0 + 1 } ?? 0 : $0.goal }
    grow { $0.rows.map { $0 + 1 } ?? 0 }
    // What nobody needs stays blank below, rather than inside a panel.
    if let last = kept.last(where: { entries[$0].rows == nil }), let height = heights[last] {
      heights[last] = height + left
    }
    var slots: [Slot] = []
    var rest = area
    for (entry, height) in zip(entries, heights) {
      guard let height else { continue }
      let (own, below) = rest.split(top: height)
      slots.append(Slot(index: entry.index, panel: entry.panel, area: own))
      rest = below
    }
    return slots
  }

  /// A panel of the board, and what it has to show.
  private struct Entry {
    let index: Int
    let panel: BoardPanel
    /// The rows that it has to show, its title not counted; `nil` for a picture, which fills what
    /// room it gets.
    let rows: Int?
    /// Whether the pack shows it on a screen of this size.
    let isPlanned: Bool

    /// The rows of a list and of a picture below which they say nothing that is of use.
    private static let (leastList, leastPicture) = (5, 6)
    /// The least columns of a picture.
    private static let leastColumns = 32
    /// The rows that a picture has before panels come in that are planned for larger screens.
    static let mostBeforeOthers = 12
    /// The rows that such a panel has before the next of them comes in.
    static let mostOfOthers = 8

    /// The rows that nothing planned for a larger screen may take from it.
    var ownRows: Int { rows.map { $0 + 1 } ?? min(panel.rows ?? .max, Entry.mostBeforeOthers) }

    /// The rows that it wants, its title counted.
    var goal: Int {
      guard let rows else { return panel.rows ?? Entry.mostBeforeOthers }
      return min(panel.rows ?? rows + 1, rows + 1)
    }

    var leastUseful: Int { rows.map { min(Entry.leastList, $0 + 1) } ?? Entry.leastPicture }

    /// Whether it says something in so many columns, be it planned for more.
    func fits(columns: Int) -> Bool {
      let planned = Size(columns: panel.minimumColumns, rows: panel.minimumRows)
      return isPlanned || columns >= BoardLayout.columns(of: panel, on: planned)
        || rows == nil && columns >= Entry.leastColumns
    }
  }
}
