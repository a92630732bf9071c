import CockpitJSON
import Testing

struct SentenceTests {
  @Test("keeps apart what was written and what was filled in")
  func parts() {
    let sentence: Sentence = "the key \("a") occurs \(2) times"
    #expect(sentence.template == "the key {0} occurs {1} times")
    #expect(sentence.arguments == [.text("a"), .text("2")])
    #expect(sentence.description == "the key a occurs 2 times")
  }

  @Test("fills in a list of names with commas")
  func list() {
    let sentence: Sentence = "write one of \(list: ["a", "b"])"
    #expect(sentence.template == "write one of {0}")
    #expect(sentence.description == "write one of a, b")
  }

  @Test("numbers the places of two halves one after the other")
  func halves() {
    let sentence = "\(1) and \(2)" as Sentence + "; \("three") and \(4)"
    #expect(sentence.template == "{0} and {1}; {2} and {3}")
    #expect(sentence.description == "1 and 2; three and 4")
  }

  @Test("says itself and the sentences in it in another language")
  func translated() {
    let kind: Sentence = "a number"
    let sentence: Sentence = "expected \(kind), found \("a number")"
    let table = ["expected {0}, found {1}": "应为{0}，却是{1}", "a number": "数字"]
    // What a file holds is no language of ours, even where it reads like it.
    #expect(sentence.said { table[$0] ?? $0 } == "应为数字，却是a number")
  }

  @Test("an argument that looks like a place stays what it is")
  func hostile() {
    let sentence: Sentence = "\("{1}") is none of \("{0}")"
    #expect(sentence.description == "{1} is none of {0}")
  }
}
