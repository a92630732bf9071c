import CockpitCanvas
import CockpitTerminal
import Testing

struct TerminalProbeTests {
  /// The probe after a terminal has answered.
  private func probe(_ answers: String) -> TerminalProbe {
    var probe = TerminalProbe()
    var decoder = InputDecoder()
    for case .report(let report) in decoder.decode(answers.utf8) { probe.receive(report) }
    return probe
  }

  /// The answers of a terminal that draws the probe's glyphs as wide as told.
  private func answers(_ widths: [Int], then rest: String = "\u{1B}[?62;22c") -> String {
    widths.map { "\u{1B}[24;\($0 + 1)R" }.joined() + rest
  }

  @Test("asks for one glyph at a time, then for the rest, and leaves an empty line")
  func asks() {
    let text = String(decoding: TerminalProbe.questions, as: UTF8.self)
    #expect(text.hasPrefix("\r人年\u{1B}[6n\r─\u{1B}[6n"))
    #expect(text.hasSuffix("\u{1B}[?2026$p\u{1B}]11;?\u{1B}\\\u{1B}[c\r\u{1B}[K"))
    #expect(text.split(separator: "\u{1B}[6n").count == TerminalProbe.samples.count + 1)
  }

  @Test(
    "chooses the glyphs that are drawn as they are counted",
    arguments: [
      ([4, 1, 1, 1, 1, 1, 1, 1], GlyphTier.full),
      ([4, 2, 2, 2, 2, 2, 1, 1], .neutral),
      ([4, 1, 1, 2, 1, 1, 1, 1], .neutral),
      ([4, 2, 2, 2, 2, 2, 2, 2], .ascii),
      ([6, 1, 1, 1, 1, 1, 1, 1], .ascii), ([2, 1, 1, 1, 1, 1, 1, 1], .ascii),
    ] as [([Int], GlyphTier)])
  func chooses(widths: [Int], tier: GlyphTier) {
    let probe = probe(answers(widths))
    #expect(probe.widths == widths)
    #expect(probe.tier == tier)
    #expect(probe.isComplete)
  }

  @Test("knows nothing of a terminal that answers in part")
  func knowsNothing() {
    #expect(probe("").tier == nil)
    #expect(probe(answers([2, 1, 1])).tier == nil)
    #expect(probe(answers([2, 1, 1])).isComplete)
    #expect(!probe(answers([2, 1, 1], then: "")).isComplete)
  }

  @Test("trusts synchronized output only where the mode is known")
  func trustsKnownMode() {
    func answer(_ setting: Int) -> Bool? {
      probe("\u{1B}[?2026;\(setting)$y").synchronizes
    }
    #expect(answer(0) == false)
    #expect(answer(1) == true)
    #expect(answer(2) == true)
    #expect(answer(3) == true)
    #expect(answer(4) == false)
    #expect(probe("\u{1B}[?2004;2$y").synchronizes == nil)
    #expect(probe(answers([2])).synchronizes == nil)
  }

  @Test(
    "reads the background, in digits of any length",
    arguments: [
      ("11;rgb:ffff/ffff/ffff\u{1B}\\", TerminalGround.light), ("11;rgb:0/0/0\u{7}", .dark),
      ("11;rgb:1e/1e/2e\u{7}", .dark), ("11;rgba:fd/f6/e3/ff\u{1B}\\", .light),
      ("11;rgb:7777/7777/7777\u{7}", .light), ("11;rgb:70/70/70\u{7}", .dark),
      ("10;rgb:ffff/ffff/ffff\u{7}", nil), ("11;rgb:ffff/ffff\u{7}", nil),
      ("11;rgb:fffff/0/0\u{7}", nil), ("11;#ffffff\u{7}", nil), ("11;rgb:gg/00/00\u{7}", nil),
      ("11;\u{7}", nil), ("11;rgb:-1/00/00\u{7}", nil), ("\u{7}", nil),
    ] as [(String, TerminalGround?)])
  func ground(answer: String, expected: TerminalGround?) {
    #expect(probe("\u{1B}]" + answer).background.map(TerminalGround.init) == expected)
  }
}
