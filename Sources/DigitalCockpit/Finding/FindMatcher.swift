/// Compares one query with the texts of an index.
struct FindMatcher {
  /// How a query fits a text.
  struct Fit {
    let grade: FindMatch.Grade
    /// What a fuzzy fit leaves out; 0 for all others.
    let cost: Int
  }

  private let index: FindIndex
  private let query: FindQuery
  /// The least cost at which so many letters of the query are found.
  private var costs: [Int]
  private var nextCosts: [Int]
  /// The most letters of the query that are found; beyond it all costs are `unreached`.
  private var furthest = 0

  private static let skippedAhead = 1
  private static let skippedBetween = 2
  private static let unreached = Int.max / 2

  /// Prepares to compare a query that `isComparable`.
  init(_ index: FindIndex, _ query: FindQuery) {
    self.index = index
    self.query = query
    costs = Array(repeating: FindMatcher.unreached, count: query.letters.count + 1)
    nextCosts = costs
  }

  /// How the query fits a text; `nil` if it does not.
  ///
  /// - Complexity: O(letters of the query × spellings of the text) at the worst, and O(1) where
  ///   the text lacks a letter.
  mutating func fit(_ text: FindIndex.Text) -> Fit? {
    guard query.mask.isSubset(of: text.mask) else { return nil }
    var isSubstring = false
    for token in text.tokens {
      guard let reach = walk(from: token, in: text) else { continue }
      if token == text.tokens.lowerBound {
        return Fit(grade: reach == .whole ? .exact : .prefix, cost: 0)
      }
      if index.tokens[token].isWordStart { return Fit(grade: .wordStart, cost: 0) }
      isSubstring = true
    }
    if isSubstring || isInside(text) { return Fit(grade: .substring, cost: 0) }
    return fuzzyCost(text).map { Fit(grade: .fuzzy, cost: $0) }
  }

  private enum Reach {
    case part, whole
  }

  /// How far into a text the query leads from a token on; `nil` if it leads astray.
  ///
  /// Bit n of `reached` stands for the first n letters of the query.
  private func walk(from first: Int, in text: FindIndex.Text) -> Reach? {
    let goal = query.letters.count
    var reached: UInt128 = 1
    var isFound = false
    for token in first..<text.tokens.upperBound {
      var next: UInt128 = 0
      for spelling in index.tokens[token].spellings {
        let letters = index.spellings[spelling].letters
        var rest = reached
        while rest != 0 {
          let offset = rest.trailingZeroBitCount
          rest &= rest - 1
          let count = commonCount(letters, offset)
          if count == letters.count { next |= 1 << UInt128(offset + count) }
          if offset + count == goal { isFound = true }
        }
      }
      let end: UInt128 = 1 << UInt128(goal)
      if next & end != 0, token == text.tokens.upperBound - 1 { return .whole }
      // From the middle of a text, being found is all there is to know.
      if isFound, first > text.tokens.lowerBound { return .part }
      reached = next & ~end
      if reached == 0 { break }
    }
    return isFound ? .part : nil
  }

  /// How many letters a spelling shares with the query behind an offset.
  private func commonCount(_ spelling: Range<Int>, _ offset: Int) -> Int {
    let most = min(spelling.count, query.letters.count - offset)
    var count = 0
    while count < most,
      index.letters[spelling.lowerBound + count] == query.letters[offset + count]
    {
      count += 1
    }
    return count
  }

  /// Whether the query stands in a text as it is written, be it in the middle of a word.
  private func isInside(_ text: FindIndex.Text) -> Bool {
    let last = text.letters.upperBound - query.letters.count
    guard text.letters.lowerBound <= last else { return false }
    return (text.letters.lowerBound...last).contains { start in
      commonCount(start..<text.letters.upperBound, 0) == query.letters.count
    }
  }

  /// What is left out if the letters of the query stand in a text in their order; `nil` if not.
  ///
  /// What is found of a token begins with its first letter. Tokens left out between cost more
  /// than those ahead, letters within a token as much as these.
  private mutating func fuzzyCost(_ text: FindIndex.Text) -> Int? {
    let goal = query.letters.count
    guard goal > 1 else { return nil }
    for offset in 0...goal {
      costs[offset] = FindMatcher.unreached
      nextCosts[offset] = FindMatcher.unreached
    }
    costs[0] = 0
    furthest = 0
    for token in text.tokens {
      for offset in 0...furthest {
        let skipped =
          switch offset {
          case 0: FindMatcher.skippedAhead
          case goal: 0
          default: FindMatcher.skippedBetween
          }
        nextCosts[offset] = costs[offset] + skipped
      }
      for spelling in index.tokens[token].spellings
      where !index.spellings[spelling].isInitial {
        let letters = index.spellings[spelling].letters
        for offset in 0...min(furthest, goal - 1) where costs[offset] < FindMatcher.unreached {
          take(letters, from: offset)
        }
      }
      swap(&costs, &nextCosts)
    }
    return costs[goal] < FindMatcher.unreached ? costs[goal] : nil
  }

  /// Finds as much of the query behind an offset as a token has, beginning with its first letter.
  private mutating func take(_ spelling: Range<Int>, from offset: Int) {
    guard index.letters[spelling.lowerBound] == query.letters[offset] else { return }
    var cost = costs[offset]
    var reached = offset + 1
    nextCosts[reached] = min(nextCosts[reached], cost)
    defer { furthest = max(furthest, reached) }
    for letter in spelling.dropFirst() {
      guard reached < query.letters.count else { return }
      if index.letters[letter] == query.letters[reached] {
        reached += 1
        nextCosts[reached] = min(nextCosts[reached], cost)
      } else {
        cost += 1
      }
    }
  }
}
