import CockpitTestSupport

/// The sentences that Swift sources write as literals, as their templates.
///
/// A literal is one where it is the first argument of an error or a warning, stands in a
/// declaration of the type `Sentence`, or is an argument that only a sentence takes.
enum SentenceSources {
  private static let calls = [
    "JSONError(", "FeedError(", "warn(", "warnOnce(", "sentence: ", "reason: ",
  ]
  private static let declarations = ["-> Sentence {", "-> Sentence? {", ": Sentence {"]
  private static let labels = ["missingDigits(after: ", "of: "]

  /// The templates in the sources under a folder of `Sources`.
  static func sentences(under folder: String) throws -> Set<String> {
    let root = Repository.path("Sources/\(folder)")
    var found: Set<String> = []
    for path in try Files.paths(below: root) where path.hasSuffix(".swift") {
      found.formUnion(sentences(in: try Files.text(at: "\(root)/\(path)")))
    }
    return found
  }

  /// The templates in one source.
  static func sentences(in source: String) -> Set<String> {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    let code = lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
    var found: Set<String> = []
    for call in calls {
      for rest in ends(of: call, in: code) {
        var scanner = LiteralScanner(rest.drop { $0.isWhitespace })
        if let literal = scanner.literal() { found.insert(literal.template) }
      }
    }
    for label in labels {
      for rest in ends(of: label, in: code) {
        var scanner = LiteralScanner(rest)
        // Labels of other types go before one word, a sentence's before several but for these.
        guard let literal = scanner.literal() else { continue }
        if literal.template.contains(" ") || literal.template == "source" {
          found.insert(literal.template)
        }
      }
    }
    for declaration in declarations {
      for rest in ends(of: declaration, in: code) { found.formUnion(literals(in: block(rest))) }
    }
    for rest in ends(of: ": Sentence =", in: code) {
      found.formUnion(literals(in: rest.prefix(upTo: statementEnd(rest))))
    }
    return found.filter { $0.contains { $0.isLetter } || $0 == "{0}" }
  }

  private static func ends(of mark: String, in code: String) -> [Substring] {
    code.ranges(of: mark).map { code[$0.upperBound...] }
  }

  /// What stands between a brace that is open already and the one that closes it.
  private static func block(_ code: Substring) -> Substring {
    var depth = 1
    let end = code.firstIndex { character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      return depth == 0
    }
    return code[..<(end ?? code.endIndex)]
  }

  /// The first line that is no part of a value that was begun: where something is done with it.
  private static func statementEnd(_ code: Substring) -> Substring.Index {
    ["\n    return ", "\n      return ", "\n      throw ", "\n        report("]
      .compactMap { code.firstRange(of: $0)?.lowerBound }.min() ?? code.endIndex
  }

  private static func literals(in code: Substring) -> Set<String> {
    var scanner = LiteralScanner(code)
    var found: Set<String> = []
    while let literal = scanner.nextLiteral() {
      if !literal.isCharacter { found.insert(literal.template) }
    }
    return found
  }
}

/// Reads the string literals of Swift code, with `{0}`, `{1}` … for what is interpolated.
private struct LiteralScanner {
  struct Literal {
    var template = ""
    var places = 0
    /// Whether it names a byte or a character, as in `UInt8(ascii: "x")`.
    var isCharacter = false
  }

  private var rest: Substring

  init(_ code: Substring) {
    rest = code
  }

  /// The literal that the code begins with, with those that are added to it.
  mutating func literal() -> Literal? {
    guard var literal = single() else { return nil }
    while true {
      var next = self
      next.rest = next.rest.drop { $0.isWhitespace }
      guard next.rest.first == "+" else { return literal }
      next.rest = next.rest.dropFirst().drop { $0.isWhitespace }
      guard let half = next.single() else { return literal }
      self = next
      literal.append(half)
    }
  }

  /// The next literal in the code.
  mutating func nextLiteral() -> Literal? {
    guard let quote = rest.firstIndex(of: "\"") else { return nil }
    let isCharacter = rest[..<quote].hasSuffix("ascii: ")
    rest = rest[quote...]
    var literal = literal()
    literal?.isCharacter = isCharacter
    return literal
  }

  private mutating func single() -> Literal? {
    guard rest.first == "\"" else { return nil }
    rest = rest.dropFirst()
    var literal = Literal()
    while let character = rest.popFirst(), character != "\"" {
      guard character == "\\" else {
        literal.template.append(character)
        continue
      }
      switch rest.popFirst() {
      case "(":
        interpolation()
        literal.template += "{\(literal.places)}"
        literal.places += 1
      case "n": literal.template += "\n"
      case let escaped?: literal.template.append(escaped)
      case nil: return nil
      }
    }
    return literal
  }

  /// Goes past what is interpolated, whose parenthesis is open already.
  private mutating func interpolation() {
    var depth = 1
    while depth > 0, let character = rest.first {
      if character == "\"" {
        _ = single()
        continue
      }
      rest.removeFirst()
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
    }
  }
}

extension LiteralScanner.Literal {
  fileprivate mutating func append(_ half: Self) {
    var text = half.template
    for place in (0..<half.places).reversed() {
      text.replace("{\(place)}", with: "{\(place + places)}")
    }
    template += text
    places += half.places
  }
}
