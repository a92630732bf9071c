import CockpitTestSupport
import Testing

@testable import DigitalCockpit

/// The finder against one that writes out every way to spell a name.
struct FinderOracleTests {
  /// All spellings of a text, and the places where its tokens begin, by brute force.
  private struct Oracle {
    /// For each token, all that can be typed for it.
    let tokens: [[String]]
    let text: String

    init(_ name: String) {
      var tokens: [[String]] = []
      var word = ""
      func finish() {
        if !word.isEmpty { tokens.append([word]) }
        word = ""
      }
      for scalar in name.unicodeScalars {
        let readings = PinyinTable.embedded.readings(of: scalar)
        if readings.isEmpty {
          if let last = word.unicodeScalars.last,
            last.properties.numericType != scalar.properties.numericType
          {
            finish()
          }
          if scalar != " " { word.unicodeScalars.append(scalar) } else { finish() }
        } else {
          finish()
          var ways = Set([String(scalar)])
          for reading in readings {
            ways.insert(reading)
            ways.insert(String(reading.prefix(1)))
            if ["zh", "ch", "sh"].contains(reading.prefix(2)) {
              ways.insert(String(reading.prefix(2)))
            }
          }
          tokens.append(ways.sorted())
        }
      }
      finish()
      self.tokens = tokens
      text = name.filter { $0 != " " }
    }

    private func spellings(from first: Int) -> [String] {
      tokens[first...].reduce([""]) { done, ways in
        done.flatMap { start in ways.map { start + $0 } }
      }
    }

    func isExact(_ query: String) -> Bool { spellings(from: 0).contains(query) }

    func isPrefix(_ query: String) -> Bool {
      spellings(from: 0).contains { $0.hasPrefix(query) }
    }

    func isSubstring(_ query: String) -> Bool {
      text.contains(query)
        || tokens.indices.contains { first in
          spellings(from: first).contains { $0.hasPrefix(query) }
        }
    }
  }

  private static let alphabet: [String] = ["重", "行", "数", "安", "西", "石", "a", "b", "xi", "1", " "]
  private static let letters = "zhongcxiansqdbr1重行数安a "

  @Test("agrees on what is whole, a beginning, and inside")
  func agrees() {
    var random = SeededGenerator(seed: 20_261_121)
    var counts: [FindMatch.Grade: Int] = [:]
    for _ in 0..<2500 {
      let name = (0..<Int.random(in: 1...5, using: &random))
        .map { _ in Self.alphabet.randomElement(using: &random) ?? "a" }.joined()
      let oracle = Oracle(name)
      guard !oracle.tokens.isEmpty else { continue }
      let query = self.query(for: oracle, using: &random)
      guard !query.isEmpty else { continue }
      let grade = Finder(FindEntries.of(name)).grade(query)
      let slow: FindMatch.Grade? =
        if oracle.isExact(query) {
          .exact
        } else if oracle.isPrefix(query) {
          .prefix
        } else if oracle.isSubstring(query) {
          .substring
        } else {
          nil
        }
      let fast: FindMatch.Grade? =
        switch grade {
        case .wordStart: .substring
        case .fuzzy: nil
        default: grade
        }
      #expect(fast == slow, "\(query) in \(name)")
      if let slow { counts[slow, default: 0] += 1 }
    }
    for grade in [FindMatch.Grade.exact, .prefix, .substring] {
      #expect(counts[grade, default: 0] > 100, "too few of \(grade)")
    }
  }

  /// Letters at random, or some way to spell a part of a name.
  private func query(for oracle: Oracle, using random: inout SeededGenerator) -> String {
    guard Int.random(in: 0..<4, using: &random) > 0 else {
      return (0..<Int.random(in: 1...4, using: &random))
        .compactMap { _ in Self.letters.randomElement(using: &random) }
        .filter { $0 != " " }.map(String.init).joined()
    }
    let first = Int.random(in: oracle.tokens.indices, using: &random)
    let typed = oracle.tokens[first...].compactMap { $0.randomElement(using: &random) }.joined()
    return String(typed.prefix(Int.random(in: 1...typed.count, using: &random)))
  }
}
