extension Catalogue {
  /// The pairs of indicators of which one is made of the other, directly or through others: the indices of
  /// composites.json with their parts, and its wholes.
  ///
  /// Two parts of one whole are no such pair.
  ///
  /// - Returns: of each indicator those that it is related to, either way
  /// - Complexity: O(relations · depth)
  package var relatives: [String: Set<String>] {
    var parts: [String: Set<String>] = [:]
    for composite in composites {
      parts[composite.indicator, default: []].formUnion(composite.parts.map(\.indicator))
    }
    for whole in wholes { parts[whole.indicator, default: []].formUnion(whole.parts) }
    var relatives: [String: Set<String>] = [:]
    for whole in parts.keys {
      var (seen, rest): (Set<String>, [String]) = ([], [whole])
      while let next = rest.popLast() {
        for part in parts[next] ?? [] where seen.insert(part).inserted { rest.append(part) }
      }
      seen.remove(whole)
      relatives[whole, default: []].formUnion(seen)
      for part in seen { relatives[part, default: []].insert(whole) }
    }
    return relatives
  }
}
