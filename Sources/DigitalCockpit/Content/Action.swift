import CockpitCanvas
import CockpitOperations
import CockpitWording

/// Something that an operator can ask for, as data: its words, its keys, and what it means where.
struct Action: Sendable {
  /// What belongs together in lists of actions.
  enum Group: Sendable {
    /// Boards, which are found by their names.
    case boards
    /// Screens with a key of their own.
    case screens
    /// What only some screens have.
    case screen
    /// Moving about on a screen, which takes a key.
    case movement
    /// The find line and the palette.
    case finding
    /// The lists, the picture and the session as a whole.
    case session

    /// Whether the palette names the action.
    var isInPalette: Bool {
      switch self {
      case .screens, .screen, .session: true
      case .boards, .movement, .finding: false
      }
    }
  }

  /// Whether the line of hints at the bottom names an action.
  enum Hint: Sendable {
    case never, always
    /// Before those that are only useful: what one has to know to go about.
    case learn
    /// Where the page is longer than the screen.
    case whereScrolled
    /// Where panels have no room, or one of them has all of it.
    case whereCut
    /// As long as anything has room: the help names all keys, and the way out must be found.
    case last
  }

  /// What an action means in some state of a session, or why it means nothing.
  enum Offer: Hashable, Sendable {
    case intent(Intent)
    case unavailable(Obstacle)

    var intent: Intent? { if case .intent(let intent) = self { intent } else { nil } }
  }

  /// Why an action means nothing.
  enum Obstacle: Hashable, Sendable {
    /// The screen that is shown is none that has it.
    case otherScreen
    /// Nothing on the screen can be in focus, or it cannot move that way.
    case nothingToFocus
    /// No table on the screen has rows to be ordered.
    case nothingToOrder
    /// The tables are in the order of the page.
    case notOrdered
    /// There is nothing that it would show.
    case noData
    /// No board of the region has the key; those that have one.
    case noBoard(keys: String)
    /// All figures that arrived are those of indicators that the pack knows.
    case allCatalogued
    /// The figures of a day have no others over them.
    case noOverlay
    /// No chart on the screen has figures over time.
    case noChart
    /// No list of the page has rows to be narrowed.
    case nothingToNarrow
    /// The page has no other panel.
    case onlyPanel
    /// What is in focus is not such that one could do it.
    case nothingToDo
    /// The way begins here.
    case noWayBack
    /// It cannot be done with what is in focus as that stands.
    case notNow
    /// What is in focus does not allow it as it stands, for a reason that is known beforehand.
    case refused(DeedRefusal)
    /// Whoever sits at the session may not do it.
    case notAllowed
    /// Whoever signed on is there to look, by the roster.
    case observing
    /// The screens show the past, or it is on its way: nobody acts there.
    case inPast
    /// The screens are live.
    case notInPast
    /// No file is older.
    case nothingEarlier
    /// Not all that a simulation takes for granted was ticked.
    case notAllTicked

    var words: Phrase {
      switch self {
      case .otherScreen: .key(.notHere)
      case .nothingToFocus: .key(.nothingToFocus)
      case .nothingToOrder: .key(.nothingToOrder)
      case .notOrdered: .key(.notOrdered)
      case .noData: .key(.noData)
      case .noBoard(let keys): .panel(.noBoard(keys: keys))
      case .allCatalogued: .panel(.allCatalogued)
      case .noOverlay: .panel(.noOverlay)
      case .noChart: .panel(.noChart)
      case .nothingToNarrow: .panel(.nothingToNarrow)
      case .onlyPanel: .panel(.onlyOne)
      case .nothingToDo: .refusal(.nothing)
      case .noWayBack: .key(.noWayBack)
      case .notNow: .work(.notNow)
      case .refused(let refusal): refusal.phrase
      case .notAllowed: .key(.notAllowed)
      case .observing: .refusal(.observer)
      case .inPast: .replay(.noDeeds)
      case .notInPast: .replay(.isLive)
      case .nothingEarlier: .replay(.nothingEarlier)
      case .notAllTicked: .policy(.notAllTicked)
      }
    }
  }

  /// What the palette remembers it by.
  let id: String
  let phrase: Phrase
  /// What it does while one panel fills the screen, where that is something else.
  let phraseWhereAlone: Phrase?
  let keys: [Key]
  /// How the keys are written in the documentation.
  let keyNames: String
  let group: Group
  /// Its place among all actions in hints, help and palette.
  let rank: Int
  let hint: Hint
  /// Where its keys are its own, before those that mean something on every screen.
  let isOwner: @Sendable (ActionScene) -> Bool
  private let meaning: @Sendable (ActionScene, Key) -> Offer

  /// An action; `keyNames` are the names of all its keys unless told.
  init(
    _ id: String, _ phrase: Phrase, whereAlone: Phrase? = nil, keys: [Key],
    keyNames: String? = nil, group: Group, rank: Int, hint: Hint = .never,
    where isOwner: @escaping @Sendable (ActionScene) -> Bool = { _ in false },
    _ meaning: @escaping @Sendable (ActionScene, Key) -> Offer
  ) {
    self.isOwner = isOwner
    self.id = id
    self.phrase = phrase
    phraseWhereAlone = whereAlone
    self.keys = keys
    self.keyNames = keyNames ?? keys.map(\.description).joined(separator: " ")
    self.group = group
    self.rank = rank
    self.hint = hint
    self.meaning = meaning
  }

  /// An action that means the same everywhere.
  init(
    _ id: String, _ phrase: Phrase, keys: [Key], keyNames: String? = nil, group: Group,
    rank: Int, hint: Hint = .never, _ intent: Intent
  ) {
    self.init(
      id, phrase, keys: keys, keyNames: keyNames, group: group, rank: rank, hint: hint
    ) { _, _ in
      .intent(intent)
    }
  }

  /// An action of one kind of page.
  init<P: Page>(
    on type: P.Type, _ id: String, _ phrase: Phrase, key: Character, rank: Int,
    hint: Hint = .never, _ meaning: @escaping @Sendable (P, ActionScene) -> Offer
  ) {
    self.init(
      id, phrase, keys: [.character(key)], group: .screen, rank: rank, hint: hint
    ) { scene, _ in
      (scene.place.page.as(type)).map { meaning($0, scene) } ?? .unavailable(.otherScreen)
    }
  }

  /// Something that is done with what a screen is about: elsewhere it means nothing, and nobody does it while
  /// the screens show the past.
  static func deed(
    _ id: String, _ phrase: Phrase, key: Character, rank: Int, hint: Hint = .never,
    where isOwner: @escaping @Sendable (ActionScene) -> Bool,
    _ meaning: @escaping @Sendable (ActionScene) -> Offer
  ) -> Action {
    Action(
      id, phrase, keys: [.character(key)], group: .screen, rank: rank, hint: hint, where: isOwner
    ) { scene, _ in
      guard isOwner(scene) else { return .unavailable(.otherScreen) }
      guard !scene.isLookingBack else { return .unavailable(.inPast) }
      return meaning(scene)
    }
  }

  /// What the action means in a scene, by one of its keys, whoever may do it.
  func offer(in scene: ActionScene, by key: Key) -> Offer { meaning(scene, key) }

  /// What the action means in a scene by the first of its keys that means anything, for lists of
  /// what can be done: what the session would refuse is none of it.
  func offer(in scene: ActionScene) -> Offer {
    var first: Offer?
    var possible: Intent?
    for key in keys where possible == nil {
      let offer = offer(in: scene, by: key)
      first = first ?? offer
      possible = offer.intent
    }
    guard let intent = possible else { return first ?? .unavailable(.otherScreen) }
    guard scene.role.allows(intent.reach) else { return .unavailable(.notAllowed) }
    if scene.context.isOnlyObserving, intent.isDeed, !intent.isOfShift {
      return .unavailable(.observing)
    }
    return .intent(intent)
  }

  /// What the action does in a scene, in words.
  func phrase(in scene: ActionScene) -> Phrase {
    scene.place.zoom == nil ? phrase : phraseWhereAlone ?? phrase
  }

  /// How the keys are written in hints and help, where boards have only some of theirs.
  func keyNames(in scene: ActionScene) -> String {
    group == .boards ? scene.context.boardKeyNames : keyNames
  }
}

/// What actions are offered in: the page that is shown, with what is on it.
struct ActionScene: Sendable {
  let context: PageContext
  let role: Role
  /// The way from the board at the bottom to the page that is shown; never empty.
  let places: [Place]
  let content: PageContent
  /// Whether the page is longer than the screen.
  let isScrolled: Bool
  /// Whether the focus moves from column to column, too.
  let hasColumns: Bool
  /// Whether a table on the screen has rows to be ordered.
  let hasOrder: Bool
  /// Whether a table on the screen is in another order than that of the page.
  let isOrdered: Bool
  let hasWayBack: Bool
  /// Whether the cursor can go into a chart on the screen.
  let hasCharts: Bool
  /// Whether a list on the screen can be narrowed by what one types.
  let hasSearch: Bool
  /// Whether a panel of the page can fill the screen.
  let hasZoom: Bool
  /// Whether there is another panel to go on to.
  let hasOtherPanel: Bool
  /// Whether panels have no room, or one of them has all of it.
  let isCut: Bool
  /// Whether the screens show the past, or it is on its way.
  let isLookingBack: Bool
  /// Each kind of page as it was shown last.
  let lately: [AnyPage]

  var place: Place { places[places.count - 1] }

  /// How a kind of page was shown last.
  func latest<P: Page>(_ type: P.Type) -> P? { lately.lazy.compactMap { $0.as(type) }.first }
}
