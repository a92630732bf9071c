import CockpitTestSupport
import Testing

@testable import CockpitCanvas

@Suite("Text layout")
struct TextLayoutTests {
  @Test("clips without cutting a wide glyph")
  func clips() {
    #expect(TextLayout.clip("积水abc", to: 3) == "积")
    #expect(TextLayout.clip("积水abc", to: 5) == "积水a")
    #expect(TextLayout.clip("积水", to: 0) == "")
    #expect(TextLayout.clip("积水", to: -4) == "")
  }

  @Test("pads on either side")
  func pads() {
    #expect(TextLayout.pad("水", to: 5) == "水   ")
    #expect(TextLayout.pad("水", to: 5, .right) == "   水")
    #expect(TextLayout.pad("水", to: 5, .center) == " 水  ")
    #expect(TextLayout.pad("积水", to: 3) == "积水")
  }

  @Test(
    "wraps",
    arguments: [
      ("数据丢失,告警状态冻结。不代表正常", 10, ["数据丢失,", "告警状态冻", "结。不代表", "正常"]),
      ("告警状态冻结。正常", 12, ["告警状态冻", "结。正常"]),
      ("同比（1-10月）增长", 8, ["同比", "（1-10", "月）增长"]),
      ("the quick brown fox", 9, ["the quick", "brown fox"]),
      ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
      ("a\nb", 5, ["a", "b"]), ("", 5, [""]), ("水", 1, ["?"]),
    ])
  func wraps(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, to: columns) == lines)
  }

  @Test("keeps every measure for hostile text", arguments: 0..<12)
  func hostile(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = HostileText.make(pieces: 30, using: &generator)
    for columns in 0...40 {
      let short = TextLayout.clip(text, to: columns)
      #expect(DisplayWidth.columns(of: short) <= columns)
      for line in TextLayout.wrap(text, to: columns) {
        #expect(DisplayWidth.columns(of: line) <= columns)
      }
      #expect(DisplayWidth.columns(of: TextLayout.pad(short, to: columns, .center)) == columns)
    }
  }

  @Test("leaves no scalar in its results that must not reach a terminal", arguments: 0..<20)
  func safe(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = HostileText.make(pieces: 40, using: &generator)
    for result in [TextLayout.clip(text, to: 1_000)] + TextLayout.wrap(text, to: 20) {
      #expect(result.unicodeScalars.allSatisfy(DisplayWidth.isDrawable))
    }
  }

  @Test("takes a hundred thousand marks on one letter as one safe glyph")
  func manyMarks() {
    let text = "a" + String(repeating: "\u{301}", count: 100_000) + "b"
    #expect(TextLayout.clip(text, to: 10) == "?b")
  }
}
