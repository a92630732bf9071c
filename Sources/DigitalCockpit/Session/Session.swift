package import CockpitCanvas
import CockpitCatalogue
package import CockpitJSON
package import CockpitJudgement
package import CockpitValues
package import CockpitWording

/// The state of one operator's cockpit: where one is, and nothing else.
///
/// State changes in `handle` alone; `view` draws it without changing it.
package struct Session: Sendable {
  /// What pages are built from.
  var context: PageContext
  /// The look at the past that is shown or waited for; `nil` where the screens are live.
  var replay: ReplayState?
  /// What the footer calls the palette; `nil` where there is none to speak of.
  let paletteName: LocalizedText?
  /// The way from the board at the bottom to the page that is shown; never empty.
  private(set) var places: [Place]
  /// How the tables of pages are ordered, by the numbers of their panels, while not as the page has
  /// them; kept for when one comes back.
  private(set) var orders: [AnyPage: [Int: RowOrder]] = [:]
  /// Each kind of page as it was shown last, the latest first.
  private(set) var lately: [AnyPage] = []
  /// What the page that is shown says.
  private(set) var shown: ShownPage
  /// How many pages were built so far; a page that lies still builds none.
  private(set) var builtPages = 0
  var isHelpShown = false
  /// The page of the help that is shown, where it is longer than the screen.
  var helpPage = 0
  var isProvenanceShown = false
  /// What was typed to narrow the lists of pages, by the numbers of their panels; kept for when one
  /// comes back.
  private(set) var queries: [AnyPage: [Int: String]] = [:]
  /// The list that is narrowed while one types.
  var typing: RowTyping?
  /// The ways in the regions that were left for this one, the last one last.
  private(set) var regions: [RegionWay] = []
  /// The find line while it is open.
  var find: FindState?
  /// All things that can be found, taken apart, and what the screens were built from then.
  var things: (finder: Finder, revision: ShownRevision)?
  /// The ids of what the find line opened, the last first.
  var recent: [String] = []
  /// The dialog that writes the screen to a file, while it is open.
  var exportDialog: ExportDialog?
  /// The dialog in which somebody acts, while it is open.
  var deedDialog: DeedDialog?
  var supervisionDialog: SupervisionDialog?
  /// The dialog that asks for a moment of the past, while it is open.
  var momentDialog: MomentDialog?
  /// Whether it is asked whether one really leaves.
  var isLeaveAsked = false
  /// The boards that come one after the other; `nil` where they stay.
  var rotation: Rotation?
  /// How long a page stays once boards come one after the other, in seconds.
  var rotationSeconds = Rotation.standardSeconds
  /// The seconds that went by since the session began, whatever the clock shows.
  private(set) var uptime: Int64 = 0
  /// Why the last key or click did nothing, in words; `nil` where it did something.
  ///
  /// It stays until the next one, or until boards go on by themselves.
  var message: String?
  /// What a reader must know before anything else; it stays until the next key or click, whatever goes on.
  private(set) var notice: String?
  /// Goes up with whatever changes more than the clock.
  package private(set) var revision = 0
  /// What pages are built from now.
  private(set) var shownRevision = ShownRevision()
  /// When a key, a click or the wheel came last.
  private(set) var touchedAt: Instant?

  /// A session that begins at a board; at the first of the pack where none is named.
  package init(
    situation: Situation, duty: DutyState = DutyState(), strings: Strings, size: Size,
    board: String? = nil, paletteName: LocalizedText? = nil, packFaults: [Diagnostic] = [],
    role: Role = .operator
  ) {
    context = PageContext(
      situation: situation, strings: strings, size: size, packFaults: packFaults, role: role)
    context.duty = duty
    self.paletteName = paletteName
    let known = board.flatMap { situation.catalogue.board($0)?.id }
    let first = known.map { BoardPage($0).any } ?? Session.firstPage(of: context)
    places = [Place(page: first)]
    shown = ShownPage(first, in: context, revision: ShownRevision())
    builtPages = 1
    settle()
  }

  /// Whether the figures are invented anew for each moment, so that every moment of the past has some.
  package var isInvented = false

  /// Whether the clock of the session was given and stands still.
  package var isClockGiven: Bool {
    get { context.isClockGiven }
    set { context.isClockGiven = newValue }
  }

  /// What the terminal does not do, or does otherwise than was asked for: the help lists it.
  package var terminalNotes: [Phrase] = []

  package var situation: Situation { context.situation }
  var role: Role { context.role }
  /// What there is to do and who does it.
  package var duty: DutyState { context.duty }
  package var size: Size { context.size }
  /// The clock of the screens.
  package var now: Instant { context.now }
  package var language: Language { context.language }

  var place: Place { places[places.count - 1] }

  /// So long the answer to a key stays while boards come one after the other, in seconds.
  private static let noticeSeconds: Int64 = 3

  /// The one place where state changes.
  package mutating func handle(_ event: SessionEvent) -> [SessionEffect] {
    let before = shownRevision
    if keepsForLater(event) {
      // What is live stands beside the past on one page.
      if shownRevision != before { revision += 1 }
      return news(of: event)
    }
    switch event {
    case .key(let key):
      revision += 1
      touchedAt = now
      (message, notice) = (nil, nil)
      pauseRotation()
      let before = standing
      // What is written down stays as it was typed.
      let isWriting = deedDialog != nil || supervisionDialog != nil
      let effects = handle(isWriting ? key : key.folded)
      settle()
      if effects.isEmpty, message == nil, !isCovered, standing == before {
        sayNothingChanged(by: key.folded)
      }
      return effects
    case .mouse(let event):
      revision += 1
      touchedAt = now
      (message, notice) = (nil, nil)
      let effects = handleMouse(event)
      settle()
      return effects
    case .resize(let size):
      context.size = size
    case .situation(let situation, let duty):
      let isOther = situation.catalogue.id != context.catalogue.id
      if isOther {
        leaveRegion(for: situation.catalogue.id)
        // What there is to do elsewhere is not to be done here.
        context.duty = context.duty.leaving(
          context.catalogue.region, context.catalogue.name, for: situation.catalogue.region)
      }
      context.take(situation)
      if let duty { take(duty) }
      shownRevision.context += 1
      if isOther { arriveInRegion() }
    case .exported(let outcome):
      if exportDialog == nil { say(outcome) }
      exportDialog?.outcome = outcome
    case .duty(let state, let outcome):
      take(state)
      shownRevision.context += 1
      settle()
      if let outcome { take(outcome) }
    case .past(let past): show(past)
    case .clock(let now):
      context.advance(to: now)
      guard shown.isResting && !keepsRows else { return [] }
    case .uptime(let seconds):
      uptime = seconds
      // The answer to a key gives way to what comes next.
      if showsRotation(after: Session.noticeSeconds) { message = nil }
      guard advanceRotation() else { return [] }
    }
    revision += 1
    settle()
    return []
  }

  private mutating func take(_ duty: DutyState) {
    context.duty = duty
    isLeaveAsked = isLeaveAsked && context.graveUnseen != nil
  }

  private mutating func handle(_ key: Key) -> [SessionEffect] {
    // Repainting works everywhere; all other keys belong to what lies over the page.
    guard key != .control("l") else { return perform(.repaint) }
    // A recorder between keeps the signal of a dead line for itself and sends this key: nobody is asked.
    guard key != .control("d") || !role.canLeave else { return [.quit] }
    if isHelpShown || isProvenanceShown {
      let isTurning = isHelpShown && (key == .pageDown || key == .character(" "))
      return perform(isTurning ? .turnHelp : .closeHelp)
    }
    if find != nil || isDialogShown { return perform(.type(key)) }
    if typing != nil { return handleTyping(key) }
    let scene = scene
    guard let action = ActionTable.action(for: key, in: scene) else { return [] }
    switch action.offer(in: scene, by: key) {
    case .intent(let intent): return perform(intent, by: action)
    case .unavailable(let obstacle):
      say(obstacle, of: action)
      return []
    }
  }

  /// Says why something does nothing.
  mutating func say(_ obstacle: Action.Obstacle, of action: Action?) {
    let words = context.strings(obstacle.words)
    message = action.map { context.strings($0.phrase) + context.strings.colon + words } ?? words
  }

  /// Says what a reader must know before anything else, until the next key or click.
  package mutating func say(_ phrases: [Phrase]) {
    guard !phrases.isEmpty else { return }
    notice = phrases.map { context.strings($0) }.joined(separator: context.strings.semicolon)
  }

  /// Keeps the way to where one was in a region that is left, unless one comes back by it.
  private mutating func leaveRegion(for next: String) {
    find = nil
    exportDialog = nil
    (deedDialog, supervisionDialog, momentDialog, isLeaveAsked) = (nil, nil, nil, false)
    lately = []
    orders = [:]
    (queries, typing) = ([:], nil)
    shownRevision.choice += 1
    (isHelpShown, isProvenanceShown) = (false, false)
    if let way = regions.last, way.pack == next {
      regions.removeLast()
      places = way.places
    } else {
      regions.append(
        RegionWay(
          pack: context.catalogue.id, name: context.strings(context.catalogue.name),
          places: places))
      places = []
    }
  }

  /// Begins at the first board of a region that was gone to, and says how to go back.
  private mutating func arriveInRegion() {
    if places.isEmpty { places = [Place(page: Session.firstPage(of: context))] }
    settle()
    sayPlace()
  }

  /// The first board of the pack; where nothing of the pack has arrived but other figures or records
  /// have, the list of these.
  static func firstPage(of context: PageContext) -> AnyPage {
    if context.holdsOnlyUncatalogued { return UncataloguedPage().any }
    if context.situation.holdsOnlyRecords { return RecordTypesPage().any }
    return context.catalogue.boards.first.map { BoardPage($0.id).any } ?? UncataloguedPage().any
  }

  /// Builds the page that is shown, if it is another one or says something else, and keeps the
  /// focus on something that is there: what took the place of what is gone; the first thing on arrival.
  ///
  /// While somebody is in its lists, their rows stay where they are.
  private mutating func settle() {
    let isOver = shown.isResting && !keepsRows
    let before = shown
    if isOver || !shown.isCurrent(for: place.page, revision: shownRevision, size: size) {
      let old = keepsRows ? shown.resting(for: place.page, revision: shownRevision, now: now) : nil
      shown = ShownPage(
        place.page, in: context, by: orders[place.page] ?? [:], keeping: keptRows, resting: old,
        zoom: place.zoom, revision: shownRevision)
      builtPages += 1
    } else if shown.size != size || shown.zoom != place.zoom {
      shown.resize(to: size, zoom: place.zoom)
    }
    places[places.count - 1].zoom = shown.zoom
    if let cursor = place.cursor, !shown.chartPanels.contains(cursor.panel) { setCursor(nil) }
    if let focus = place.focus, shown.item(focus) != nil { return }
    let next = place.focus.flatMap { shown.focus(insteadOf: $0, in: before) }
    places[places.count - 1].focus = next ?? shown.items.first?.focus
    places[places.count - 1].isFocusChosen = next != nil && place.isFocusChosen
  }
}

// MARK: - What the operator chooses to see

extension Session {
  /// Lists the normal ones too, or no longer.
  mutating func toggleNormal() {
    context.showsNormal.toggle()
    shownRevision.choice += 1
  }

  /// Builds the page that is shown from what it is built from now, with all rows in their order.
  mutating func refreshAll() {
    shownRevision.context += 1
    shownRevision.choice += 1
    settle()
  }

  /// Narrows lists; to everything for `nil`.
  mutating func narrow(to filter: ListFilter?) {
    context.filter = filter
    shownRevision.choice += 1
  }

  /// Orders the table in focus by what comes after its order; `false` where there is none.
  mutating func orderRows() -> Bool {
    guard let panel = shown.orderablePanel(place.focus),
      let table = shown.content.panels[panel].table
    else { return false }
    orders[place.page, default: [:]][panel] = table.order(after: table.order)
    shownRevision.choice += 1
    return true
  }
}

extension Session {
  /// Narrows a list of the page to the rows in which what was typed is found.
  mutating func ask(_ query: String, in panel: Int) {
    queries[place.page, default: [:]][panel] = query.isEmpty ? nil : query
    shownRevision.choice += 1
  }

  /// Lists all rows of the page again.
  mutating func clearQuery() {
    typing = nil
    queries[place.page] = nil
    shownRevision.choice += 1
    settle()
  }

  /// Puts the table in focus back into the order of its page, or all of them where that one is; first
  /// what came meanwhile into its place, where rows rest.
  mutating func clearOrder() {
    shownRevision.choice += 1
    guard !shown.isResting else { return }
    let panel = shown.orderablePanel(place.focus)
    if let panel, orders[place.page]?[panel] != nil {
      orders[place.page]?[panel] = nil
    } else {
      orders[place.page] = nil
    }
  }
}

// MARK: - Going about

extension Session {
  /// Opens a page on top of the one that is shown.
  mutating func open(_ page: AnyPage) {
    places.append(Place(page: page))
    arrive()
  }

  /// Opens a page that has a key of its own; where the way came through it, goes back to it.
  mutating func visit(_ page: AnyPage, focus: String?) {
    if let index = places.lastIndex(where: { $0.page == page }) {
      places.removeSubrange((index + 1)...)
    } else {
      open(page)
    }
    arrive()
    if let focus = shown.items.first(where: { $0.focus.id == focus })?.focus {
      moveFocus(to: focus)
    }
  }

  /// Shows another page in the place of the one that is shown.
  mutating func turn(to page: AnyPage) {
    // The same tables of something else: they stay in their order.
    if orders[page] == nil { orders[page] = orders[place.page] }
    places[places.count - 1] = Place(page: page, focus: place.focus, zoom: place.zoom)
    arrive()
  }

  /// Goes to a board and forgets the way to where one was.
  mutating func go(to page: AnyPage) {
    guard place.page != page else { return }
    places = [Place(page: page)]
    arrive()
  }

  /// Builds the page that was gone to, and remembers how it was shown.
  private mutating func arrive() {
    let page = place.page
    lately.removeAll { $0.kind == page.kind }
    lately.insert(page, at: 0)
    settle()
  }

  /// Whether there is something to go back to.
  var hasWayBack: Bool {
    places.count > 1 || place.cursor != nil || hasQuery || place.zoom != nil
      || context.filter != nil || !regions.isEmpty
      || place.page != Session.firstPage(of: context)
  }

  /// Goes back by one page; from a board without a filter, and then to the first board.
  ///
  /// From the first board of another region, back to where one was before that one.
  mutating func back() -> [SessionEffect] {
    if place.cursor != nil {
      setCursor(nil)
    } else if hasQuery {
      clearQuery()
    } else if place.zoom != nil {
      zoom(to: nil)
    } else if places.count > 1 {
      places.removeLast()
    } else if context.filter != nil {
      narrow(to: nil)
    } else if place.page != Session.firstPage(of: context) {
      go(to: Session.firstPage(of: context))
    } else if let way = regions.last {
      return go(toRegion: way.pack)
    }
    return []
  }

  /// Scrolls the page by screens of lines.
  mutating func scroll(byPages count: Int) {
    guard let range = scrollRange else { return }
    let line = min(place.scroll, range.last) + count * range.page
    places[places.count - 1].scroll = min(max(0, line), range.last)
  }

  /// Gives a panel all the room, or with `nil` all panels their places again.
  mutating func zoom(to panel: Int?) {
    places[places.count - 1].zoom = panel
    places[places.count - 1].scroll = 0
    setCursor(nil)
    shown.resize(to: size, zoom: panel)
  }

  /// Puts the cursor onto a position of a chart, or takes it away.
  mutating func setCursor(_ cursor: ChartCursor?) {
    places[places.count - 1].cursor = cursor
  }

  /// Puts the first thing of the page in focus.
  mutating func clearFocus() {
    places[places.count - 1].focus = nil
    places[places.count - 1].isFocusChosen = false
  }

  mutating func moveFocus(to focus: Focus) {
    setCursor(nil)
    guard place.focus != focus else { return }
    places[places.count - 1].focus = focus
    places[places.count - 1].isFocusChosen = true
  }

  /// Shows a page that has a key of its own and is shown already from the top, with all rows in their
  /// order.
  mutating func showAgain() {
    guard shown.isResting else { return }
    clearFocus()
    shownRevision.choice += 1
  }

  /// How the page that is shown scrolls; `nil` for one that fits or does not scroll.
  var scrollRange: ScrollRange? {
    guard shown.mayScroll(at: place) else { return nil }
    return shown.layout(at: place, now: now, glyphs: .full).scrollRange
  }
}
