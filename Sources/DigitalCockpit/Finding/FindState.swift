package import CockpitCanvas

/// The find line: what was typed, what that finds, and which of it is selected.
package struct FindState: Sendable {
  package let scope: FindScope
  package let finder: Finder
  /// The ids of what was opened before, the last first.
  private let recent: [String]
  package private(set) var query = ""
  package private(set) var matches: [FindMatch]
  /// The place of the selected match; 0 where there is none.
  package private(set) var selected = 0

  /// The rows by which Page Up and Page Down move.
  private static let pageStep = 10

  package init(_ finder: Finder, scope: FindScope = .things, recent: [String] = []) {
    self.scope = scope
    self.finder = finder
    self.recent = recent
    matches = finder.find("", recent: recent)
  }

  package mutating func handle(_ key: Key) -> FindOutcome {
    switch key {
    case .character(let character):
      guard query.unicodeScalars.count < FindQuery.longest else { break }
      ask(query + String(character))
    case .backspace, .delete: ask(String(query.dropLast()))
    case .control("u"): ask("")
    case .up, .backTab: select(selected - 1)
    case .down, .tab: select(selected + 1)
    case .pageUp: select(selected - FindState.pageStep)
    case .pageDown: select(selected + FindState.pageStep)
    case .home: select(0)
    case .end: select(matches.count - 1)
    case .escape: return .close
    case .enter:
      guard matches.indices.contains(selected) else { break }
      return .open(matches[selected].entry)
    case .left, .right, .control, .function: break
    }
    return .stay
  }

  private mutating func ask(_ query: String) {
    guard query != self.query else { return }
    self.query = query
    matches = finder.find(query, recent: recent)
    selected = 0
  }

  /// Selects the match at a place, or the one next to it that there is.
  mutating func select(_ place: Int) {
    selected = max(0, min(place, matches.count - 1))
  }
}

/// What a key in the find line asks for.
package enum FindOutcome: Sendable {
  /// Nothing beyond what the find line shows.
  case stay
  case close
  case open(FindEntry)
}

/// An entry that a query found, and how.
package struct FindMatch: Sendable {
  /// How well a query fits a text, the best first.
  package enum Grade: Int, Comparable, CaseIterable, Sendable {
    /// The whole id was typed.
    case exactID
    /// It is the whole name, in characters, initials or full pinyin.
    case exact
    /// It is what an id has behind its last dot: `gdp` of `economy.gdp`.
    case ownID
    case prefix
    /// It stands in the name from the start of a word on.
    case wordStart
    case substring
    /// Its letters stand in the name in this order, with others between them.
    case fuzzy
    /// Nothing was asked for: every entry is listed.
    case listed

    package static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
  }

  /// The text of an entry that fits.
  package enum Field: Int, CaseIterable, Sendable {
    case id, chinese, english
  }

  package let entry: FindEntry
  package let grade: Grade
  package let field: Field
}
