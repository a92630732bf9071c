package import CockpitJudgement
import CockpitCatalogue
package import CockpitCanvas
package import CockpitJSON
package import CockpitValues
import CockpitWarehouse
package import CockpitWording

/// The state of one operator's cockpit.
///
/// State changes in `handle` alone; `view` draws it without changing it.
package struct Session: Sendable {
  /// What is judged of the region; the screens read it and judge nothing.
  package private(set) var situation: Situation
  package private(set) var size: Size
  /// The clock of the screens.
  package private(set) var now: Instant
  let role: Role
  let strings: Strings
  /// Why the pack that was asked for is not the one that is shown.
  private(set) var packFaults: [Diagnostic]
  /// What the footer calls the palette; `nil` where there is none to speak of.
  let paletteName: LocalizedText?
  /// The way from the board at the bottom to the screen that is shown; never empty.
  private(set) var places: [Place]
  var isHelpShown = false
  /// The page of the help that is shown, where it is longer than the screen.
  var helpPage = 0
  var isProvenanceShown = false
  /// Whether lists of what is abnormal also list what is normal.
  var showsNormal = false
  /// What the map shows.
  var map = MapState()
  /// The find line while it is open.
  var find: FindState?
  /// The ids of what the find line opened, the last first.
  var recent: [String] = []
  /// What lists are narrowed to.
  var filter: ListFilter?
  /// The dialog that writes the screen to a file, while it is open.
  var exportDialog: ExportDialog?
  /// The systems of the pack as lists have them, by how they stand with these readings.
  private(set) var systemGroups: [SystemGroup] = []
  /// What is wrong with the figures of each source that has such: the mark and the names.
  private(set) var sourceProblems: [String: String] = [:]
  /// Goes up with whatever changes more than the clock.
  package private(set) var revision = 0

  /// A session that begins at a board; at the first of the pack where none is named.
  package init(
    situation: Situation, strings: Strings, size: Size, board: String? = nil,
    paletteName: LocalizedText? = nil, packFaults: [Diagnostic] = [], role: Role = .operator
  ) {
    self.situation = situation
    self.strings = strings
    self.size = size
    now = situation.moment.clock
    self.paletteName = paletteName
    self.packFaults = packFaults
    self.role = role
    let boards = situation.catalogue.boards
    let first = board.flatMap { situation.catalogue.board($0) } ?? boards.first
    places = [Place(route: first.map { .board($0.id) } ?? .uncatalogued)]
    takeIn()
    settleFocus()
  }

  package var language: Language { strings.language }

  var place: Place { places[places.count - 1] }

  /// The one place where state changes.
  package mutating func handle(_ event: SessionEvent) -> [SessionEffect] {
    switch event {
    case .key(let key):
      return handle(key.folded)
    case .mouse(let event):
      revision += 1
      let effects = handleMouse(event)
      settleFocus()
      return effects
    case .resize(let size):
      self.size = size
    case .situation(let situation):
      let isOther = situation.catalogue.id != self.situation.catalogue.id
      self.situation = situation
      now = max(now, situation.moment.clock)
      if isOther { beginAnew() }
      takeIn()
    case .exported(let outcome):
      exportDialog?.outcome = outcome
    case .clock(let now):
      // What falls due by the clock comes as another situation.
      self.now = now
      return []
    }
    revision += 1
    settleFocus()
    return []
  }

  private mutating func handle(_ key: Key) -> [SessionEffect] {
    revision += 1
    if isHelpShown, key == .pageDown || key == .character(" "),
      helpPage + 1 < HelpOverlay(session: self).pageCount
    {
      helpPage += 1
      return []
    }
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
    if exportDialog != nil && key != .control("l") { return handleExport(key) }
    guard let intent = ActionTable.intent(for: key, in: self) else { return [] }
    let effects = perform(intent)
    settleFocus()
    return effects
  }

  /// Begins at the first board of a region that was gone to.
  private mutating func beginAnew() {
    packFaults = []
    filter = nil
    find = nil
    exportDialog = nil
    map = MapState()
    (isHelpShown, isProvenanceShown) = (false, false)
    places = [Place(route: catalogue.boards.first.map { .board($0.id) } ?? .uncatalogued)]
  }

  /// Puts what lists show of a new situation into words and groups, once and not for each key.
  private mutating func takeIn() {
    sourceProblems = problemMarksBySource
    systemGroups = SystemGroup.groups(of: catalogue) { situation.state(of: $0) }
    filter = filter.map { listFilter($0.group) }
  }
}

// MARK: - The situation in short

extension Session {
  var catalogue: Catalogue { situation.catalogue }
  /// The code of the area that the screens are about.
  var area: String { situation.area }
  var readings: RegionReadings { situation.readings }
  var judged: [Reading] { situation.judged }
  var dataProblems: [Reading] { situation.dataProblems }
  var composites: [String: CompositeIndex] { situation.composites }
  var recordReadings: [String: [RecordReading]] { situation.recordReadings }
  var sources: [Warehouse.Source] { situation.sources }
}

// MARK: - Going about

extension Session {
  /// Opens a screen on top of the one that is shown.
  mutating func open(_ route: Route) {
    places.append(Place(route: route))
  }

  /// Opens a screen that has a key of its own; where the way came through it, goes back to it.
  mutating func visit(_ route: Route) {
    if let index = places.lastIndex(where: { $0.route == route }) {
      places.removeSubrange((index + 1)...)
    } else {
      open(route)
    }
  }

  /// Shows another screen in the place of the one that is shown.
  mutating func turn(to route: Route) {
    places[places.count - 1] = Place(route: route)
  }

  /// Puts in focus what has an id, if it is on the screen.
  mutating func focus(on id: String) {
    guard let focus = foci.first(where: { $0.id == id }) else { return }
    places[places.count - 1].focus = focus
  }

  /// Goes to a board and forgets the way to where one was.
  mutating func go(to route: Route) {
    guard place.route != route else { return }
    places = [Place(route: route)]
  }

  /// Whether there is something to go back to.
  var hasWayBack: Bool {
    places.count > 1 || filter != nil
      || catalogue.boards.first.map { place.route != .board($0.id) } ?? false
  }

  /// Goes back by one screen; from a board without a filter, and then to the first board.
  mutating func back() {
    if places.count > 1 {
      places.removeLast()
    } else if filter != nil {
      filter = nil
    } else if let first = catalogue.boards.first {
      go(to: .board(first.id))
    }
  }

  /// Scrolls the page by screens of lines.
  mutating func scroll(byPages count: Int) {
    guard let range = scrollRange else { return }
    let line = min(place.scroll, range.last) + count * range.page
    places[places.count - 1].scroll = min(max(0, line), range.last)
  }

  mutating func moveFocus(to focus: Focus) {
    places[places.count - 1].focus = focus
  }

  /// Moves the focus by a number of things that can be opened.
  mutating func moveFocus(by count: Int) {
    let all = foci
    guard let focus = place.focus, let index = all.firstIndex(of: focus) else { return }
    places[places.count - 1].focus = all[min(max(0, index + count), all.count - 1)]
  }

  /// Puts the focus on something that can be opened; where it was without one.
  mutating func setFocus(_ focus: Focus?) {
    if let focus { places[places.count - 1].focus = focus }
  }

  /// Keeps the focus on something that is there; the first thing on arrival.
  private mutating func settleFocus() {
    let all = foci
    if let focus = place.focus, all.contains(focus) { return }
    places[places.count - 1].focus = all.first
  }
}
