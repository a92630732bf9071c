import CockpitValues

/// What the rows of one snapshot mean by their spelling.
///
/// Rows mostly come table by table, the areas of each period in the same order: the meaning that
/// followed one last time is tried before any is searched.
struct RowMeanings {
  /// What tells which series a row belongs to, and its unit.
  struct Spelling: Hashable {
    let indicator: String
    let area: String
    let span: Span?
    let dimensions: Dimensions
    let unit: String?
  }

  private var places: [Spelling: Int] = [:]
  private var known: [(spelling: Spelling, meaning: RowMeaning, next: Int)] = []
  /// The place of the meaning that was found last.
  private var last = -1

  mutating func removeAll() {
    places.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    last = -1
  }

  /// The meaning of a spelling; `nil` where it has none yet.
  ///
  /// - Complexity: O(1): mostly one comparison
  mutating func find(_ spelling: Spelling) -> RowMeaning? {
    if last >= 0 {
      let next = known[last].next
      if known[next].spelling == spelling {
        last = next
        return known[next].meaning
      }
    }
    guard let place = places[spelling] else { return nil }
    follow(place)
    return known[place].meaning
  }

  mutating func add(_ meaning: RowMeaning, for spelling: Spelling) {
    places[spelling] = known.count
    known.append((spelling, meaning, 0))
    follow(known.count - 1)
  }

  private mutating func follow(_ place: Int) {
    if last >= 0 { known[last].next = place }
    last = place
  }
}
