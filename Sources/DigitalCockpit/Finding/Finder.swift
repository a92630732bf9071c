/// Finds entries by what an operator types: Chinese, initials, pinyin, English or an id.
///
/// A Chinese character is found by itself, by any of its readings, and by their initials; these
/// can be mixed. Capitals, full-width forms, blanks and punctuation make no difference.
package struct Finder: Sendable {
  /// All entries in the order in which they are listed.
  package let entries: [FindEntry]
  private let index: FindIndex

  /// - Complexity: O(characters of all names and ids)
  package init(_ entries: [FindEntry], pinyin: PinyinTable = .embedded) {
    self.entries = entries
    index = FindIndex(entries, pinyin: pinyin)
  }

  /// What a query finds, the best first.
  ///
  /// Equals stand by how recently they were opened, then core indicators before the others, then in
  /// the order of the entries.
  ///
  /// - Parameters:
  ///   - text: what was typed; blanks alone find everything.
  ///   - recent: ids of entries, the one opened last first.
  /// - Returns: Each entry that fits, once.
  /// - Complexity: O(texts) for what lacks a letter, see `FindMatcher.fit` for the others.
  package func find(_ text: String, recent: [String] = []) -> [FindMatch] {
    let query = FindQuery(text)
    let recency = Dictionary(
      recent.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return hits(of: query)
      .map { hit in
        let entry = entries[hit.entry]
        // Without a query the list keeps its order.
        return Rank(
          hit, recency: recency[entry.id] ?? recent.count, isCore: !query.isEmpty && entry.isCore)
      }
      .sorted()
      .map { rank in
        FindMatch(entry: entries[rank.hit.entry], grade: rank.hit.grade, field: rank.hit.field)
      }
  }

  /// The best fit of one entry.
  private struct Hit {
    let entry: Int
    let grade: FindMatch.Grade
    let cost: Int
    let field: FindMatch.Field
  }

  /// The place of a hit among the others.
  private struct Rank: Comparable {
    let hit: Hit
    let recency: Int
    let isCore: Bool

    init(_ hit: Hit, recency: Int, isCore: Bool) {
      self.hit = hit
      self.recency = recency
      self.isCore = isCore
    }

    private var order: (Int, Int, Int, Int, Int) {
      (hit.grade.rawValue, hit.cost, recency, isCore ? 0 : 1, hit.entry)
    }

    static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }
    static func == (left: Rank, right: Rank) -> Bool { left.order == right.order }
  }

  private func hits(of query: FindQuery) -> [Hit] {
    if query.isEmpty {
      return entries.indices.map { Hit(entry: $0, grade: .listed, cost: 0, field: .id) }
    }
    guard query.isComparable else { return [] }
    var matcher = FindMatcher(index, query)
    var hits: [Hit] = []
    for text in index.texts {
      guard let hit = matcher.fit(text).map({ hit(of: text, $0, query) }) else { continue }
      guard let best = hits.last, best.entry == hit.entry else {
        hits.append(hit)
        continue
      }
      if (hit.grade.rawValue, hit.cost) < (best.grade.rawValue, best.cost) {
        hits[hits.count - 1] = hit
      }
    }
    return hits
  }

  /// A fit as a hit: the whole id, marks and all, is the best of them, and what it has behind its last
  /// dot as good as a whole word; otherwise names come first, for the ids of one kind all begin alike.
  private func hit(of text: FindIndex.Text, _ fit: FindMatcher.Fit, _ query: FindQuery) -> Hit {
    guard text.field == .id else {
      return Hit(entry: text.entry, grade: fit.grade, cost: fit.cost, field: text.field)
    }
    let id = TextFolding.folded(entries[text.entry].id)
    func isTyped(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
      TextFolding.withoutBlanks(Array(part)) == query.text
    }
    if fit.grade == .exact, isTyped(id[...]) {
      return Hit(entry: text.entry, grade: .exactID, cost: fit.cost, field: .id)
    }
    if fit.grade == .wordStart, let dot = id.lastIndex(of: "."), isTyped(id[(dot + 1)...]) {
      return Hit(entry: text.entry, grade: .ownID, cost: fit.cost, field: .id)
    }
    return Hit(entry: text.entry, grade: fit.grade, cost: fit.cost + 1, field: .id)
  }
}
