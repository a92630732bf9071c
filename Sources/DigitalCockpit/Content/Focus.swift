/// What is in focus, by its identity and not by its row, so that it stays when rows move.
struct Focus: Hashable, Sendable {
  /// The place of its panel on the page.
  let panel: Int
  /// What tells it from the others of the panel.
  let id: String
}

/// Something on a page that can be in focus, and what opening it means; `nil` for nothing.
struct FocusItem: Hashable, Sendable {
  let id: String
  let intent: Intent?
}

/// How far the focus moves, and which way.
enum FocusStep: Hashable, Sendable {
  /// By rows, or tiles above one another.
  case rows(Int)
  /// By columns, or tiles beside one another.
  case columns(Int)
  /// By rows of the list, whatever stands beside one another.
  case listRows(Int)
  /// By items in their order.
  case items(Int)
  case first, last
}

/// How the focus moves about among tiles, which are also rows of a table.
struct TileSteps: Sendable {
  struct Tile: Sendable {
    let id: String
    let row: Int
    let column: Int
  }

  /// The panel that draws them; where it has no room, the focus moves along the list.
  let panel: Int
  let tiles: [Tile]

  /// The id to go on to from another one: among tiles to the next one in a direction, in a list
  /// by rows; `list` has the ids in the order of the rows.
  func next(
    from id: String, rows: Int, columns: Int, isTiled: Bool, list: [String]
  ) -> String? {
    guard isTiled, let tile = tiles.first(where: { $0.id == id }) else {
      guard rows != 0, let index = list.firstIndex(of: id) else { return nil }
      return list[min(max(0, index + rows), list.count - 1)]
    }
    if columns != 0 {
      return tiles.filter { $0.row == tile.row && ($0.column - tile.column) * columns > 0 }
        .min { abs($0.column - tile.column) < abs($1.column - tile.column) }?.id
    }
    return tiles.filter { ($0.row - tile.row) * rows > 0 }
      .min { distance($0, tile) < distance($1, tile) }?.id
  }

  /// The nearest row first, then the nearest column.
  private func distance(_ tile: Tile, _ other: Tile) -> (Int, Int, Int) {
    (abs(tile.row - other.row), abs(tile.column - other.column), tile.column)
  }
}
