import Testing

@testable import CockpitCanvas

@Suite("Key script")
struct KeyScriptTests {
  @Test("reads names, characters and forced text")
  func parses() throws {
    let script = try KeyScript.parse(" 1 j  Enter text:Tab C-l F12 S-Tab Space ab ")
    #expect(
      script.keys == [
        .character("1"), .character("j"), .enter, .character("T"), .character("a"),
        .character("b"), .control("l"), .function(12), .backTab, .character(" "),
        .character("a"), .character("b"),
      ])
    #expect(try KeyScript.parse("").keys.isEmpty)
  }

  @Test("refuses an unknown control key with a sentence", arguments: ["C-1", "C-ab", "C-L", "C-中"])
  func refuses(word: String) {
    let error = #expect(throws: KeyScriptError.self) { try KeyScript.parse("j \(word)") }
    #expect(error?.position == 2)
    #expect(error?.description.contains("\"\(word)\", is no key") == true)
  }

  @Test("types what is no name", arguments: ["F13", "F0", "F01", "C-", "enter", "中文"])
  func types(word: String) throws {
    #expect(try KeyScript.parse(word).keys == word.map { .character($0) })
  }

  @Test("reads back the name of every key")
  func readsBack() {
    var keys: [Key] = [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end, .character(" "),
    ]
    keys += (1...12).map { .function($0) }
    keys += "abcdefghijklmnopqrstuvwxyz".map { .control($0) }
    for key in keys { #expect(Key.named(key.description) == key) }
  }

  @Test(
    "folds full-width forms",
    arguments: zip("？：、／１ａ　。【z中", "?://1a .[z中"))
  func folds(typed: Character, meant: Character) {
    #expect(Key.character(typed).folded == .character(meant))
  }
}
