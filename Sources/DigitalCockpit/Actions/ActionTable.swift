import CockpitWarehouse
import CockpitJudgement
import CockpitCatalogue
import CockpitCanvas
import CockpitWording

/// All actions, in the order in which hints, help and palette list them.
///
/// The keys, these lists, the table of keys in the documentation and the tests come from here.
enum ActionTable {
  static let actions: [Action] = screens + screen + movement + session

  /// The action that a key stands for in the state that a session is in, and what it means there.
  static func intent(for key: Key, in session: Session) -> Intent? {
    actions.lazy.filter { $0.keys.contains(key) }
      .compactMap { $0.offer(in: session, by: key).intent }.first
  }

  private static let screens: [Action] = [
    Action(
      "key.boards", .key(.boards), keys: "0123456789".map { .character($0) }, keyNames: "0-9",
      group: .boards, hint: .always
    ) { session, key in
      session.board(for: key).map { .intent(.go(to: .board($0))) } ?? .unavailable(.noData)
    },
    Action(
      "key.uncatalogued", .key(.uncatalogued), keys: [.character("u")], group: .screens,
      hint: .always
    ) { session, _ in
      session.situation.uncatalogued.isEmpty
        ? .unavailable(.noData) : .intent(.visit(.uncatalogued))
    },
    Action(
      "key.data", .key(.data), keys: [.character("s")], group: .screens, hint: .always,
      .visit(.data)),
    Action(
      "key.records", .key(.records), keys: [.character("r")], group: .screens, hint: .always,
      .visit(.records)),
    Action(
      "key.data_map", .key(.dataMap), keys: [.character("M")], group: .screens,
      .visit(.dataMap(.departments))),
  ]

  private static let screen: [Action] = [
    Action(
      "key.data_map_axis", .key(.dataMapAxis), keys: [.character("C")], group: .screen,
      hint: .always
    ) { session, _ in
      guard case .dataMap(let axis) = session.place.route else {
        return .unavailable(.otherScreen)
      }
      return .intent(.turn(to: .dataMap(axis == .departments ? .areas : .departments)))
    },
    Action(
      "key.provenance", .key(.provenance), keys: [.character("p")], group: .screen, hint: .always
    ) { session, _ in
      session.isDetailShown ? .intent(.showProvenance) : .unavailable(.otherScreen)
    },
    Action("key.each_area", .key(.eachArea), keys: [.character(">")], group: .screen) {
      session, _ in
      guard case .detail(let series) = session.place.route else {
        return .unavailable(.otherScreen)
      }
      return session.hasSeveralAreas(series.indicator)
        ? .intent(.open(.series(series.indicator))) : .unavailable(.noData)
    },
    Action("key.areas", .key(.areas), keys: [.character("A")], group: .screens) { session, _ in
      .intent(.visit(.areas, focus: session.area))
    },
    Action(
      "key.normal", .key(.listNormal), keys: [.character("v")], group: .session, .toggleNormal),
    Action(
      "key.map", .key(.map), keys: [.character("m")], group: .screens, hint: .always
    ) { session, _ in
      session.isMapShown ? .unavailable(.otherScreen) : .intent(.openMap)
    },
    onMap("key.map_next", .key(.mapNext), "i", hint: .always, .changeMapIndicator(1)),
    onMap("key.map_previous", .key(.mapPrevious), "I", .changeMapIndicator(-1)),
    onMap("key.map_view", .key(.mapView), "y", hint: .always, .changeMapView),
  ]

  private static func onMap(
    _ id: String, _ phrase: Phrase, _ key: Character, hint: Action.Hint = .never,
    _ intent: Intent
  ) -> Action {
    Action(id, phrase, keys: [.character(key)], group: .screen, hint: hint) { session, _ in
      guard session.isMapShown else { return .unavailable(.otherScreen) }
      return session.isMapFilled ? .intent(intent) : .unavailable(.noData)
    }
  }

  private static let movement: [Action] = [
    moving("key.left", .key(.left), [.left, .character("h")], .columns(-1)),
    moving("key.right", .key(.right), [.right, .character("l")], .columns(1)),
    moving("key.down", .key(.down), [.down, .character("j")], .rows(1)),
    moving("key.up", .key(.up), [.up, .character("k")], .rows(-1)),
    moving("key.first", .key(.first), [.home, .character("g")], .first),
    moving("key.last", .key(.last), [.end, .character("G")], .last),
    paging(
      "key.page_down", .key(.pageDown), [.pageDown, .character(" ")], hint: .whereScrolled, 1),
    paging("key.page_up", .key(.pageUp), [.pageUp], -1),
    Action(
      "key.open", .key(.open), keys: [.enter], group: .movement, hint: .always
    ) { session, _ in
      session.hasFocus ? .intent(.openFocused) : .unavailable(.nothingToFocus)
    },
  ]

  private static func moving(
    _ id: String, _ phrase: Phrase, _ keys: [Key], _ step: FocusStep
  ) -> Action {
    Action(id, phrase, keys: keys, group: .movement) { session, _ in
      let isPossible = if case .columns = step { session.hasColumns } else { session.hasFocus }
      return isPossible ? .intent(.move(step)) : .unavailable(.nothingToFocus)
    }
  }

  private static func paging(
    _ id: String, _ phrase: Phrase, _ keys: [Key], hint: Action.Hint = .never, _ count: Int
  ) -> Action {
    Action(id, phrase, keys: keys, group: .movement, hint: hint) { session, _ in
      session.hasFocus || session.scrollRange != nil
        ? .intent(.page(count)) : .unavailable(.nothingToFocus)
    }
  }

  private static let session: [Action] = [
    Action(
      "key.back", .key(.back), keys: [.escape, .backspace], keyNames: "Esc", group: .session,
      hint: .always
    ) { session, _ in
      session.hasWayBack ? .intent(.back) : .unavailable(.noWayBack)
    },
    cycling("key.next_board", .key(.nextBoard), .tab, hint: .always, 1),
    cycling("key.previous_board", .key(.previousBoard), .backTab, -1),
    Action(
      "key.find", .key(.find), keys: [.character("/")], group: .finding, hint: .always,
      .find(.things)),
    Action(
      "key.palette", .key(.palette), keys: [.character(":")], group: .finding,
      .find(.thingsAndActions)),
    Action(
      "key.filter", .key(.filter), keys: [.character("=")], group: .session, hint: .always
    ) { session, _ in
      .intent(session.filter == nil ? .find(.groups) : .clearFilter)
    },
    Action(
      "key.export", .key(.export), keys: [.character("e")], group: .session, hint: .always,
      .showExports),
    Action(
      "key.help", .key(.help), keys: [.character("?")], group: .session, hint: .last, .showHelp),
    Action(
      "key.repaint", .key(.repaint), keys: [.control("l"), .character("R")], group: .session,
      .repaint),
    Action("key.quit", .key(.quit), keys: [.character("q")], group: .session, hint: .last, .quit),
  ]

  private static func cycling(
    _ id: String, _ phrase: Phrase, _ key: Key, hint: Action.Hint = .never, _ step: Int
  ) -> Action {
    Action(id, phrase, keys: [key], group: .session, hint: hint) { session, _ in
      session.board(after: step).map { .intent(.go(to: .board($0))) } ?? .unavailable(.noData)
    }
  }
}

extension Session {
  var hasFocus: Bool { place.focus != nil }

  var isDetailShown: Bool {
    if case .detail = place.route { true } else { false }
  }

  /// Whether an indicator has figures of more than one area.
  func hasSeveralAreas(_ indicator: String) -> Bool {
    Set(situation.series(ofIndicator: indicator).map(\.area)).count > 1
  }

  /// Whether the focus also moves from column to column.
  var hasColumns: Bool { isMapFilled || isDataMapShown }

  /// The digits that open a board, such as `0-8`.
  var boardKeyNames: String {
    let keys = catalogue.boards.compactMap(\.key).filter(\.isNumber).sorted()
    guard let first = keys.first, let last = keys.last else { return "" }
    let isRow = keys.count > 2 && keys == Array("0123456789").filter { first...last ~= $0 }
    return isRow ? "\(first)-\(last)" : keys.map(String.init).joined(separator: " ")
  }

  /// The board that a key of the pack opens.
  func board(for key: Key) -> String? {
    guard case .character(let character) = key else { return nil }
    return catalogue.boards.first { $0.key == character }?.id
  }

  /// The board a number of steps on from the one that the way began at, among those that have a
  /// key, in the order of the pack.
  func board(after step: Int) -> String? {
    let boards = catalogue.boards.filter { $0.key != nil }.map(\.id)
    guard !boards.isEmpty else { return nil }
    let current = places.first.flatMap { place in
      boards.firstIndex { place.route == .board($0) }
    }
    return boards[current.map { ($0 + step + boards.count) % boards.count } ?? 0]
  }
}
