import CockpitCanvas
import CockpitCatalogue
import CockpitWording

/// A board of the pack: its panels in the places that the layout gives them.
struct BoardPage: Page {
  let board: String

  init(_ board: String) { self.board = board }

  static let actions = [
    Action(
      "key.boards", .key(.boards), keys: "0123456789".map { .character($0) }, keyNames: "0-9",
      group: .boards, rank: 10, hint: .learn
    ) { scene, key in
      guard case .character(let character) = key,
        let board = scene.context.catalogue.boards.first(where: { $0.key == character })
      else { return .unavailable(.noBoard(keys: scene.context.boardKeyNames)) }
      return .intent(.go(to: BoardPage(board.id).any))
    },
    cycling("key.next_board", .key(.nextBoard), .tab, rank: 310, hint: .always, by: 1),
    cycling("key.previous_board", .key(.previousBoard), .backTab, rank: 320, by: -1),
  ]

  private static func cycling(
    _ id: String, _ phrase: Phrase, _ key: Key, rank: Int, hint: Action.Hint = .never,
    by step: Int
  ) -> Action {
    Action(
      id, phrase, keys: [key], group: .session, rank: rank, hint: hint
    ) { scene, _ in
      BoardPage.after(scene, by: step).map { .intent(.go(to: $0.any)) } ?? .unavailable(.noData)
    }
  }

  /// The board a number of steps on from the one that the way began at, among those that have a
  /// key, in the order of the pack.
  private static func after(_ scene: ActionScene, by step: Int) -> BoardPage? {
    let boards = scene.context.catalogue.boards.filter { $0.key != nil }.map(\.id)
    guard !boards.isEmpty else { return nil }
    let first = scene.places.first?.page.as(BoardPage.self)
    let current = first.flatMap { boards.firstIndex(of: $0.board) }
    return BoardPage(
      boards[current.map { ($0 + step + boards.count) % boards.count } ?? 0])
  }

  static func findEntries(in context: PageContext) -> [FindEntry] {
    context.catalogue.boards.map {
      FindEntry(id: $0.id, name: $0.name, kind: .board, intent: .go(to: BoardPage($0.id).any))
    }
  }

  var id: String { board }
  /// Of low screens what is grave comes first.
  var dependsOnSize: Bool { true }

  func content(in context: PageContext) -> PageContent {
    let strings = context.strings
    guard let board = context.catalogue.board(board) else {
      return PageContent(self.board, [])
    }
    let name = strings(board.name)
    let panels = board.panels.map { BoardPanels(context: context, panel: $0).built }
    var content = PageContent(
      board.key.map { $0 == "0" ? name : "\($0) \(name)" } ?? name, panels
    ) { panels, room in
      let layout = BoardLayout(
        board: board, screen: room.screen, body: room.area, rows: panels.map(\.rows))
      var places = layout.visible.map { PagePlace.panel($0.index, $0.area) }
      if layout.hidden > 0, let first = layout.visible.first {
        let more = " \(strings(.panel(.hidden(layout.hidden)))) "
        let width = room.glyphs.columns(of: more)
        places.append(
          .label(
            more,
            Rect(x: first.area.maxX - width - 1, y: first.area.y, width: width, height: 1)))
      }
      if let divider = layout.divider {
        places.append(
          .divider(Rect(x: divider, y: room.area.y, width: 1, height: room.area.height)))
      }
      return places
    }
    content.notes = board.panels.filter { $0.kind == .note }.compactMap(\.text)
      .map { .init("note", strings(.detail(.note)), strings($0)) }
    content.subjects = board.panels.filter { $0.kind == .areas }.flatMap(\.indicators)
    return content
  }
}
