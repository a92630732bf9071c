import Testing

@testable import CockpitCanvas

struct KeyTests {
  @Test(
    "takes what an input method left on types as the key that was pressed",
    arguments: [
      ("？", "?"), ("：", ":"), ("、", "/"), ("／", "/"), ("１", "1"), ("０", "0"), ("ｑ", "q"),
      ("Ｇ", "G"),
      ("，", ","), ("。", "."), ("【", "["), ("】", "]"), ("｛", "{"), ("　", " "), ("＼", "\\"),
    ])
  func folds(typed: Character, key: Character) {
    #expect(Key.character(typed).folded == .character(key))
  }

  @Test("leaves letters and other keys as they are")
  func leaves() {
    for key in [Key.character("海"), .character("a"), .enter, .control("l"), .function(5)] {
      #expect(key.folded == key)
    }
  }
}
