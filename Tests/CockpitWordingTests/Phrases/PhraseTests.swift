import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWording

struct PhraseTests {
  @Test("has no phrase that nothing says")
  func needed() throws {
    let uses = try PhraseSource.uses()
    let areas = try PhraseSource.all()
    #expect(areas.count > 15)
    for source in areas {
      #expect(source.cases.count > 1, "\(source.area)")
      for phrase in source.cases {
        let use = ".\(source.area)(.\(phrase)"
        #expect(uses.contains("\(use))") || uses.contains("\(use)("), "\(use))")
      }
    }
  }

  @Test("has no English word in Chinese")
  func chinese() throws {
    for text in try PhraseSource.all().flatMap(\.chinese) {
      // A key is written as it stands on the keyboard, and TERM as the system has it.
      let words = text.replacing(/\\\([^)]*\)/, with: " ").split { !($0.isASCII && $0.isLetter) }
      #expect(words.allSatisfy { $0.count == 1 || $0.allSatisfy(\.isUppercase) }, "\(text)")
    }
  }

  @Test("has no Chinese in English")
  func english() throws {
    for text in try PhraseSource.all().flatMap(\.english) {
      #expect(!text.unicodeScalars.contains { ("\u{3000}"..."\u{FFEF}").contains($0) }, "\(text)")
    }
  }

  @Test("fills in what it carries")
  func filling() {
    #expect(Strings(.zh)(.figure(.growthUp(percent: "4.9"))) == "同比增长 4.9%")
    #expect(Strings(.en)(.figure(.growthDown(percent: "1.7"))) == "down 1.7% on the year")
    #expect(
      Strings(.zh)(.progress(.factor(step: "月均", soFar: "2", factor: "3"))) == "为前期月均 2 的 3 倍")
    #expect(
      Strings(.en)(.progress(.factor(step: "month", soFar: "2", factor: "3")))
        == "3 times the month so far, 2")
  }
}
