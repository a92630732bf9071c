/// An area of phrases as its source writes it.
package struct PhraseSource: Sendable {
  /// The area as uses name it, such as `column`.
  package let area: String
  package let cases: [String]
  /// The literals of each language, with `\(…)` for what is filled in.
  package let chinese: [String]
  package let english: [String]

  private static let folder = "Sources/CockpitWording/Phrases"

  /// All areas of the screens' phrases.
  package static func all() throws -> [PhraseSource] {
    let folder = Repository.path(folder)
    return try Files.names(in: folder).filter {
      $0.hasSuffix("Phrase.swift") && $0 != "Phrase.swift"
    }
    .map { try PhraseSource(name: $0, text: Files.text(at: "\(folder)/\($0)")) }
  }

  /// All sources but those of the phrases, without blanks and line feeds.
  package static func uses() throws -> String {
    let root = Repository.path("Sources")
    return try Files.paths(below: root)
      .filter { $0.hasSuffix(".swift") && !"Sources/\($0)".hasPrefix(folder + "/") }
      .map { try Files.text(at: "\(root)/\($0)").filter { !$0.isWhitespace } }
      .joined(separator: "\n")
  }

  private init(name: String, text: String) {
    let type = name.prefix(while: { $0 != "." }).dropLast("Phrase".count)
    area = type.prefix(1).lowercased() + type.dropFirst()
    let parts = text.split(separator: "package var ")
    cases = PhraseSource.lines(parts.first ?? "").filter { $0.hasPrefix("case ") }.map {
      String($0.dropFirst("case ".count).prefix { $0 != "(" })
    }
    chinese = PhraseSource.literals(parts.first { $0.hasPrefix("chinese") } ?? "")
    english = PhraseSource.literals(parts.first { $0.hasPrefix("english") } ?? "")
  }

  private static func lines(_ text: Substring) -> [Substring] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }
  }

  /// What stands between the first and the last quote of each line.
  private static func literals(_ text: Substring) -> [String] {
    lines(text).compactMap { line in
      guard let first = line.firstIndex(of: "\""), let last = line.lastIndex(of: "\"") else {
        return nil
      }
      return String(line[first..<last].dropFirst())
    }
  }
}
