package import CockpitCanvas
package import CockpitModel

/// The state of one operator's cockpit.
///
/// State changes in `handle` alone; `view` draws it without changing it.
package struct Session: Sendable {
  package private(set) var world: World
  package private(set) var size: Size
  /// The clock of the screens.
  package private(set) var now: Instant
  /// The moment up to which files count, if it is not `now`.
  private let knownUntil: Instant?
  /// The area that the screens are about.
  let area: String
  let strings: Strings
  /// The way from the board at the bottom to the screen that is shown; never empty.
  private(set) var places: [Place]
  var isHelpShown = false
  var isProvenanceShown = false
  /// Whether lists of what is abnormal also list what is normal.
  var showsNormal = false
  /// The find line while it is open.
  var find: FindState?
  /// The ids of what the find line opened, the last first.
  var recent: [String] = []
  /// The readings of the region, by indicator; what was known at `now`.
  private(set) var readings: [String: Reading] = [:]
  /// The records that were known at `now`.
  private(set) var records = RecordBook()
  /// The readings of the records by type, the most urgent first.
  private(set) var recordReadings: [String: [RecordReading]] = [:]
  /// The departments that have reported, the latest first.
  private(set) var sources: [World.Source] = []
  /// Goes up with whatever changes more than the clock.
  package private(set) var revision = 0
  /// The minute in which the readings were made: figures grow old while nothing arrives.
  private var assessedMinute: Int64 = 0
  /// When the next file becomes known, if one was created after `now`.
  private var nextKnown: Instant?

  /// A session that begins at a board; at the first of the pack where none is named.
  package init(
    world: World, strings: Strings, size: Size, now: Instant, knownUntil: Instant? = nil,
    area: String? = nil, board: String? = nil
  ) {
    self.world = world
    self.strings = strings
    self.size = size
    self.now = now
    self.knownUntil = knownUntil
    self.area = area ?? world.catalogue.region
    let boards = world.catalogue.boards
    let first = board.flatMap { world.catalogue.board($0) } ?? boards.first
    places = [Place(route: first.map { .board($0.id) } ?? .uncatalogued)]
    assess()
    settleFocus()
  }

  package var language: Language { strings.language }

  var place: Place { places[places.count - 1] }

  var assessment: Assessment {
    Assessment(
      catalogue: world.catalogue, warehouse: world.warehouse, targets: world.targets,
      knownAt: knownUntil ?? now)
  }

  /// The one place where state changes.
  package mutating func handle(_ event: SessionEvent) -> [SessionEffect] {
    switch event {
    case .key(let key):
      return handle(key.folded)
    case .resize(let size):
      self.size = size
    case .world(let world):
      self.world = world
      assess()
    case .clock(let now):
      self.now = now
      let isKnown = nextKnown.map { $0 <= now } ?? false
      guard isKnown || now.seconds / 60 != assessedMinute else { return [] }
      assess()
    }
    revision += 1
    settleFocus()
    return []
  }

  private mutating func handle(_ key: Key) -> [SessionEffect] {
    revision += 1
    if (isHelpShown || isProvenanceShown) && key != .control("l") {
      isHelpShown = false
      isProvenanceShown = false
      return []
    }
    // Repainting works everywhere; all other keys belong to the find line while it is open.
    if find != nil && key != .control("l") {
      let effects = handleFind(key)
      settleFocus()
      return effects
    }
    guard let action = ActionTable.action(for: key, in: self) else { return [] }
    let effects = action.perform(&self, key)
    settleFocus()
    return effects
  }

  private mutating func assess() {
    let assessment = assessment
    assessedMinute = now.seconds / 60
    readings = Dictionary(
      world.catalogue.indicators.map {
        ($0.id, assessment.reading(of: $0, area: $0.area ?? area))
      },
      uniquingKeysWith: { first, _ in first })
    records = world.warehouse.records(knownAt: knownUntil ?? now)
    recordReadings = readings(of: records)
    sources = world.sources(knownAt: knownUntil ?? now)
    nextKnown = knownUntil == nil ? world.nextCreation(after: now) : nil
  }
}

// MARK: - Going about

extension Session {
  /// Opens a screen on top of the one that is shown.
  mutating func open(_ route: Route) {
    places.append(Place(route: route))
  }

  /// Goes to a board and forgets the way to where one was.
  mutating func go(to route: Route) {
    guard place.route != route else { return }
    places = [Place(route: route)]
  }

  /// Goes back by one screen; from a board to the first board.
  mutating func back() {
    if places.count > 1 {
      places.removeLast()
    } else if let first = world.catalogue.boards.first {
      go(to: .board(first.id))
    }
  }

  /// Moves the focus by a number of things that can be opened.
  mutating func moveFocus(by count: Int) {
    let all = foci
    guard let focus = place.focus, let index = all.firstIndex(of: focus) else { return }
    places[places.count - 1].focus = all[min(max(0, index + count), all.count - 1)]
  }

  /// Keeps the focus on something that is there; the first thing on arrival.
  private mutating func settleFocus() {
    let all = foci
    if let focus = place.focus, all.contains(focus) { return }
    places[places.count - 1].focus = all.first
  }
}
