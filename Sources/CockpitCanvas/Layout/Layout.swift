/// Shares out rows or columns among parts.
package enum Layout {
  /// What one part of a split asks for.
  package struct Part: Hashable, Sendable {
    /// The least length with which the part is of use; with less it is left out.
    package var minimum: Int
    /// The length with which it needs no more.
    package var ideal: Int
    /// Its share of what is left once all have their ideal; none for 0.
    package var weight: Int
    /// Who comes first where there is too little: 0 before 1.
    package var priority: Int

    package init(minimum: Int, ideal: Int, weight: Int = 0, priority: Int = 0) {
      self.minimum = max(0, minimum)
      self.ideal = max(self.minimum, ideal)
      self.weight = max(0, weight)
      self.priority = priority
    }

    /// A part of one length.
    package static func fixed(_ length: Int, priority: Int = 0) -> Part {
      Part(minimum: length, ideal: length, priority: priority)
    }

    /// A part that takes what is left.
    package static func flexible(
      minimum: Int = 1, weight: Int = 1, priority: Int = 0
    ) -> Part {
      Part(minimum: minimum, ideal: minimum, weight: weight, priority: priority)
    }
  }

  /// The length of each part; 0 for one that is left out.
  ///
  /// Parts come in by priority as long as their minimums fit; the first of them comes in always,
  /// cut to what is there. Then they grow to their ideals, again by priority, and share the rest
  /// by weight. The sum with the spacing between the parts never exceeds `total`.
  ///
  /// - Complexity: O(parts x log(parts))
  package static func lengths(of parts: [Part], in total: Int, spacing: Int = 0) -> [Int] {
    var lengths = Array(repeating: 0, count: parts.count)
    let order = parts.indices.sorted {
      (parts[$0].priority, $0) < (parts[$1].priority, $1)
    }
    var left = max(0, total)
    var shown: [Int] = []
    for index in order {
      let gap = shown.isEmpty ? 0 : spacing
      guard shown.isEmpty || parts[index].minimum + gap <= left else { continue }
      lengths[index] = min(parts[index].minimum, left)
      left -= lengths[index] + gap
      shown.append(index)
    }
    for index in shown {
      let growth = min(parts[index].ideal - lengths[index], left)
      lengths[index] += growth
      left -= growth
    }
    var weights = shown.reduce(0) { $0 + parts[$1].weight }
    for index in shown where parts[index].weight > 0 {
      let growth = left * parts[index].weight / weights
      lengths[index] += growth
      left -= growth
      weights -= parts[index].weight
    }
    return lengths
  }

  /// The rectangles of parts below one another; empty for one that is left out.
  ///
  /// - Complexity: O(parts x log(parts))
  package static func rows(_ parts: [Part], in area: Rect, spacing: Int = 0) -> [Rect] {
    var y = area.y
    return lengths(of: parts, in: area.height, spacing: spacing).map { length in
      defer { if length > 0 { y += length + spacing } }
      return Rect(x: area.x, y: y, width: area.width, height: length)
    }
  }

  /// The rectangles of parts beside one another; empty for one that is left out.
  ///
  /// - Complexity: O(parts x log(parts))
  package static func columns(_ parts: [Part], in area: Rect, spacing: Int = 0) -> [Rect] {
    var x = area.x
    return lengths(of: parts, in: area.width, spacing: spacing).map { length in
      defer { if length > 0 { x += length + spacing } }
      return Rect(x: x, y: area.y, width: length, height: area.height)
    }
  }
}
