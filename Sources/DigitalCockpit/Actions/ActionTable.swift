import CockpitWarehouse
import CockpitJudgement
import CockpitCatalogue
import CockpitCanvas

/// All actions: the keys, the hints, the help and the tests come from this table.
enum ActionTable {
  static let pageStep = 10

  static let actions: [Action] = [
    Action(
      .keyBoards, keys: "0123456789".map { .character($0) }, names: "0-9", hinted: true,
      when: { !$0.boardKeyNames.isEmpty }
    ) { session, key in
      if let board = session.board(for: key) { session.go(to: .board(board)) }
      return []
    },
    Action(
      .keyUncatalogued, keys: [.character("u")], names: "u", hinted: true,
      when: { !$0.world.uncatalogued.isEmpty }
    ) { session, _ in
      session.visit(.uncatalogued)
      return []
    },
    Action(.keyData, keys: [.character("s")], names: "s", hinted: true) { session, _ in
      session.visit(.data)
      return []
    },
    Action(.keyRecords, keys: [.character("r")], names: "r", hinted: true) { session, _ in
      session.visit(.records)
      return []
    },
    Action(.keyDataMap, keys: [.character("M")], names: "M") { session, _ in
      session.visit(.dataMap(.departments))
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
    Action(
      .keyEachArea, keys: [.character(">")], names: ">", when: \.hasOtherAreas
    ) { session, _ in
      if case .detail(let series) = session.place.route {
        session.open(.series(series.indicator))
      }
      return []
    },
    Action(.keyAreas, keys: [.character("A")], names: "A") { session, _ in
      session.visit(.areas)
      session.focus(on: session.area)
      return []
    },
    Action(.keyNormal, keys: [.character("v")], names: "v") { session, _ in
      session.showsNormal.toggle()
      return []
    },
    Action(.keyMap, keys: [.character("m")], names: "m", hinted: true, when: { !$0.isMapShown }) {
      session, _ in
      session.openMap()
      return []
    },
    Action(
      .keyMapNext, keys: [.character("i")], names: "i", hinted: true, when: \.isMapFilled
    ) { session, _ in
      session.changeMapIndicator(by: 1)
      return []
    },
    Action(.keyMapPrevious, keys: [.character("I")], names: "I", when: \.isMapFilled) {
      session, _ in
      session.changeMapIndicator(by: -1)
      return []
    },
    Action(
      .keyMapView, keys: [.character("y")], names: "y", hinted: true, when: \.isMapFilled
    ) { session, _ in
      session.changeMapView()
      return []
    },
    Action(.keyLeft, keys: [.left, .character("h")], names: "Left h", when: \.hasColumns) {
      session, _ in
      session.moveAcross(by: -1)
      return []
    },
    Action(.keyRight, keys: [.right, .character("l")], names: "Right l", when: \.hasColumns) {
      session, _ in
      session.moveAcross(by: 1)
      return []
    },
    Action(.keyDown, keys: [.down, .character("j")], names: "Down j", when: \.hasFocus) {
      session, _ in
      session.moveDown(by: 1)
      return []
    },
    Action(.keyUp, keys: [.up, .character("k")], names: "Up k", when: \.hasFocus) { session, _ in
      session.moveDown(by: -1)
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
      .keyPageDown, keys: [.pageDown, .character(" ")], names: "PgDn Space", when: \.hasPages,
      hintedWhen: { $0.scrollRange != nil }
    ) { session, _ in
      session.page(by: 1)
      return []
    },
    Action(.keyPageUp, keys: [.pageUp], names: "PgUp", when: \.hasPages) { session, _ in
      session.page(by: -1)
      return []
    },
    Action(
      .keyOpen, keys: [.enter], names: "Enter", hinted: true, when: \.hasFocus
    ) { session, _ in
      guard let route = session.place.focus?.route else { return [] }
      if case .region(let pack) = route { return [.region(pack)] }
      session.open(route)
      return []
    },
    Action(
      .keyBack, keys: [.escape, .backspace], names: "Esc", hinted: true, when: \.hasWayBack
    ) { session, _ in
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
    Action(.keyFilter, keys: [.character("=")], names: "=", hinted: true) { session, _ in
      session.toggleFilter()
      return []
    },
    Action(.keyExport, keys: [.character("e")], names: "e", hinted: true) { session, _ in
      session.exportDialog = ExportDialog()
      return []
    },
    Action(.keyHelp, keys: [.character("?")], names: "?", hinted: true) { session, _ in
      session.isHelpShown = true
      session.helpPage = 0
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

  /// Whether there is a list to page through, or a page that is longer than the screen.
  var hasPages: Bool { hasFocus || scrollRange != nil }

  /// Scrolls a page that is longer than the screen; else moves the focus.
  mutating func page(by count: Int) {
    if scrollRange != nil {
      scroll(byPages: count)
    } else {
      moveFocus(rows: count * ActionTable.pageStep)
    }
  }

  var isDetailShown: Bool {
    if case .detail = place.route { true } else { false }
  }

  /// Whether the indicator that is shown has figures of more than one area.
  var hasOtherAreas: Bool {
    guard case .detail(let series) = place.route else { return false }
    return Set(world.warehouse.series(ofIndicator: series.indicator).map(\.area)).count > 1
  }

  /// Moves the focus by a number of rows: of tiles on the map, of what can be opened elsewhere.
  mutating func moveDown(by rows: Int) {
    if isMapShown {
      moveOnMap(rows: rows, columns: 0)
    } else {
      moveFocus(rows: rows)
    }
  }

  /// Whether the focus also moves from column to column.
  var hasColumns: Bool { isMapFilled || isDataMapShown }

  /// Moves the focus by a number of columns: of tiles on the map, of cells in the map of the data.
  mutating func moveAcross(by columns: Int) {
    if isMapShown {
      moveOnMap(rows: 0, columns: columns)
    } else {
      moveFocus(by: columns)
    }
  }

  /// The digits that open a board, such as `0-8`.
  var boardKeyNames: String {
    let keys = world.catalogue.boards.compactMap(\.key).filter(\.isNumber).sorted()
    guard let first = keys.first, let last = keys.last else { return "" }
    let isRow = keys.count > 2 && keys == Array("0123456789").filter { first...last ~= $0 }
    return isRow ? "\(first)-\(last)" : keys.map(String.init).joined(separator: " ")
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
