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

  @Test("has no English word in Chinese but what is typed")
  func chinese() throws {
    for source in try PhraseSource.all() {
      // What is typed on a command line is the same in every language, with the words of its values.
      let typed =
        ["command", "usage"].contains(source.area)
        ? Set(source.english.flatMap(words) + ["cockpit", "shell", "Debian"]) : []
      for text in source.chinese {
        // A key is written as it stands on the keyboard, and TERM as the system has it.
        #expect(
          words(text).allSatisfy {
            $0.count == 1 || $0.allSatisfy(\.isUppercase) || typed.contains($0)
          }, "\(text)")
      }
    }
  }

  /// The words in Latin letters, but for what is filled in.
  private func words(_ text: String) -> [Substring] {
    text.replacing(/\\\([^)]*\)/, with: " ").split { !($0.isASCII && $0.isLetter) }.map {
      Substring(String($0))
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
    #expect(Strings(.en)(.figure(.growthDown(percent: "1.7"))) == "down 1.7% year on year")
    #expect(
      Strings(.zh)(.progress(.factor(step: "月均", soFar: "2", factor: "3"))) == "为前期月均 2 的 3 倍")
    #expect(
      Strings(.en)(.progress(.factor(step: "month", soFar: "2", factor: "3")))
        == "3 times the month so far, 2")
  }
}
