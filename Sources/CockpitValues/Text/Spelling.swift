extension Sequence<String> {
  /// The text that differs least from one that is misspelt; nil where none is near.
  ///
  /// Near is one character, or one in three of a longer text. Of several, the first counts.
  ///
  /// - Complexity: O(characters of all × characters of the text)
  package func closest(to text: String) -> String? {
    let wanted = Array(text.unicodeScalars)
    var best: (text: String, distance: Int)?
    for candidate in self {
      let distance = distance(from: wanted, to: Array(candidate.unicodeScalars))
      if distance <= Swift.max(1, wanted.count / 3), distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.text
  }

  /// How many scalars are put in, left out or replaced (Levenshtein).
  private func distance(from one: [Unicode.Scalar], to other: [Unicode.Scalar]) -> Int {
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, another) in other.enumerated() {
        let replaced = diagonal + (scalar == another ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = Swift.min(replaced, diagonal + 1, row[place] + 1)
      }
    }
    return row[other.count]
  }
}
