import CockpitCanvas
import CockpitModel

/// Which panels of a board a screen shows, and where.
///
/// Panels say in the pack from which screen size on they are shown, in which of two columns they
/// stand and how high they want to be. Where that is too high, the panels that matter least
/// shrink first and then give way; nothing is drawn outside the body.
struct BoardLayout {
  struct Slot {
    /// The place of the panel in the board.
    let index: Int
    let panel: BoardPanel
    let area: Rect
  }

  /// The panels that are shown, the first column from above, then the second.
  let visible: [Slot]
  /// The column of the line between two columns of panels, if there are two.
  let divider: Int?

  /// The smallest screen that packs plan for; below it, panels fold as if they had it.
  private static let smallest = Size(columns: 80, rows: 24)
  private static let columnsForTwo = 120
  /// A title and two rows.
  private static let leastRows = 3

  init(board: Board, screen: Size, body: Rect) {
    let shown = board.panels.enumerated().map { (index: $0.offset, panel: $0.element) }
      .filter { entry in
        entry.panel.minimumColumns <= max(screen.columns, BoardLayout.smallest.columns)
          && entry.panel.minimumRows <= max(screen.rows, BoardLayout.smallest.rows)
      }
    let right = shown.filter { $0.panel.column == 1 }
    guard screen.columns >= BoardLayout.columnsForTwo, !right.isEmpty else {
      visible = BoardLayout.stack(shown, in: body)
      divider = nil
      return
    }
    let width = max(44, body.width * 36 / 100)
    let (leftArea, rest) = body.split(left: body.width - width - 1)
    visible =
      BoardLayout.stack(shown.filter { $0.panel.column != 1 }, in: leftArea)
      + BoardLayout.stack(right, in: rest.split(left: 1).rest)
    divider = rest.x
  }

  private static func stack(_ panels: [(index: Int, panel: BoardPanel)], in area: Rect) -> [Slot] {
    var kept = panels
    var heights = kept.map { max(leastRows, $0.panel.rows ?? area.height) }
    while let surplus = surplus(heights, over: area.height) {
      guard let last = kept.indices.max(by: { kept[$0].panel.priority < kept[$1].panel.priority })
      else { break }
      if let shrinkable = BoardLayout.leastImportant(kept, where: { heights[$0] > leastRows }) {
        heights[shrinkable] = max(leastRows, heights[shrinkable] - surplus)
      } else if kept.count > 1 {
        kept.remove(at: last)
        heights.remove(at: last)
      } else {
        heights[0] = area.height
      }
    }
    if let tallest = heights.indices.max(by: { heights[$0] < heights[$1] }) {
      heights[tallest] += area.height - heights.reduce(0, +)
    }
    var slots: [Slot] = []
    var rest = area
    for (entry, height) in zip(kept, heights) {
      let (own, below) = rest.split(top: height)
      slots.append(Slot(index: entry.index, panel: entry.panel, area: own))
      rest = below
    }
    return slots
  }

  private static func surplus(_ heights: [Int], over height: Int) -> Int? {
    let surplus = heights.reduce(0, +) - height
    return surplus > 0 ? surplus : nil
  }

  private static func leastImportant(
    _ panels: [(index: Int, panel: BoardPanel)], where isCandidate: (Int) -> Bool
  ) -> Int? {
    panels.indices.filter(isCandidate)
      .max { panels[$0].panel.priority < panels[$1].panel.priority }
  }
}
