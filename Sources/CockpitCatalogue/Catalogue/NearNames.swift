import CockpitValues

/// What somebody may have meant who wrote an id or a code that the pack does not have.
extension Catalogue {
  /// What the indicators of the pack are called, to look for those that unknown ids nearly are.
  ///
  /// - Complexity: O(indicators)
  package var indicatorNames: IndicatorNames {
    IndicatorNames(of: indicators.lazy.filter { !$0.isUncatalogued })
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

/// The ids and names of indicators, laid out to look for the one that an unknown id nearly is.
package struct IndicatorNames: Sendable {
  private var ids: [String] = []
  private var idScalars: [[Unicode.Scalar]] = []
  /// The names in Chinese, each once.
  private var names: [(text: String, scalars: [Unicode.Scalar])] = []
  /// Of several of one name the one whose id comes first.
  private var byName: [String: String] = [:]
  private var byLowercased: [String: String] = [:]

  init(of indicators: some Sequence<Indicator>) {
    var known: Set<String> = []
    for indicator in indicators {
      ids.append(indicator.id)
      idScalars.append(Array(indicator.id.unicodeScalars))
      for name in [indicator.name.zh, indicator.name.en] {
        byName[name] = byName[name].map { min($0, indicator.id) } ?? indicator.id
      }
      let lowercased = indicator.id.lowercased()
      if byLowercased[lowercased] == nil { byLowercased[lowercased] = indicator.id }
      if known.insert(indicator.name.zh).inserted {
        names.append((indicator.name.zh, Array(indicator.name.zh.unicodeScalars)))
      }
    }
  }

  /// The id of the indicator that an unknown id nearly is: another spelling of its id by at most two
  /// letters, or its name in either language.
  ///
  /// - Complexity: O(indicators * the square of the length of an id)
  package func near(to id: String) -> String? {
    if let known = byName[id] ?? byLowercased[id.lowercased()] { return known }
    let scalars = Array(id.unicodeScalars)
    if let near = nearest(scalars, among: idScalars) { return ids[near] }
    return nearest(scalars, among: names.lazy.map(\.scalars)).flatMap { byName[names[$0].text] }
  }
}

/// The one name that differs least, by at most two characters and by no more than a quarter of
/// them; `nil` where two differ equally little.
package func nearest(_ text: String, _ names: some Sequence<String>) -> String? {
  let names = Array(names)
  return nearest(Array(text.unicodeScalars), among: names.lazy.map { Array($0.unicodeScalars) })
    .map { names[$0] }
}

/// The place of the one name that differs least, by at most two characters and by no more than a
/// quarter of them; `nil` where two differ equally little.
private func nearest(
  _ characters: [Unicode.Scalar], among names: some Sequence<[Unicode.Scalar]>
) -> Int? {
  let limit = min(2, characters.count / 4)
  guard limit > 0 else { return nil }
  var best: (place: Int, distance: Int)?
  var isAmbiguous = false
  for (place, name) in names.enumerated() {
    guard
      let distance = editDistance(characters, name, limit: min(limit, best?.distance ?? limit))
    else { continue }
    isAmbiguous = distance == best?.distance
    best = (place, distance)
  }
  return isAmbiguous ? nil : best?.place
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
