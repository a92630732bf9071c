import CockpitCanvas
import CockpitValues
import CockpitWording

/// The page that is shown: what it says, and what can be in focus in the room that it has.
struct ShownPage: Sendable {
  let page: AnyPage
  let content: PageContent
  /// Whether rows stand otherwise than in their order, for somebody is in a list.
  let isResting: Bool
  private let revision: ShownRevision
  private(set) var size: Size
  /// The panel that has all the room.
  private(set) var zoom: Int?
  private let strings: Strings
  private let chrome: ScreenLayout.Extra
  /// What there is to see of what an intent opens, in the room that a list alone leaves.
  private let preview: @Sendable (Intent) -> FigurePreview?
  /// What can be in focus, in the order in which the focus goes through it.
  private(set) var items: [Item] = []
  /// The panels on the screen whose tables have rows to be ordered.
  private var orderablePanels: [Int] = []
  /// How many cards of a picture stand beside one another; `nil` where there are none.
  private var cardsAcross: Int?
  /// The panels of charts on the screen.
  private(set) var chartPanels: [Int] = []
  /// The panels on the screen, in the order in which they stand there.
  private(set) var panels: [Int] = []

  struct Item: Sendable {
    let focus: Focus
    let intent: Intent?
  }

  init(
    _ page: AnyPage, in context: PageContext, by orders: [Int: RowOrder] = [:],
    keeping kept: [Int: @Sendable (Table) -> Set<Int>] = [:], resting old: RestingPage? = nil,
    zoom: Int? = nil, revision: ShownRevision
  ) {
    self.page = page
    self.revision = revision
    size = context.size
    strings = context.strings
    chrome = context.chromeRows
    preview = { intent in
      guard case .open(let page) = intent, let detail = page.as(DetailPage.self) else { return nil }
      return FigurePreview(of: detail.series, in: context)
    }
    content = page.content(in: context, by: orders, keeping: kept, resting: old)
    isResting = content.panels.contains { $0.table?.rest != nil }
    resize(to: context.size, zoom: zoom)
  }

  /// Whether the content is still what a page says in what it was built from.
  func isCurrent(for page: AnyPage, revision: ShownRevision, size: Size) -> Bool {
    revision == self.revision && page == self.page
      && (size == self.size || !page.page.dependsOnSize)
  }

  /// The page as one whose rows are to stay where they are; `nil` for another page, or where somebody
  /// chose to see other rows or another order.
  func resting(for page: AnyPage, revision: ShownRevision, now: Instant) -> RestingPage? {
    guard page == self.page, revision.choice == self.revision.choice else { return nil }
    return RestingPage(
      content: content, isSame: revision.context == self.revision.context, now: now)
  }

  /// Gives the page another room, or all of it to one of its panels: a board shows other panels in
  /// it.
  mutating func resize(to size: Size, zoom: Int?) {
    self.size = size
    self.zoom = zoom.flatMap { content.zoomable.contains($0) ? $0 : nil }
    let layout = layoutWithoutFocus
    panels = layout.panels
    chartPanels = layout.hosts.map(\.panel)
    // What is in focus among tiles are the rows of their table.
    let isTiles = content.tiles.map { panels == [$0.panel] } ?? false
    let listed = isTiles ? Set(content.order?.map(\.panel) ?? []).sorted() : panels
    orderablePanels = content.panels.indices.filter { panel in
      guard let table = content.panels[panel].table, table.isOrderable else { return false }
      return listed.contains(panel)
    }
    cardsAcross = layout.cards.first.map { $0.picture.cardsAcross(in: $0.area) }
    let all = listed.flatMap { panel in
      ((content.panels[panel].table?.rows ?? []).flatMap(\.items) + content.panels[panel].cards).map
      {
        Item(focus: Focus(panel: panel, id: $0.id), intent: $0.intent)
      }
    }
    // Where the tiles have no room their list is gone through as it stands, from its first row on.
    let order = content.tiles.map { panels.contains($0.panel) } ?? true ? content.order : nil
    items = order.map { $0.compactMap { focus in all.first { $0.focus == focus } } } ?? all
  }

  private var layoutWithoutFocus: PageLayout {
    layout(
      at: Place(page: page, zoom: zoom), now: Instant(seconds: 0), glyphs: .full)
  }

  private func zoomed(_ panel: Int?) -> PageRoom.Zoom? {
    guard let panel, let place = content.zoomable.firstIndex(of: panel) else { return nil }
    return PageRoom.Zoom(
      panel: panel, place: "\(place + 1)/\(content.zoomable.count)",
      note: content.zoomable.count > 1 ? strings(.panel(.alone)) : "")
  }

  /// What comes into focus where something is gone that was there before: the next thing below it that
  /// is still there, else the one above; `nil` for another page or another choice of rows.
  func focus(insteadOf gone: Focus, in old: ShownPage) -> Focus? {
    guard old.page == page, old.revision.choice == revision.choice,
      let index = old.items.firstIndex(where: { $0.focus == gone })
    else { return nil }
    let there = Set(items.map(\.focus))
    return old.items[index...].first { there.contains($0.focus) }?.focus
      ?? old.items[..<index].last { there.contains($0.focus) }?.focus
  }

  func item(_ focus: Focus) -> Item? { items.first { $0.focus == focus } }

  /// The panel whose table is put in order: the one in focus, else the first on the screen that
  /// has rows for it; `nil` where there is none.
  func orderablePanel(_ focus: Focus?) -> Int? {
    orderablePanels.first { $0 == focus?.panel } ?? orderablePanels.first
  }

  /// The panel whose list is narrowed by what one types: the one in focus, else one that is narrowed,
  /// else the first on the screen with rows; `nil` where there is none.
  func searchablePanel(_ focus: Focus?, _ queries: [Int: String]) -> Int? {
    let lists = panels.filter { panel in
      queries[panel] != nil
        || content.panels[panel].table.map { $0.rows.contains { !$0.isHeading } } ?? false
    }
    return lists.first { queries[$0] != nil && focus?.panel != $0 && focus == nil }
      ?? lists.first { $0 == focus?.panel } ?? lists.first { queries[$0] != nil } ?? lists.first
  }

  /// How the tables on the screen are ordered, in words, with the titles of their panels where there
  /// are several tables; `nil` where all are as the page has them.
  func orderText(_ strings: Strings) -> String? {
    let isAlone = content.panels.count { $0.table != nil } == 1
    let texts: [String] = content.panels.compactMap { panel in
      guard let table = panel.table, let order = table.order else { return nil }
      let words = table.words(for: order, strings)
      guard !isAlone, let title = panel.title(columns: size.columns) else { return words }
      return words.map { title + strings.colon + $0 }
    }
    return texts.isEmpty ? nil : texts.joined(separator: strings.semicolon)
  }

  /// Whether the page has what scrolls where it is longer than its room.
  func mayScroll(at place: Place) -> Bool {
    content.panels.contains { $0.mayScroll(hasFocus: place.focus != nil) }
  }

  /// The page in its room.
  func layout(at place: Place, now: Instant, glyphs: GlyphSet) -> PageLayout {
    let body = ScreenLayout(size, chrome).body
    let below = preview(at: place, in: body, glyphs)
    var layout = PageLayout(
      content,
      in: PageRoom(
        screen: size, area: below.map { body.split(top: $0.area.y - body.y).top } ?? body,
        glyphs: glyphs, focus: place.focus, scroll: place.scroll, zoom: zoomed(place.zoom),
        cursor: place.cursor, now: now))
    if let (preview, area) = below { layout.append(preview, in: area) }
    return layout
  }

  /// What is in focus in a list that has the screen alone, in the rows that the list leaves.
  private func preview(
    at place: Place, in body: Rect, _ glyphs: GlyphSet
  ) -> (widget: FigurePreview, area: Rect)? {
    guard let zoom = place.zoom, content.panels.indices.contains(zoom),
      let table = content.panels[zoom].table, place.focus?.panel == zoom,
      let intent = place.focus.flatMap({ item($0)?.intent })
    else { return nil }
    let rest = body.split(top: 1 + table.height(width: body.width, glyphs)).rest
    guard rest.height >= FigurePreview.leastRows else { return nil }
    return preview(intent).map { ($0, rest) }
  }
}

/// What a page was built from.
struct ShownRevision: Hashable, Sendable {
  /// Goes up with whatever there is to show.
  var context = 0
  /// Goes up with how lists are narrowed and ordered.
  var choice = 0
}

extension AnyPage {
  /// What the page says, with its tables in the orders that were chosen, by the number of the
  /// panel, and with the rows that pass the filter.
  ///
  /// The title of a list that was narrowed by what one typed says so.
  func content(
    in context: PageContext, by orders: [Int: RowOrder],
    keeping kept: [Int: @Sendable (Table) -> Set<Int>], resting old: RestingPage? = nil
  ) -> PageContent {
    page.content(in: context).arranged(
      by: orders, passing: context.filter, keeping: kept, resting: old, context.strings)
  }
}

// MARK: - Panels

extension ShownPage {
  /// Whether a panel can fill the screen: not where it is the only one that could, and is there.
  var hasZoom: Bool { zoom != nil || content.zoomable.count > 1 || isCut }

  /// Whether panels have no room, or one of them has all of it.
  var isCut: Bool { zoom != nil || !Set(content.zoomable).isSubset(of: panels) }

  /// The panel that fills the screen where one asks for it: the one in focus, else the first on
  /// the screen.
  func zoomedPanel(_ focus: Focus?) -> Int? {
    let zoomable = content.zoomable
    // What is in focus in a picture stands in the list beside it.
    if let tiles = content.tiles?.panel, panels.contains(tiles) { return tiles }
    return zoomable.first { $0 == focus?.panel } ?? panels.first { zoomable.contains($0) }
      ?? zoomable.first
  }

  /// The panels that one goes through with something in focus: where one fills the screen, all
  /// that can; else those on the screen in which something can be in focus.
  private var walked: [Int] {
    guard zoom == nil else { return content.zoomable }
    return panels.filter { panel in items.contains { $0.focus.panel == panel } }
  }

  var hasOtherPanel: Bool { walked.count > 1 || zoom == nil && content.zoomable.count > 1 }

  /// The panel a number of steps on from the one in focus, and whether it has to fill the screen to
  /// be seen.
  func panel(_ step: Int, from focus: Focus?) -> (panel: Int, isAlone: Bool)? {
    let isAlone = zoom != nil || walked.count < 2
    let all = isAlone ? content.zoomable : walked
    guard !all.isEmpty else { return nil }
    guard let current = all.firstIndex(of: zoom ?? focus?.panel ?? -1) else {
      return (all[0], isAlone)
    }
    return (all[(current + step + all.count) % all.count], isAlone)
  }

  /// The first thing of a panel that can be in focus.
  func first(of panel: Int) -> Focus? { items.lazy.map(\.focus).first { $0.panel == panel } }
}

// MARK: - Moving about

extension ShownPage {
  /// How many things that can be in focus stand beside one another.
  private var columns: Int {
    content.panels.compactMap { $0.table?.rows.first?.items.count }.max() ?? 1
  }

  /// Whether the focus also moves from column to column.
  var hasColumns: Bool { columns > 1 || content.tiles != nil || (cardsAcross ?? 1) > 1 }

  /// What is in focus after a step; `nil` where there is nothing to go to.
  func focus(from focus: Focus, by step: FocusStep) -> Focus? {
    guard let index = items.firstIndex(where: { $0.focus == focus }) else { return nil }
    switch step {
    case .rows(let count):
      if let cardsAcross, content.panels[focus.panel].table == nil {
        return item(at: index + count * cardsAcross)
      }
      guard let tiles = content.tiles else { return row(count, from: index) }
      return tile(tiles, from: focus, rows: count, columns: 0)
    case .listRows(let count): return row(count, from: index)
    case .columns(let count):
      guard let tiles = content.tiles else { return item(at: index + count) }
      return tile(tiles, from: focus, rows: 0, columns: count)
    case .items(let count): return item(at: index + count)
    case .first: return items.first?.focus
    case .last: return items.last?.focus
    }
  }

  /// The item a number of rows on, in the same column.
  private func row(_ count: Int, from index: Int) -> Focus {
    let columns = columns
    guard columns > 1 else { return item(at: index + count) }
    let row = min(max(0, index / columns + count), items.count / columns - 1)
    return item(at: index + (row - index / columns) * columns)
  }

  private func tile(_ tiles: TileSteps, from focus: Focus, rows: Int, columns: Int) -> Focus? {
    tiles.next(
      from: focus.id, rows: rows, columns: columns,
      isTiled: panels.contains(tiles.panel),
      list: content.panels[focus.panel].table?.rows.flatMap { $0.items.map(\.id) } ?? []
    ).map { Focus(panel: focus.panel, id: $0) }
  }

  private func item(at index: Int) -> Focus {
    items[min(max(0, index), items.count - 1)].focus
  }
}
