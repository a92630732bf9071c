import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWording

/// The words of the screens as their table in the documentation settles them.
struct VocabularyTests {
  private static let table = "Sources/CockpitModel/CockpitModel.docc/Guides/Vocabulary.md"

  /// The rows of the tables below a heading, each with its cells.
  private func rows(below heading: String) throws -> [[String]] {
    let text = try Files.text(at: Repository.path(VocabularyTests.table))
    let start = try #require(text.firstRange(of: "\n## \(heading)\n"))
    let rest = text[start.upperBound...]
    let section = rest[..<(rest.firstRange(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      line.split(separator: "|").map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    }
  }

  /// The Chinese of all phrases and terms, with `\(…)` for what is filled in.
  private func chinese() throws -> [String] {
    let folder = Repository.path("Sources/CockpitWording/Terms")
    let terms = try Files.names(in: folder).flatMap { name in
      try Files.text(at: "\(folder)/\(name)").split(separator: "\"").enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
    let all = try PhraseSource.all().flatMap(\.chinese) + terms
    return all.filter { $0.unicodeScalars.contains(where: isHan) }
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  @Test("has no word in a phrase that the table has retired")
  func retired() throws {
    let words = try rows(below: "停用的词").compactMap(\.first)
    #expect(words.count >= 10)
    let texts = try chinese()
    #expect(texts.count > 500)
    for word in words {
      for text in texts {
        // 有数据 is no 有数.
        #expect(!text.replacing("数据", with: " ").contains(word), "\(word): \(text)")
      }
    }
  }

  @Test("the README lists every mark of a source, in both languages")
  func marks() throws {
    let signs = StatusMarks.entries.map { $0.sign(in: .zh) }.joined(separator: " ")
    for (name, list) in [("README.md", "(\(signs))"), ("README.zh.md", "（\(signs)）")] {
      #expect(try Files.text(at: Repository.path(name)).contains(list), "\(name): \(list)")
    }
  }

  @Test("has full-width punctuation beside Chinese characters")
  func punctuation() throws {
    for text in try chinese() {
      let scalars = Array(text.unicodeScalars)
      for (index, scalar) in scalars.enumerated() where ",;:!?".unicodeScalars.contains(scalar) {
        let before = index > 0 ? scalars[index - 1] : " "
        let after = index + 1 < scalars.count ? scalars[index + 1] : " "
        // A mark of the screen, not a question.
        if text == "绿?" { continue }
        #expect(!isHan(before) && !isHan(after), "\(text)")
      }
    }
  }

  @Test("has every term of the table in a phrase, or in the program's words for data")
  func used() throws {
    let texts = try chinese()
    let terms = try ["统计", "目标和进度", "数据"].flatMap { try rows(below: $0) }.compactMap(\.first)
    #expect(terms.count > 40)
    for term in terms.flatMap({ $0.split(separator: "、") }) {
      #expect(texts.contains { $0.contains(term) }, "\(term)")
    }
  }

  @Test("explains every short heading of a column in the help")
  func abbreviations() throws {
    // What is said in full, or is an everyday word.
    let plain: Set = [
      "theme", "indicator", "period", "value", "unit", "previous", "rank", "owner", "source",
      "arrived", "age", "rows", "series", "state", "name", "kind", "target", "normal", "attention",
      "problem", "section", "attainment", "bullet", "year", "system", "lead", "measures", "size",
      "recordType", "recordID", "title", "area", "stage", "due", "total", "open", "overdue",
      "busiest", "stages", "department", "sum", "derived", "basis", "reportedFigure", "closure",
      "doubted",
    ]
    let explained = Set(
      Glossary.entries.compactMap { entry in
        if case .column(let heading) = entry.term { "\(heading)" } else { nil }
      })
    let all = try #require(try PhraseSource.all().first { $0.area == "column" }).cases
    for heading in all {
      #expect(plain.contains(heading) || explained.contains(heading), "\(heading)")
    }
    #expect(explained.isDisjoint(with: plain))
  }

  @Test("says year on year and percentage points in English, and one of a thing as one")
  func english() {
    let english = Strings(.en)
    #expect(english(.figure(.growthUp(percent: "4.9"))) == "up 4.9% year on year")
    #expect(
      english(.figure(.pointsDown(points: "0.4"))) == "down 0.4 percentage points year on year")
    #expect(english(.record(.overdue(days: 1))) == "overdue 1 workday")
    #expect(english(.progress(.lightPeriods(2))) == "2 periods running")
    #expect(english(.system(.count(1))) == "1 system")
  }
}
