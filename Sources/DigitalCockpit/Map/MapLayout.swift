import CockpitCanvas

/// Where the parts of a map screen stand.
struct MapLayout {
  /// `nil` where the tiles do not fit beside the list.
  let tiles: Rect?
  let list: Rect
  let focus: Rect

  private static let listColumns = 30
  /// A rule and two rows about the area in focus.
  private static let focusRows = 3

  /// Shares out an area: the list keeps its columns, and the rows about the focus give way before
  /// the tiles do.
  init(map: TileMap, in area: Rect) {
    let columns = MapLayout.listColumns
    let width = area.width - columns - 1
    let heights = [area.height - MapLayout.focusRows, area.height]
    let sizes = heights.lazy.compactMap { map.size(in: Size(columns: width, rows: $0)) }
    guard let size = sizes.first else {
      tiles = nil
      list = area
      focus = Rect(x: area.x, y: area.maxY, width: 0, height: 0)
      return
    }
    let (left, right) = area.split(left: max(size.columns, min(width, area.width - columns * 2)))
    list = right.split(left: 1).rest
    let (upper, lower) = left.split(top: size.rows)
    tiles = upper
    focus = lower
  }
}
