import CockpitCanvas
import CockpitValues

/// What a page says: built once from the situation, and then drawn, gone about in, pointed at,
/// counted and exported as often as is wanted.
struct PageContent: Sendable {
  /// The name of the screen.
  let title: String
  /// In the order in which the focus goes through them.
  var panels: [PagePanel]
  /// Where the panels stand.
  ///
  /// A panel that has no place cannot be in focus either.
  var arrange: @Sendable (_ panels: [PagePanel], _ room: PageRoom) -> [PagePlace]
  /// The items in the order in which the focus goes through them, where that is not the order in
  /// which the panels have them.
  var order: [Focus]?
  /// How the focus moves where there are tiles.
  var tiles: TileSteps?
  /// What the page says in sentences, for exports.
  var notes: [ScreenExport.Attribute] = []
  /// The whole page as Markdown, where it is a text with titles and tables of its own and no lists.
  var markdown: String?
  /// Where the figure that the page is about comes from.
  var provenance: (@Sendable () -> [Fact])?
  /// The indicators that the page is about, the first of them first.
  var subjects: [String] = []
  /// That the page is of a simulation, and of which scenarios; `nil` for all others.
  var simulation: Simulation?
  /// The numbers of the items of 数据 that rows are about, by the ids of the rows.
  var dataItems: [String: Int] = [:]

  /// A page of some panels; below one another unless told, the last one with what room is left.
  init(
    _ title: String, _ panels: [PagePanel],
    arrange: @escaping @Sendable ([PagePanel], PageRoom) -> [PagePlace] = PageContent.stack
  ) {
    self.title = title
    self.panels = panels
    self.arrange = arrange
  }

  /// Panels below one another with the rows that they need, the last one with what is left.
  static let stack: @Sendable ([PagePanel], PageRoom) -> [PagePlace] = { panels, room in
    var rest = room.area
    return panels.indices.map { index in
      let isLast = index == panels.count - 1
      let (own, below) = rest.split(
        top: isLast ? rest.height : panels[index].rows ?? rest.height)
      rest = below
      return .panel(index, own)
    }
  }

  /// The panels that can fill the screen, in the order in which one goes through them: a picture
  /// whose tiles are in focus before the list of these.
  var zoomable: [Int] {
    let first = tiles.map { [$0.panel] } ?? []
    return (first + panels.indices.filter { !first.contains($0) }).filter { index in
      switch panels[index].body {
      case .table, .facts, .picture, .verbatim: true
      case .tiles: tiles?.panel == index || !panels[index].cards.isEmpty
      case .text(let block): panels[index].heading != nil && !block.text.isEmpty
      case .lines, .line, .nothing: false
      }
    }
  }

  /// How many rows the lists of the page have, and how many they would have without the filter;
  /// `nil` where it has none that are narrowed.
  var narrowed: (shown: Int, all: Int)? {
    let counts = panels.compactMap { $0.table?.narrowed }
    guard !counts.isEmpty else { return nil }
    return counts.reduce((0, 0)) { ($0.0 + $1.shown, $0.1 + $1.all) }
  }
}

extension PageContent {
  /// The lists of the page as data, all of their rows.
  var tables: [ScreenTable] {
    panels.flatMap { panel -> [ScreenTable] in
      switch panel.exports {
      case .nothing: []
      case .asDrawn: panel.table.map { [$0.exported(title: title)] } ?? []
      case .tables(let tables): tables(panel.table?.selection ?? .all)
      }
    }
  }

  /// What the page says as lines, for screen readers: its title, then panel by panel.
  func plainLines(at now: Instant) -> [String] {
    [title] + panels.flatMap { $0.plainLines(at: now) }
  }

  /// How old the moments are whose ages the page tells, in the steps in which they are told: while
  /// these stay, so does the picture.
  func ages(at now: Instant) -> [Int64] {
    panels.flatMap(\.ages).map { PageText.step(ofAge: now.seconds(since: $0)) }
  }
}

/// The room that a page has, and what is seen of it there.
struct PageRoom: Sendable {
  /// The extent of the whole screen.
  let screen: Size
  let area: Rect
  let glyphs: GlyphSet
  var focus: Focus?
  /// The first line of a panel that scrolls.
  var scroll = 0
  /// The panel that has all the room.
  var zoom: Zoom?
  /// Where the cursor is in a chart.
  var cursor: ChartCursor?
  /// The clock, for ages.
  var now: Instant

  /// One panel alone, which of how many it is, and what its title says of the ways on.
  struct Zoom: Sendable {
    let panel: Int
    let place: String
    let note: String
  }
}

/// Where something of a page stands.
enum PagePlace: Sendable {
  /// A panel, by its number from 0.
  case panel(Int, Rect)
  /// A line down the page.
  case divider(Rect)
  /// A text over what else is there.
  case label(String, Rect)
}

/// One part of a page.
struct PagePanel: Sendable {
  enum Body: Sendable {
    case table(Table)
    case facts(Facts)
    case text(TextBlock)
    /// Lines that are cut where they do not fit.
    case lines([StyledText])
    /// A line that has a shorter form for narrow screens.
    case line(StyledText, narrow: StyledText)
    /// Lines that stand as they are in a file.
    case verbatim([String])
    case picture(Deferred<any Widget>)
    /// A picture in which something may be in focus.
    case tiles(@Sendable (_ focused: String?, GlyphSet) -> any Widget)
    case nothing
  }

  /// What an export has of the panel.
  enum Exports: Sendable {
    case nothing
    /// The rows of its table, by the columns that are drawn.
    case asDrawn
    /// Other tables, with the rows that are shown where they have these.
    case tables(@Sendable (_ rows: RowSelection) -> [ScreenTable])
  }

  /// What the panel is called alone on the screen where it has no title of its own; `nil` for the
  /// title of the page.
  var name: String?
  /// The title on a rule above, in the room of the panel.
  var heading: (@Sendable (Rect) -> StyledText)?
  var body: Body
  /// The rows that it needs, its heading not counted; `nil` for one that fills what it gets.
  var rows: Int?
  var exports = Exports.asDrawn
  /// What can be in focus in its picture, where that is no row of a table.
  var cards: [FocusItem] = []
  /// The moments whose ages it tells.
  var ages: [Instant] = []
  /// What a picture says that is in no table, as lines.
  var spoken: (@Sendable () -> [String])?
  /// The panel for what is in focus.
  private let following: (@Sendable (Focus?) -> PagePanel?)?

  init(
    _ body: Body, title: String? = nil, rows: Int? = nil, exports: Exports = .asDrawn
  ) {
    self.body = body
    self.rows = rows
    self.exports = exports
    following = nil
    if case .facts(let facts) = body {
      ages = facts.facts.compactMap {
        if case .age(let moment, _) = $0.text { moment } else { nil }
      }
    }
    if let title { heading = { _ in StyledText(title, style: .strong) } }
  }

  /// A panel about what is in focus; nothing where that says nothing.
  init(following: @escaping @Sendable (Focus?) -> PagePanel?) {
    body = .nothing
    exports = .nothing
    self.following = following
  }

  /// The panel as it is with something in focus.
  func resolved(_ focus: Focus?) -> PagePanel {
    guard let following else { return self }
    return following(focus) ?? PagePanel(.nothing, exports: .nothing)
  }

  /// Whether it, or what it shows of what is in focus, scrolls where it is longer than its room.
  func mayScroll(hasFocus: Bool) -> Bool {
    if following != nil { return true }
    return switch body {
    case .facts(let facts): facts.isScrolled
    case .table: !hasFocus
    case .text, .lines, .line, .verbatim, .picture, .tiles, .nothing: false
    }
  }

  /// The title on its rule, in a room of so many columns.
  func title(columns: Int) -> String? {
    heading?(Rect(x: 0, y: 0, width: columns, height: 1)).text
  }

  var table: Table? { if case .table(let table) = body { table } else { nil } }

  /// The rows of its table; one where the filter leaves none, and that is said.
  var tableRows: Int {
    guard let table else { return 0 }
    let isNarrowed = table.narrowed != nil || table.matched != nil
    return table.rows.isEmpty && isNarrowed ? 1 : table.rows.count
  }

  var isNothing: Bool { if case .nothing = body { true } else { false } }

  /// Labels with what is to be said of them.
  struct Facts: Sendable {
    let facts: [Fact]
    /// Whether the panel scrolls where it is longer than its room.
    var isScrolled = false
    /// The text for facts or lines that have no room, from their number.
    let overflow: @Sendable (_ hidden: Int) -> String

    func list(in room: PageRoom) -> FactList {
      FactList(
        facts, at: room.now, from: isScrolled ? room.scroll : nil, overflow: overflow)
    }
  }
}

extension PagePanel {
  /// What the panel says as lines; most pictures say nothing that their tables do not.
  func plainLines(at now: Instant) -> [String] {
    switch body {
    case .table(let table): table.plainLines(at: now)
    case .facts(let facts):
      facts.facts.map { "\($0.label) \($0.text.styled(at: now).text)" }
    case .text(let text): [text.text]
    case .lines(let lines): lines.map(\.text)
    case .line(let line, _): [line.text]
    case .verbatim(let lines): lines
    case .picture, .tiles, .nothing: spoken?() ?? []
    }
  }

  /// The rows that facts take at a width; 0 for another panel.
  func factRows(width: Int, in room: PageRoom) -> Int {
    if case .facts(let facts) = body { facts.list(in: room).rows(width: width) } else { 0 }
  }
}
