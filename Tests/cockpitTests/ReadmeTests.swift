import CockpitTestSupport
import Testing

extension Program {
  /// The README in English and in Chinese.
  struct ReadmeTests {
    private let place = TemporaryFolder()

    /// The blocks of code of a README, each with its language.
    private func blocks(_ name: String) throws -> [(language: Substring, text: String)] {
      let parts = try Files.text(at: Repository.path(name)).split(
        separator: "```", omittingEmptySubsequences: false)
      return parts.enumerated().filter { $0.offset % 2 == 1 }.map { _, part in
        let end = part.firstIndex(of: "\n") ?? part.endIndex
        return (part[..<end], String(part[end...].dropFirst()))
      }
    }

    /// A block without what is said beside its commands.
    private func commands(_ text: String) -> [String] {
      text.split(separator: "\n").map { line in
        let code = line.firstRange(of: "  #").map { line[..<$0.lowerBound] } ?? line
        return String(code.reversed().drop { $0 == " " }.reversed())
      }
    }

    @Test("has the same code in both languages, and each names the other")
    func code() throws {
      let english = try blocks("README.md")
      let chinese = try blocks("README.zh.md")
      #expect(english.count > 6)
      #expect(english.map(\.language) == chinese.map(\.language))
      for (one, other) in zip(english, chinese) {
        #expect(commands(one.text) == commands(other.text))
      }
      #expect(try Files.text(at: Repository.path("README.md")).contains("](README.zh.md)"))
      #expect(try Files.text(at: Repository.path("README.zh.md")).contains("](README.md)"))
    }

    @Test("has the same sections and tables in both languages")
    func sections() throws {
      func shape(_ name: String) throws -> [String] {
        var isCode = false
        return try Files.text(at: Repository.path(name)).split(separator: "\n").compactMap { line in
          if line.hasPrefix("```") { isCode.toggle() }
          if isCode { return nil }
          if line.hasPrefix("#") { return String(line.prefix { $0 == "#" }) }
          // The keys and names of a table are the same, what is said of them is not.
          guard line.hasPrefix("| ") else { return nil }
          let first = line.split(separator: "|").first ?? ""
          return first.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }.joined(separator: " ")
        }
      }
      #expect(try shape("README.md") == shape("README.zh.md"))
    }

    @Test("begins with a command that works where the lists of packages are empty")
    func packages() throws {
      let first = try #require(try blocks("README.md").first { $0.language == "sh" })
      let update = try #require(first.text.firstRange(of: "apt-get update"))
      let install = try #require(first.text.firstRange(of: "apt-get install"))
      #expect(update.upperBound < install.lowerBound)
    }

    @Test("has a snapshot and a file of targets that are in order")
    func examples() throws {
      let json = try blocks("README.md").filter { $0.language == "json" }.map(\.text)
      #expect(json.count == 2)
      for text in json {
        let name = text.contains("cockpit.targets/1") ? "2026.targets.json" : "a.json"
        place.write(text, to: name)
      }
      let result = run("validate", place.path)
      #expect(result.output.hasSuffix("2 files, 0 errors, 0 warnings\n"), "\(result.output)")
      #expect(result.code == 0)
    }
  }
}
