import CockpitCanvas
import CockpitValues
import CockpitWording

/// The rows of one list, taken apart once, so that each letter that is typed finds them anew.
///
/// A row is found as the find line finds things: by Chinese, pinyin, initials, English or an id,
/// in any of its cells. Of several words, each must be found in the row.
struct RowSearch: Sendable {
  private let finder: Finder

  /// - Complexity: O(characters of the list)
  init(_ table: Table) {
    var entries: [FindEntry] = []
    for row in table.rows.indices where !table.rows[row].isHeading {
      func add(_ id: String, _ text: String) {
        entries.append(
          FindEntry(
            id: id, name: LocalizedText(zh: text), kind: .record, note: String(row),
            intent: .repaint))
      }
      for item in table.rows[row].items { add(item.id, "") }
      for case .fixed(let text) in table.cells(of: row).map(\.text) where text.text != "-" {
        add("", text.text)
      }
    }
    finder = Finder(entries)
  }

  /// The numbers of the rows that have all words of a query; of letters that only stand in this
  /// order, with others between them, a list would keep too much.
  func rows(of query: String) -> Set<Int> {
    let found = query.split(whereSeparator: \.isWhitespace).map { word in
      Set(
        finder.find(String(word)).filter { match in
          // An id is long and of letters alone: most letters stand somewhere in it.
          match.grade < (match.field == .id ? .substring : .fuzzy)
        }.compactMap { Int($0.entry.note) })
    }
    guard let first = found.first else { return [] }
    return found.dropFirst().reduce(first) { $0.intersection($1) }
  }
}

/// What is typed to narrow a list, while it is typed.
struct RowTyping: Sendable {
  let panel: Int
  /// The list as the page has it, and the revision of what that was built from.
  let search: RowSearch
  let revision: Int
  /// What was in focus, for when the list is whole again.
  let focus: Focus?
}

extension Session {
  /// Begins to narrow the list in focus; `false` where there is none.
  mutating func beginTyping() -> Bool {
    guard let panel = shown.searchablePanel(place.focus, queries[place.page] ?? [:]),
      let table = place.page.page.content(in: context).panels[panel].table
    else { return false }
    typing = RowTyping(
      panel: panel, search: RowSearch(table), revision: shownRevision.context, focus: place.focus)
    return true
  }

  /// What a key does while one types: letters narrow the list, arrows move in it.
  mutating func handleTyping(_ key: Key) -> [SessionEffect] {
    guard let typing else { return [] }
    let query = queries[place.page]?[typing.panel] ?? ""
    switch key {
    case .character(let character):
      guard query.unicodeScalars.count < FindQuery.longest else { break }
      ask(query + String(character), in: typing.panel)
    case .backspace, .delete:
      if query.isEmpty {
        self.typing = nil
      } else {
        ask(String(query.dropLast()), in: typing.panel)
      }
    case .control("u"): ask("", in: typing.panel)
    case .enter, .tab: self.typing = nil
    case .escape:
      clearQuery()
      if let focus = typing.focus { moveFocus(to: focus) }
    case .up: return perform(.move(.rows(-1)))
    case .down: return perform(.move(.rows(1)))
    case .pageUp: return perform(.page(-1))
    case .pageDown: return perform(.page(1))
    case .home: return perform(.move(.first))
    case .end: return perform(.move(.last))
    case .left, .right, .backTab, .control, .function: break
    }
    return []
  }

  /// Whether a list of the page is narrowed by what was typed.
  var hasQuery: Bool { !(queries[place.page] ?? [:]).isEmpty }

  /// What narrows the lists of the page, with how many rows are left of how many; `nil` where
  /// nothing does.
  var queryText: String? {
    let strings = context.strings
    let texts = (queries[place.page] ?? [:]).sorted { $0.key < $1.key }.compactMap {
      panel, query -> String? in
      guard shown.content.panels.indices.contains(panel),
        let matched = shown.content.panels[panel].table?.matched
      else { return nil }
      let text = strings(.panel(.narrowedTo(query, shown: matched.shown, of: matched.all)))
      return "\(text) (Esc \(strings(.panel(.listAll))))"
    }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// The line in which one types, with the rows that are left.
  var typingLine: (typed: String, counts: String)? {
    guard let typing, shown.content.panels.indices.contains(typing.panel) else { return nil }
    let strings = context.strings
    let matched = shown.content.panels[typing.panel].table?.matched
    return (
      "& \(queries[place.page]?[typing.panel] ?? "")_",
      [
        matched.map { "\($0.shown)/\($0.all)" }, "Enter \(strings(.panel(.keepRows)))",
        "Esc \(strings(.panel(.listAll)))",
      ].compactMap(\.self).joined(separator: "  ")
    )
  }

  /// The rows to keep of each list of the page that is narrowed, for a table as the page has it.
  var keptRows: [Int: @Sendable (Table) -> Set<Int>] {
    (queries[place.page] ?? [:]).reduce(into: [:]) { kept, entry in
      let isTyped = entry.key == typing?.panel && typing?.revision == shownRevision.context
      let search = isTyped ? typing?.search : nil
      kept[entry.key] = { (search ?? RowSearch($0)).rows(of: entry.value) }
    }
  }
}
