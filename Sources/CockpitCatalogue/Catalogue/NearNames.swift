import CockpitValues

/// What somebody may have meant who wrote an id or a code that the pack does not have.
extension Catalogue {
  /// The indicator of the pack that an unknown id nearly is: another spelling of its id by at most
  /// two letters, or its name in either language.
  ///
  /// - Complexity: O(indicators * the square of the length of an id)
  package func nearIndicator(to id: String) -> Indicator? {
    Indicator.near(to: id, among: indicators.filter { !$0.isUncatalogued })
  }

  /// The area of the pack that an unknown code nearly is: another spelling of its code, also with the
  /// zeros of the longest form (330203000000), or its name.
  package func nearArea(to code: String) -> Area? {
    if let named = areas.areas.first(where: {
      [$0.name.zh, $0.name.en, $0.short.zh, $0.short.en].contains(code)
    }) {
      return named
    }
    let shortened = areas.areas.filter { area in
      code.hasPrefix(area.code) && code.dropFirst(area.code.count).allSatisfy { $0 == "0" }
    }
    // 3302 is 330200 as well, and so is 33.
    if let longest = shortened.max(by: { $0.code.count < $1.code.count }), code.count <= 12 {
      return longest
    }
    return nearest(code, areas.areas.lazy.map(\.code)).flatMap { areas[$0] }
  }
}

extension Indicator {
  /// The one of some indicators that an unknown id nearly is; of several of one name the one whose
  /// id comes first.
  static func near(to id: String, among indicators: some Collection<Indicator>) -> Indicator? {
    func named(_ name: String) -> Indicator? {
      indicators.filter { $0.name.zh == name || $0.name.en == name }.min { $0.id < $1.id }
    }
    if let indicator = named(id) { return indicator }
    let lowercased = id.lowercased()
    if let same = indicators.first(where: { $0.id.lowercased() == lowercased }) { return same }
    if let near = nearest(id, indicators.lazy.map(\.id)) {
      return indicators.first { $0.id == near }
    }
    return nearest(id, Set(indicators.lazy.map(\.name.zh))).flatMap(named)
  }
}

/// The one name that differs least, by at most two characters and by no more than a quarter of
/// them; `nil` where two differ equally little.
package func nearest(_ text: String, _ names: some Sequence<String>) -> String? {
  let characters = Array(text.unicodeScalars)
  let limit = min(2, characters.count / 4)
  guard limit > 0 else { return nil }
  var best: (name: String, distance: Int)?
  var isAmbiguous = false
  for name in names where abs(name.unicodeScalars.count - characters.count) <= limit {
    guard
      let distance = editDistance(
        characters, Array(name.unicodeScalars), limit: min(limit, best?.distance ?? limit))
    else { continue }
    isAmbiguous = distance == best?.distance
    best = (name, distance)
  }
  return isAmbiguous ? nil : best?.name
}

/// How many characters must be inserted, removed, replaced or swapped with their neighbour to make
/// one text of another; `nil` where it is more than a limit, which most texts are known by after a
/// few characters.
///
/// - Complexity: O(the product of the lengths)
func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(one.count - other.count) <= limit else { return nil }
  var before = [Int](repeating: 0, count: other.count + 1)
  var last = Array(0...other.count)
  var next = before
  var leastOfLast = 0
  for row in one.indices {
    next[0] = row + 1
    var leastOfRow = row + 1
    for column in other.indices {
      let isSame = one[row] == other[column]
      var least = min(
        last[column + 1] + 1, next[column] + 1, last[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        least = min(least, before[column - 1] + 1)
      }
      next[column + 1] = least
      leastOfRow = min(leastOfRow, least)
    }
    // A swap reaches back over a row, and costs one.
    if leastOfRow > limit, leastOfLast >= limit { return nil }
    leastOfLast = leastOfRow
    swap(&before, &last)
    swap(&last, &next)
  }
  return last[other.count] <= limit ? last[other.count] : nil
}
