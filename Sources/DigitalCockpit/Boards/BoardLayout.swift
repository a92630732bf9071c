import CockpitCanvas
import CockpitCatalogue

/// Which panels of a board a screen shows, and where.
///
/// Panels say in the pack from which screen size on they are shown, in which of two columns they
/// stand and how high they want to be. Where there is too little room, those that matter least
/// give way; what is left over goes to those that matter most and have more to show.
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
    func content(_ index: Int) -> Int? { rows[index] }
    let shown = board.panels.enumerated().map { (index: $0.offset, panel: $0.element) }
      .filter { entry in
        entry.panel.minimumColumns <= max(screen.columns, BoardLayout.smallest.columns)
          && entry.panel.minimumRows <= max(screen.rows, BoardLayout.smallest.rows)
      }
    let least =
      screen.rows < BoardLayout.smallest.rows
      ? BoardLayout.leastRowsFolded : BoardLayout.leastRows
    let right = shown.filter { $0.panel.column == 1 }
    guard screen.columns >= BoardLayout.columnsForTwo, !right.isEmpty else {
      visible = BoardLayout.stack(shown, in: body, least: least, content)
      hidden = board.panels.count - visible.count
      divider = nil
      return
    }
    let width = BoardLayout.widthOfSecond(in: body.width)
    let (leftArea, rest) = body.split(left: body.width - width - 1)
    visible =
      BoardLayout.stack(shown.filter { $0.panel.column != 1 }, in: leftArea, least: least, content)
      + BoardLayout.stack(right, in: rest.split(left: 1).rest, least: least, content)
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

  private static func stack(
    _ panels: [(index: Int, panel: BoardPanel)], in area: Rect, least: Int,
    _ content: (Int) -> Int?
  ) -> [Slot] {
    let fitting = max(1, area.height / least)
    let kept = panels.sorted { ($0.panel.priority, $0.index) < ($1.panel.priority, $1.index) }
      .prefix(fitting)
    var heights: [Int: Int] = [:]
    for entry in kept { heights[entry.index] = min(least, area.height) }
    var left = area.height - heights.values.reduce(0, +)
    // Panels that matter alike grow alike, row by row.
    func grow(to goal: ((index: Int, panel: BoardPanel)) -> Int) {
      for priority in Set(kept.map(\.panel.priority)).sorted() {
        var hungry = kept.filter { $0.panel.priority == priority }
        while left > 0, !hungry.isEmpty {
          hungry.removeAll { heights[$0.index, default: 0] >= goal($0) }
          guard
            let least = hungry.min(by: {
              (heights[$0.index, default: 0], $0.index) < (heights[$1.index, default: 0], $1.index)
            })
          else { break }
          heights[least.index, default: 0] += 1
          left -= 1
        }
      }
    }
    grow { entry in
      let natural = content(entry.index).map { $0 + 1 } ?? area.height
      return min(entry.panel.rows ?? natural, natural)
    }
    grow { content($0.index).map { $0 + 1 } ?? 0 }
    // What nobody needs stays blank below, rather than inside a panel.
    if let last = kept.last(where: { content($0.index) == nil }) {
      heights[last.index, default: 0] += left
    }
    var slots: [Slot] = []
    var rest = area
    for entry in panels {
      guard let height = heights[entry.index] else { continue }
      let (own, below) = rest.split(top: height)
      slots.append(Slot(index: entry.index, panel: entry.panel, area: own))
      rest = below
    }
    return slots
  }
}
