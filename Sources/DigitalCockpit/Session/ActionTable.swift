import CockpitCanvas
package import CockpitWording

/// All actions, those of the screens and those of the session, in the order in which hints, help
/// and palette list them.
///
/// The keys, these lists, the table of keys in the documentation and the tests come from here.
package enum ActionTable {
  static let actions: [Action] = (PageRegistry.pages.flatMap { $0.actions } + past + own)
    .sorted { $0.rank < $1.rank }

  /// The actions that each key may mean, in the order of ``actions``: each frame asks for all hints what their
  /// keys mean.
  private static let actionsByKey: [Key: [Action]] = actions.reduce(into: [:]) { named, action in
    for key in Set(action.keys) { named[key, default: []].append(action) }
  }

  /// The action of a key in a scene; `nil` for a key of none.
  ///
  /// A screen may have keys of its own that mean something else everywhere else.
  ///
  /// In a replay the keys of replays come first: what a screen's own would do there is mostly refused.
  static func action(for key: Key, in scene: ActionScene) -> Action? {
    if scene.isLookingBack, let step = past.first(where: { $0.keys.contains(key) }) {
      return step
    }
    guard let named = actionsByKey[key] else { return nil }
    guard named.count > 1 else { return named[0] }
    return named.first { $0.isOwner(scene) }
      ?? named.first { $0.offer(in: scene, by: key) != .unavailable(.otherScreen) } ?? named[0]
  }

  /// Whether a key means an action in a scene, and not another one.
  static func isReached(_ action: Action, in scene: ActionScene) -> Bool {
    action.keys.contains { self.action(for: $0, in: scene)?.id == action.id }
  }

  /// Going about in the past.
  private static let past: [Action] = [
    looking("key.snapshot_before", .replay(.snapshotBefore), "[", rank: 365, .snapshots(-1)),
    looking("key.snapshot_after", .replay(.snapshotAfter), "]", rank: 366, .snapshots(1)),
    looking("key.day_before", .replay(.dayBefore), "{", rank: 367, .days(-1)),
    looking("key.day_after", .replay(.dayAfter), "}", rank: 368, .days(1)),
    Action(
      "key.jump", .replay(.jump), keys: [.character("@")], group: .session, rank: 369, .showMoments),
    looking("key.hindsight", .replay(.hindsight), "K", rank: 370, .hindsight),
    looking("key.live", .replay(.live), "\\", rank: 371, .live),
  ]

  private static let own: [Action] = [
    Action(
      "key.normal", .key(.listNormal), keys: [.character("v")], group: .session, rank: 100,
      .toggleNormal),
    moving("key.left", .key(.left), [.left, .character("h")], rank: 200, .columns(-1)),
    moving("key.right", .key(.right), [.right, .character("l")], rank: 210, .columns(1)),
    moving("key.down", .key(.down), [.down, .character("j")], rank: 220, .rows(1)),
    moving("key.up", .key(.up), [.up, .character("k")], rank: 230, .rows(-1)),
    moving("key.first", .key(.first), [.home, .character("g")], rank: 240, .first),
    moving("key.last", .key(.last), [.end, .character("G")], rank: 250, .last),
    paging(
      "key.page_down", .key(.pageDown), [.pageDown, .character(" ")], rank: 260,
      hint: .whereScrolled, 1),
    paging("key.page_up", .key(.pageUp), [.pageUp], rank: 270, -1),
    Action(
      "key.open", .key(.open), keys: [.enter], group: .movement, rank: 280, hint: .learn
    ) { scene, _ in
      scene.place.focus == nil && scene.place.cursor == nil
        ? .unavailable(.nothingToFocus) : .intent(.openFocused)
    },
    Action(
      "key.back", .key(.back), keys: [.escape, .backspace], keyNames: "Esc", group: .session,
      rank: 300, hint: .last
    ) { scene, _ in scene.hasWayBack ? .intent(.back) : .unavailable(.noWayBack) },
    Action(
      "key.find", .key(.find), keys: [.character("/")], group: .finding, rank: 330, hint: .learn,
      .find(.things)),
    Action(
      "key.palette", .key(.palette), keys: [.character(":")], group: .finding, rank: 340,
      .find(.thingsAndActions)),
    Action(
      "key.filter", .key(.filter), keys: [.character("=")], group: .session, rank: 350,
      hint: .always
    ) { scene, _ in .intent(scene.context.filter == nil ? .find(.groups) : .clearFilter) },
    Action(
      "key.narrow", .panel(.narrow), keys: [.character("&")], group: .finding, rank: 345
    ) { scene, _ in scene.hasSearch ? .intent(.typeInList) : .unavailable(.nothingToNarrow) },
    Action(
      "key.order", .key(.order), keys: [.character(",")], group: .session, rank: 355
    ) { scene, _ in
      scene.hasOrder ? .intent(.orderRows) : .unavailable(.nothingToOrder)
    },
    Action(
      "key.order_none", .key(.orderNone), keys: [.character(".")], group: .session, rank: 357
    ) { scene, _ in scene.isOrdered ? .intent(.clearOrder) : .unavailable(.notOrdered) },
    Action(
      "key.zoom", .panel(.zoom), whereAlone: .panel(.unzoom), keys: [.character("z")],
      group: .session, rank: 322,
      hint: .whereCut
    ) { scene, _ in scene.hasZoom ? .intent(.zoom) : .unavailable(.onlyPanel) },
    Action(
      "key.cursor", .panel(.cursor), keys: [.character("c")], group: .session, rank: 321
    ) { scene, _ in scene.hasCharts ? .intent(.cursor) : .unavailable(.noChart) },
    panel("key.next_panel", .panel(.next), ")", rank: 324, 1),
    panel("key.previous_panel", .panel(.previous), "(", rank: 326, -1),
    Action(
      "key.export", .key(.export), keys: [.character("e")], group: .session, rank: 360,
      hint: .always, .showExports),
    Action(
      "key.sign_on", .duty(.signOn), keys: [.character("S")], group: .session, rank: 362,
      .showDeed(.signOn, nil)),
    Action(
      "key.rotate", .duty(.rotate), keys: [.function(5)], group: .session, rank: 363, .rotate),
    Action(
      "key.silence", .duty(.silence), keys: [.character("J")], group: .session, rank: 364,
      .silence),
    Action(
      "key.help", .key(.help), keys: [.character("?")], group: .session, rank: 373, hint: .last,
      .showHelp),
    Action(
      "key.repaint", .key(.repaint), keys: [.control("l"), .character("R")], group: .session,
      rank: 380, .repaint),
    Action(
      "key.quit", .key(.quit), keys: [.character("q"), .control("c"), .control("d")], keyNames: "q",
      group: .session, rank: 390, hint: .last, .quit),
  ]

  private static func moving(
    _ id: String, _ phrase: Phrase, _ keys: [Key], rank: Int, _ step: FocusStep
  ) -> Action {
    Action(id, phrase, keys: keys, group: .movement, rank: rank) { scene, _ in
      let isMoved =
        if case .columns = step {
          scene.hasColumns || scene.place.focus == nil && scene.hasCharts
        } else {
          scene.place.focus != nil
        }
      let isPossible = isMoved || scene.place.cursor != nil
      return isPossible ? .intent(.move(step)) : .unavailable(.nothingToFocus)
    }
  }

  private static func panel(
    _ id: String, _ phrase: Phrase, _ key: Character, rank: Int, _ step: Int
  ) -> Action {
    Action(id, phrase, keys: [.character(key)], group: .movement, rank: rank) { scene, _ in
      scene.hasOtherPanel ? .intent(.nextPanel(step)) : .unavailable(.onlyPanel)
    }
  }

  /// A step in the past, which begins with the first one back.
  private static func looking(
    _ id: String, _ phrase: Phrase, _ key: Character, rank: Int, _ step: ReplayStep
  ) -> Action {
    let isOnlyInPast =
      switch step {
      case .snapshots(let count), .days(let count): count > 0
      case .hindsight, .live: true
      case .moment: false
      }
    return Action(
      id, phrase, keys: [.character(key)], group: .session, rank: rank,
      hint: step == .live ? .last : isOnlyInPast ? .learn : .never
    ) { scene, _ in
      isOnlyInPast && !scene.isLookingBack ? .unavailable(.notInPast) : .intent(.look(step))
    }
  }

  private static func paging(
    _ id: String, _ phrase: Phrase, _ keys: [Key], rank: Int, hint: Action.Hint = .never,
    _ count: Int
  ) -> Action {
    Action(id, phrase, keys: keys, group: .movement, rank: rank, hint: hint) { scene, _ in
      scene.place.focus != nil || scene.isScrolled
        ? .intent(.page(count)) : .unavailable(.nothingToFocus)
    }
  }
}

// MARK: - Lists of keys

extension ActionTable {
  /// Whether the line of hints names an action in a scene.
  static func hints(_ action: Action, in scene: ActionScene) -> Bool {
    let isHinted =
      switch action.hint {
      case .never: false
      case .always, .learn, .last: true
      case .whereScrolled: scene.isScrolled
      case .whereCut: scene.isCut
      }
    guard isHinted, let intent = action.offer(in: scene).intent, isReached(action, in: scene) else {
      return false
    }
    return !scene.isLookingBack || !intent.isDeed
  }

  /// The names of the keys of all actions with what these do, in a language.
  package static func keys(_ strings: Strings) -> [(names: String, words: String)] {
    actions.map { ($0.keyNames, strings($0.phrase)) }
  }

  /// The table of keys for the documentation, in two languages.
  static func markdown(_ first: Strings, _ second: Strings) -> String {
    let rows = actions.map { action in
      "| `\(action.keyNames)` | \(first(action.phrase)) | \(second(action.phrase)) |"
    }
    return (["| key | 中文 | English |", "|---|---|---|"] + rows).joined(separator: "\n") + "\n"
  }
}
