import CockpitCanvas
import CockpitTerminal
import CockpitTestSupport
import Testing

struct InputDecoderTests {
  /// What a text decodes to, and what a pause after it adds.
  private func decode(_ text: String) -> [InputDecoder.Token] {
    var decoder = InputDecoder()
    return decoder.decode(text.utf8) + decoder.pause()
  }

  private func keys(_ text: String) -> [Key] {
    decode(text).compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  @Test("decodes each sequence", arguments: KeySequenceTable.rows)
  func decodesSequence(row: KeySequenceTable.Row) {
    #expect(decode("\u{1B}" + row.sequence) == [.key(row.key)])
    var decoder = InputDecoder()
    var tokens: [InputDecoder.Token] = []
    for byte in ("\u{1B}" + row.sequence).utf8 { tokens += decoder.decode([byte]) }
    #expect(tokens == [.key(row.key)], "byte by byte")
    #expect(!decoder.isWaiting)
  }

  @Test("decodes typed text")
  func decodesText() {
    #expect(keys("aZ9?") == [.character("a"), .character("Z"), .character("9"), .character("?")])
    #expect(keys("海曙") == [.character("海"), .character("曙")])
    #expect(keys("𠀀é") == [.character("𠀀"), .character("é")])
  }

  @Test("leaves full-width forms as they are typed: in a note they are meant so")
  func leavesFullWidthForms() {
    #expect(
      keys("？：１\u{3000}") == [
        .character("？"), .character("："), .character("１"), .character("\u{3000}"),
      ])
    #expect(keys("１").map(\.folded) == [.character("1")])
  }

  @Test("decodes control characters")
  func decodesControls() {
    #expect(keys("\r\n\t\u{7F}\u{8}") == [.enter, .enter, .tab, .backspace, .backspace])
    #expect(keys("\u{C}\u{1}\u{1A}") == [.control("l"), .control("a"), .control("z")])
    #expect(keys("\u{0}\u{1C}\u{1F}").isEmpty)
  }

  @Test(
    "takes Alt and what begins a string of the terminal as keys after a pause",
    arguments: ["]", "P", "^", "_"])
  func takesStringIntroducer(introducer: String) throws {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}\(introducer)".utf8).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.pause() == [.key(.escape), .key(.character(try #require(introducer.first)))])
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
  }

  @Test("passes over strings of the terminal, and ends those that never end")
  func endsStrings() {
    #expect(keys("\u{1B}]11;rgb:0/0/0\u{7}q") == [.character("q")])
    #expect(keys("\u{1B}P1$r0m\u{1B}\\q") == [.character("q")])
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}]11;rgb".utf8)
    #expect(decoder.isWaiting)
    #expect(decoder.pause().isEmpty, "the rest of an answer is no key")
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
    #expect(keys("\u{1B}]\u{3}") == [.control("c")])
    #expect(keys("\u{1B}]0;\u{1B}[A") == [.up])
    #expect(keys("\u{1B}]0;\u{1B}") == [.escape])
    #expect(keys("\u{1B}]" + String(repeating: "x", count: 5000)).count > 3000)
  }

  @Test("ends a paste after a pause")
  func endsPaste() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~q".utf8).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.pause().isEmpty)
    #expect(!decoder.isWaiting)
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
  }

  @Test("takes a lone ESC as the key after a pause")
  func takesLoneEscape() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.pause() == [.key(.escape)])
    #expect(!decoder.isWaiting)
    #expect(decoder.pause().isEmpty)
    #expect(decoder.decode("[A".utf8) == [.key(.character("[")), .key(.character("A"))])
  }

  @Test("keeps what is typed behind ESC")
  func keepsWhatFollowsEscape() {
    #expect(keys("\u{1B}j") == [.escape, .character("j")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}O") == [.escape, .character("O")])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
  }

  @Test(
    "swallows what is no key",
    arguments: [
      "[?1;2c", "[99~", "[1;2;3X", "]11;rgb:0000/0000/0000\u{7}",
      "]0;title\u{1B}\\", "P1$r0m\u{1B}\\", "[I", "[<0;1;1M", "[5", "[12;4", "[1;2y",
    ])
  func swallows(sequence: String) {
    #expect(keys("\u{1B}" + sequence).isEmpty)
  }

  @Test("keeps keys typed between reports, and ignores a paste")
  func keepsKeysBetweenReports() {
    #expect(
      decode("a\u{1B}[4;2Rb\u{1B}[?2026;2$yc") == [
        .key(.character("a")), .report(.cursor(row: 4, column: 2)), .key(.character("b")),
        .report(.mode(2026, setting: 2)), .key(.character("c")),
      ])
    #expect(keys("x\u{1B}[200~q1\r海\u{1B}[201~y") == [.character("x"), .character("y")])
  }

  @Test("drops bytes that are no UTF-8 and finds its place again")
  func dropsBadBytes() {
    var decoder = InputDecoder()
    let bytes: [UInt8] = [
      0xFF, 0x80, 0xC0, 0xAF, 0xE6, 0xB5, 0x61, 0xED, 0xA0, 0x80, 0xF5, 0xC2, 0x85, 0x62,
    ]
    #expect(decoder.decode(bytes) == [.key(.character("a")), .key(.character("b"))])
  }

  @Test("survives any bytes, and decodes them alike in any pieces")
  func survivesRandomBytes() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("\u{1B}\u{1B}[[O]?;;0129~$PARyc\u{7}\\a海".utf8) + [0xFF, 0x80, 0xF0]
    for _ in 0..<2000 {
      let bytes = (0..<40).compactMap { _ in alphabet.randomElement(using: &random) }
      var whole = InputDecoder()
      var pieces = InputDecoder()
      let tokens = whole.decode(bytes)
      #expect(bytes.flatMap { pieces.decode([$0]) } == tokens)
      #expect(whole == pieces)
    }
  }
}
