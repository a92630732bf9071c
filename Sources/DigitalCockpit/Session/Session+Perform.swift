import CockpitCanvas
import CockpitOperations
import CockpitWarehouse
import CockpitWording

extension Session {
  /// The rows by which Page Up and Page Down move the focus.
  private static let pageStep = 10

  /// Carries out what a key, a click or a line of the palette means.
  ///
  /// The one place that does, and so the one that refuses what whoever sits here may not do; then
  /// the line at the bottom says why, and names the action that asked for it.
  mutating func perform(_ intent: Intent, by action: Action? = nil) -> [SessionEffect] {
    guard role.allows(intent.reach) else {
      say(.notAllowed, of: action)
      return []
    }
    // Also while the past that was asked for is on its way: what is shown then is no longer what one meant.
    guard replay == nil || !intent.isDeed else {
      message = context.strings(.replay(.noDeeds))
      return []
    }
    switch intent {
    case .move(let step): move(step)
    case .focus(let focus): moveFocus(to: focus)
    case .page(let count) where place.cursor != nil:
      move(.columns(count * Session.pageStep))
    case .page(let count):
      // What is longer than the screen is scrolled; else the focus moves on.
      if scrollRange != nil {
        scroll(byPages: count)
      } else {
        move(.listRows(count * Session.pageStep))
      }
    case .openFocused:
      let focused = place.focus.flatMap { shown.item($0)?.intent }
      guard let opens = place.cursor == nil ? focused : chartReading?.opens else {
        say(.noData, of: action)
        break
      }
      return perform(opens, by: action)
    case .open(let page): if place.page != page { open(page) }
    case .visit(let page, nil) where page == place.page: showAgain()
    case .visit(let page, let focus): visit(page, focus: focus)
    case .turn(let page): turn(to: page)
    case .go(let page): go(to: page)
    case .back: return back()
    case .region(let pack): return go(toRegion: pack)
    case .look(let step): return look(step, by: action)
    case .showMoments: showMoments()
    case .find(let scope): openFind(scope)
    case .toggleNormal: toggleNormal()
    case .narrow(let group): narrow(to: context.listFilter(group))
    case .clearFilter: narrow(to: nil)
    case .clearOrder: clearOrder()
    case .cursor: setCursor(place.cursor == nil ? newCursor : nil)
    case .point(let cursor): setCursor(cursor)
    case .typeInList: if !beginTyping() { say(.nothingToNarrow, of: action) }
    case .zoom: zoom(to: place.zoom == nil ? shown.zoomedPanel(place.focus) : nil)
    case .nextPanel(let step): goToPanel(step)
    case .orderRows: if !orderRows() { say(.nothingToOrder, of: action) }
    case .type(let key):
      if deedDialog != nil { return handleDeed(key) }
      if supervisionDialog != nil { return handleSupervision(key) }
      if momentDialog != nil { return handleMoment(key) }
      if isLeaveAsked { return handleLeaving(key) }
      return find == nil ? handleExport(key) : handleFind(key)
    case .showDeed(let deed, let key): showDeed(deed, on: key)
    case .showDataDeed(let verb, let number): showDeed(verb, onItem: number)
    case .showSupervision(let deed, let id): showSupervision(deed, on: id)
    case .silence:
      message = context.strings(.duty(.silenced))
      return [.silence]
    case .notice(let warning):
      if let obstacle = context.dutyObstacle {
        message = context.strings(obstacle)
      } else {
        let level = context.queues.notices.entries[.ofWarning(warning)]?.notice.level
        return [.duty(.notice(warning, level: level))]
      }
    case .rotate: toggleRotation()
    case .selectMatch(let match): find?.select(match)
    case .showHelp: (isHelpShown, helpPage) = (true, 0)
    case .turnHelp:
      helpPage += 1
      if helpPage >= HelpOverlay(session: self).pageCount { isHelpShown = false }
    case .closeHelp: (isHelpShown, isProvenanceShown) = (false, false)
    case .showProvenance: isProvenanceShown = true
    case .showExports: exportDialog = ExportDialog()
    case .export(let request): return [.export(request)]
    case .saveScenario: return saveScenario()
    case .repaint: return [.repaint]
    case .quit:
      goLive()
      // A seat that never acts leaves nothing undone. An operator is asked as long as something of 一级 has
      // nobody, also where the journal cannot be written or nobody has signed on: somebody else can be told.
      guard role.allows(.writes), context.graveUnseen != nil else { return [.quit] }
      isLeaveAsked = true
    }
    return []
  }

  private mutating func move(_ step: FocusStep) {
    if place.cursor == nil, place.focus == nil, case .columns = step { setCursor(newCursor) }
    if let cursor = place.cursor { return setCursor(moved(cursor, by: step)) }
    guard let focus = place.focus.flatMap({ shown.focus(from: $0, by: step) }) else { return }
    moveFocus(to: focus)
  }

  /// Goes on by panels: with what is in focus to the next one on the screen, and where one fills the
  /// screen to the next that can.
  private mutating func goToPanel(_ step: Int) {
    guard let (panel, isAlone) = shown.panel(step, from: place.focus) else { return }
    if isAlone { zoom(to: panel) }
    if let focus = shown.first(of: panel) { moveFocus(to: focus) }
  }

  /// What actions are offered in.
  var scene: ActionScene {
    ActionScene(
      context: context, role: role, places: places, content: shown.content,
      isScrolled: scrollRange != nil, hasColumns: shown.hasColumns,
      hasOrder: shown.orderablePanel(place.focus) != nil,
      isOrdered: orderText != nil || shown.isResting,
      hasWayBack: hasWayBack,
      hasCharts: newCursor != nil,
      hasSearch: shown.searchablePanel(place.focus, queries[place.page] ?? [:]) != nil,
      hasZoom: shown.hasZoom, hasOtherPanel: shown.hasOtherPanel,
      isCut: shown.isCut, isLookingBack: replay != nil, lately: lately)
  }
}

// MARK: - Mouse

extension Session {
  /// The items that one step of the wheel moves by.
  private static let wheelStep = 3

  /// What the mouse does: a click focuses, a second one opens, the wheel scrolls.
  mutating func handleMouse(_ event: MouseEvent) -> [SessionEffect] {
    switch event.action {
    case .wheelUp: return wheel(.up)
    case .wheelDown: return wheel(.down)
    case .press: break
    }
    if isHelpShown || isProvenanceShown { return perform(.closeHelp) }
    if let find { return click(find, at: event.place) }
    typing = nil
    guard !isDialogShown else { return [] }
    guard let focus = focus(at: event.place) else {
      let layout = shown.layout(at: place, now: now, glyphs: .full)
      guard let cursor = layout.cursor(at: event.place) else { return [] }
      return perform(.point(cursor))
    }
    return perform(place.focus == focus ? .openFocused : .focus(focus))
  }

  /// Selects what is clicked in the find line, and opens what is selected.
  private mutating func click(_ state: FindState, at place: Point) -> [SessionEffect] {
    let match = FindOverlay(session: self, find: state).match(at: place)
    guard let match else { return [] }
    return perform(match == state.selected ? .type(.enter) : .selectMatch(match))
  }

  private mutating func wheel(_ key: Key) -> [SessionEffect] {
    if isHelpShown || isProvenanceShown { return [] }
    if find != nil || exportDialog != nil { return perform(.type(key)) }
    if isDialogShown { return [] }
    return perform(.move(.items(key == .up ? -Session.wheelStep : Session.wheelStep)))
  }

  /// What can be in focus at a place of the screen.
  func focus(at point: Point) -> Focus? {
    // The rows are where they are whatever glyphs they are drawn with.
    shown.layout(at: place, now: now, glyphs: .full).focus(at: point)
  }
}

// MARK: - The cursor in charts

extension Session {
  /// What stands at the cursor; `nil` while it is in no chart.
  var chartReading: ChartReading? {
    place.cursor == nil ? nil : shown.layout(at: place, now: now, glyphs: .full).reading
  }

  /// What stands at the cursor, for the line at the bottom, with the keys that move it; `nil` while it
  /// is in no chart.
  ///
  /// Where there is no room for all of it, keys go before the title, which the chart has too, and the way
  /// out last of them.
  func chartText(columns: Int, _ glyphs: GlyphSet) -> String? {
    chartReading.map { reading in
      let strings = context.strings
      let text = reading.text.isEmpty ? strings(.detail(.noHistory)) : reading.text
      let moving = [
        reading.count > 1 ? "h l \(strings(.panel(.moveCursor)))" : nil,
        reading.charts > 1 ? "j k \(strings(.panel(.otherChart)))" : nil,
      ].compactMap(\.self)
      let back = "Esc \(strings(.key(.back)))"
      let forms = [
        [reading.title, text] + moving + [back], [reading.title, text, back],
        [text] + moving + [back], [text, back], [text],
      ].map { $0.joined(separator: "  ") }
      return forms.first { glyphs.columns(of: $0) <= columns } ?? text
    }
  }

  /// The cursor as it first comes into the charts of the screen; `nil` where there are none.
  fileprivate var newCursor: ChartCursor? {
    shown.chartPanels.first.map { ChartCursor(panel: $0, chart: 0) }
  }

  /// A cursor after a step: by columns in its chart, by rows to the next one.
  fileprivate func moved(_ cursor: ChartCursor, by step: FocusStep) -> ChartCursor {
    guard let reading = chartReading else { return cursor }
    var moved = cursor
    func move(to position: Int) {
      moved.fromEnd = reading.count - 1 - min(max(0, position), max(0, reading.count - 1))
    }
    switch step {
    case .columns(let count), .items(let count): move(to: reading.position + count)
    case .first: move(to: 0)
    case .last: move(to: reading.count - 1)
    case .rows(let count), .listRows(let count):
      let charts = shown.layout(at: place, now: now, glyphs: .full).hosts.flatMap { entry in
        entry.host.charts.indices.map { (entry.panel, $0) }
      }
      let index = charts.firstIndex { $0 == (cursor.panel, reading.chart) } ?? 0
      let next = charts[min(max(0, index + count), charts.count - 1)]
      guard next != (cursor.panel, reading.chart) else { break }
      moved = ChartCursor(panel: next.0, chart: next.1)
    }
    return moved
  }
}
