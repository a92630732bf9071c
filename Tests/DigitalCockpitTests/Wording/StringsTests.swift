import CockpitValues
import Testing
@testable import DigitalCockpit

struct StringsTests {
  @Test("has exactly the texts that the screens use", arguments: Language.allCases)
  func complete(language: Language) throws {
    let strings = try Strings(language)
    #expect(strings.keys == Set(Phrase.allCases.map(\.rawValue)))
  }

  @Test("uses the same places in both languages", arguments: Phrase.allCases)
  func places(phrase: Phrase) throws {
    func places(_ language: Language) throws -> [String] {
      let text = try Strings(language)(phrase)
      return (0..<9).map { "{\($0)}" }.filter { text.contains($0) }
    }
    #expect(try places(.zh) == places(.en))
  }

  @Test("puts arguments in their places")
  func arguments() throws {
    #expect(try Strings(.zh)(.growthUp, "4.9") == "同比增长 4.9%")
    #expect(try Strings(.en)(.growthDown, "1.7") == "down 1.7% on the year")
  }

  @Test("has no English word on the Chinese screens")
  func chinese() throws {
    let strings = try Strings(.zh)
    for phrase in Phrase.allCases {
      // A key is written as it stands on the keyboard.
      let words = strings(phrase).split { !($0.isASCII && $0.isLetter) }
      #expect(words.allSatisfy { $0.count == 1 }, "\(phrase.rawValue)")
    }
  }
}
