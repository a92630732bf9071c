import CockpitCanvas
import CockpitValues
import CockpitWording

/// The page that is shown: what it says, and what can be in focus in the room that it has.
struct ShownPage: Sendable {
  let page: AnyPage
  let content: PageContent
  private let revision: Int
  private(set) var size: Size
  private let chrome: ScreenLayout.Extra
  /// What can be in focus, in the order in which the focus goes through it.
  private(set) var items: [Item] = []
  /// The panels on the screen whose tables have rows to be ordered.
  private var orderablePanels: [Int] = []

  struct Item: Sendable {
    let focus: Focus
    let intent: Intent?
  }

  init(
    _ page: AnyPage, in context: PageContext, by orders: [Int: RowOrder] = [:], revision: Int
  ) {
    self.page = page
    self.revision = revision
    size = context.size
    chrome = context.chromeRows
    content = page.content(in: context, by: orders)
    resize(to: context.size)
  }

  /// Whether the content is still what a page says in what it was built from.
  func isCurrent(for page: AnyPage, revision: Int, size: Size) -> Bool {
    revision == self.revision && page == self.page
      && (size == self.size || !page.page.dependsOnSize)
  }

  /// Gives the page another room: a board shows other panels in it.
  mutating func resize(to size: Size) {
    self.size = size
    let panels = layoutWithoutFocus.panels
    orderablePanels = content.panels.indices.filter { panel in
      guard let table = content.panels[panel].table, table.isOrderable else { return false }
      return panels.contains(panel)
    }
    let all = panels.flatMap { panel in
      (content.panels[panel].table?.rows ?? []).flatMap(\.items).map {
        Item(focus: Focus(panel: panel, id: $0.id), intent: $0.intent)
      }
    }
    items = content.order.map { $0.compactMap { focus in all.first { $0.focus == focus } } } ?? all
  }

  private var layoutWithoutFocus: PageLayout {
    layout(at: Place(page: page), now: Instant(seconds: 0), glyphs: .full)
  }

  func item(_ focus: Focus) -> Item? { items.first { $0.focus == focus } }

  /// The panel whose table is put in order: the one in focus, else the first on the screen that
  /// has rows for it; `nil` where there is none.
  func orderablePanel(_ focus: Focus?) -> Int? {
    orderablePanels.first { $0 == focus?.panel } ?? orderablePanels.first
  }

  /// How the tables on the screen are ordered, in words, with the titles of their panels where there
  /// are several tables; `nil` where all are as the page has them.
  func orderText(_ strings: Strings) -> String? {
    let isAlone = content.panels.count { $0.table != nil } == 1
    let texts: [String] = content.panels.compactMap { panel in
      guard let table = panel.table, let order = table.order else { return nil }
      let words = table.words(for: order, strings)
      guard !isAlone, let title = panel.title(columns: size.columns) else { return words }
      return words.map { "\(title): \($0)" }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// The page in its room.
  func layout(at place: Place, now: Instant, glyphs: GlyphSet) -> PageLayout {
    PageLayout(
      content,
      in: PageRoom(
        screen: size, area: ScreenLayout(size, chrome).body, glyphs: glyphs,
        focus: place.focus,
        scroll: place.scroll, now: now))
  }
}

extension AnyPage {
  /// What the page says, with its tables in the orders that were chosen, by the number of the
  /// panel, and with the rows that pass the filter.
  func content(in context: PageContext, by orders: [Int: RowOrder]) -> PageContent {
    page.content(in: context).arranged(
      by: orders, passing: context.filter, context.strings)
  }
}

// MARK: - Moving about

extension ShownPage {
  /// How many things that can be in focus stand beside one another.
  private var columns: Int {
    content.panels.compactMap { $0.table?.rows.first?.items.count }.max() ?? 1
  }

  /// Whether the focus also moves from column to column.
  var hasColumns: Bool { columns > 1 || content.tiles != nil }

  /// What is in focus after a step; `nil` where there is nothing to go to.
  func focus(from focus: Focus, by step: FocusStep) -> Focus? {
    guard let index = items.firstIndex(where: { $0.focus == focus }) else { return nil }
    switch step {
    case .rows(let count):
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
      isTiled: layoutWithoutFocus.panels.contains(tiles.panel),
      list: content.panels[focus.panel].table?.rows.flatMap { $0.items.map(\.id) } ?? []
    ).map { Focus(panel: focus.panel, id: $0) }
  }

  private func item(at index: Int) -> Focus {
    items[min(max(0, index), items.count - 1)].focus
  }
}
