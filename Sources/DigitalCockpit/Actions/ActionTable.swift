import CockpitCanvas
import CockpitModel

/// All actions: the keys, the hints, the help and the tests come from this table.
enum ActionTable {
  static let pageStep = 10

  static let actions: [Action] = [
    Action(.keyBoards, keys: "0123456789".map { .character($0) }, names: "0-9", hinted: true) {
      session, key in
      if let board = session.board(for: key) { session.go(to: .board(board)) }
      return []
    },
    Action(
      .keyUncatalogued, keys: [.character("u")], names: "u", hinted: true,
      when: { !$0.world.uncatalogued.isEmpty }
    ) { session, _ in
      session.go(to: .uncatalogued)
      return []
    },
    Action(.keyData, keys: [.character("s")], names: "s", hinted: true) { session, _ in
      session.go(to: .data)
      return []
    },
    Action(.keyRecords, keys: [.character("r")], names: "r") { session, _ in
      session.go(to: .records)
      return []
    },
    Action(.keyDataMap, keys: [.character("M")], names: "M") { session, _ in
      session.go(to: .dataMap(.departments))
      return []
    },
    Action(
      .keyDataMapAxis, keys: [.character("C")], names: "C", hinted: true, when: \.isDataMapShown
    ) { session, _ in
      session.turnDataMap()
      return []
    },
    Action(
      .keyProvenance, keys: [.character("p")], names: "p", hinted: true, when: \.isDetailShown
    ) { session, _ in
      session.isProvenanceShown = true
      return []
    },
    Action(.keyNormal, keys: [.character("v")], names: "v") { session, _ in
      session.showsNormal.toggle()
      return []
    },
    Action(.keyDown, keys: [.down, .character("j")], names: "Down j", when: \.hasFocus) {
      session, _ in
      session.moveFocus(rows: 1)
      return []
    },
    Action(.keyUp, keys: [.up, .character("k")], names: "Up k", when: \.hasFocus) { session, _ in
      session.moveFocus(rows: -1)
      return []
    },
    Action(.keyRight, keys: [.right, .character("l")], names: "Right l", when: \.isDataMapShown) {
      session, _ in
      session.moveFocus(by: 1)
      return []
    },
    Action(.keyLeft, keys: [.left, .character("h")], names: "Left h", when: \.isDataMapShown) {
      session, _ in
      session.moveFocus(by: -1)
      return []
    },
    Action(.keyFirst, keys: [.home, .character("g")], names: "Home g", when: \.hasFocus) {
      session, _ in
      session.moveFocus(by: -.max / 2)
      return []
    },
    Action(.keyLast, keys: [.end, .character("G")], names: "End G", when: \.hasFocus) {
      session, _ in
      session.moveFocus(by: .max / 2)
      return []
    },
    Action(
      .keyPageDown, keys: [.pageDown, .character(" ")], names: "PgDn Space", when: \.hasFocus
    ) { session, _ in
      session.moveFocus(rows: pageStep)
      return []
    },
    Action(.keyPageUp, keys: [.pageUp], names: "PgUp", when: \.hasFocus) { session, _ in
      session.moveFocus(rows: -pageStep)
      return []
    },
    Action(
      .keyOpen, keys: [.enter], names: "Enter", hinted: true, when: \.hasFocus
    ) { session, _ in
      if let route = session.place.focus?.route { session.open(route) }
      return []
    },
    Action(.keyBack, keys: [.escape, .backspace], names: "Esc", hinted: true) { session, _ in
      session.back()
      return []
    },
    Action(.keyNextBoard, keys: [.tab], names: "Tab", hinted: true) { session, _ in
      session.cycleBoard(by: 1)
      return []
    },
    Action(.keyPreviousBoard, keys: [.backTab], names: "S-Tab") { session, _ in
      session.cycleBoard(by: -1)
      return []
    },
    Action(.keyFind, keys: [.character("/")], names: "/", hinted: true) { session, _ in
      session.openFind(.things)
      return []
    },
    Action(.keyPalette, keys: [.character(":")], names: ":") { session, _ in
      session.openFind(.thingsAndActions)
      return []
    },
    Action(.keyHelp, keys: [.character("?")], names: "?", hinted: true) { session, _ in
      session.isHelpShown = true
      return []
    },
    Action(.keyRepaint, keys: [.control("l"), .character("R")], names: "C-l R") { _, _ in
      [.repaint]
    },
    Action(.keyQuit, keys: [.character("q")], names: "q", hinted: true) { _, _ in [.quit] },
  ]

  /// The action that a key stands for in the state that a session is in.
  static func action(for key: Key, in session: Session) -> Action? {
    actions.first { $0.keys.contains(key) && $0.isEnabled(session) }
  }
}

extension Session {
  var hasFocus: Bool { place.focus != nil }

  var isDetailShown: Bool {
    if case .detail = place.route { true } else { false }
  }

  /// The board that a key of the pack opens.
  func board(for key: Key) -> String? {
    guard case .character(let character) = key else { return nil }
    return world.catalogue.boards.first { $0.key == character }?.id
  }

  /// Goes to the next board that has a key, in the order of the pack.
  mutating func cycleBoard(by step: Int) {
    let boards = world.catalogue.boards.filter { $0.key != nil }.map(\.id)
    guard !boards.isEmpty else { return }
    let current = places.first.flatMap { place in
      boards.firstIndex { place.route == .board($0) }
    }
    let next = current.map { ($0 + step + boards.count) % boards.count } ?? 0
    go(to: .board(boards[next]))
  }
}
