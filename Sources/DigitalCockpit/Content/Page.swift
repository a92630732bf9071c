package import CockpitCatalogue
package import CockpitValues

/// A screen as a value: what it is about, and nothing of how it looks.
///
/// The way back keeps pages; the content is made from them and the situation. A new screen is one
/// such type and one line in `PageRegistry`.
protocol Page: Hashable, Sendable {
  /// The actions that lead here and those that only this screen has.
  static var actions: [Action] { get }
  /// What the find line offers of such screens.
  static func findEntries(in context: PageContext) -> [FindEntry]

  /// What programs call the screen: its kind and the id of what it shows.
  var id: String { get }
  /// Whether the content is another one on a screen of another size.
  var dependsOnSize: Bool { get }

  /// What the screen says in a situation.
  func content(in context: PageContext) -> PageContent
}

extension Page {
  static var actions: [Action] { [] }
  static func findEntries(in context: PageContext) -> [FindEntry] { [] }
  var dependsOnSize: Bool { false }

  /// The page for the way back and for what opens it.
  var any: AnyPage { AnyPage(page: self) }
}

/// A page of whatever kind, to be kept and compared.
struct AnyPage: Hashable, Sendable {
  let page: any Page

  /// Tells the kinds of pages from each other.
  var kind: ObjectIdentifier { ObjectIdentifier(type(of: page)) }

  /// The page as one of a kind; `nil` where it is another one.
  func `as`<P: Page>(_ type: P.Type) -> P? { page as? P }

  static func == (left: AnyPage, right: AnyPage) -> Bool {
    AnyHashable(left.page) == AnyHashable(right.page)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(page)) }
}

/// A page on the way that the operator took, with what is in focus there.
struct Place: Hashable, Sendable {
  var page: AnyPage
  var focus: Focus?
  /// Whether somebody put the focus where it is; else it is where it came to be by itself.
  var isFocusChosen = false
  /// The line of the page that shows first, where the page is longer than the screen.
  var scroll = 0
  /// The number of the panel that fills the screen; `nil` where all have their places.
  var zoom: Int?
  /// Where the cursor is in a chart; `nil` while it is in none.
  var cursor: ChartCursor?
}

/// Something that can be found and opened.
package struct FindEntry: Sendable {
  /// What kind of thing it is, for the list.
  package enum Kind: Hashable, Sendable {
    case action, board, indicator, system, region, area, record, alarm, supervision
    case group(GroupAxis)
  }

  /// What the full query for it is; of no two entries the same.
  package let id: String
  package let name: LocalizedText
  package let kind: Kind
  /// What the list shows beside the name: the id, or the keys of an action.
  package let note: String
  /// Whether it is one of the indicators that a region is judged by.
  let isCore: Bool
  /// What opening it means.
  let intent: Intent

  init(
    id: String, name: LocalizedText, kind: Kind, note: String? = nil, isCore: Bool = false,
    intent: Intent
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.note = note ?? id
    self.isCore = isCore
    self.intent = intent
  }
}
