import CockpitTestSupport
import Testing

@testable import CockpitJSON

struct ExcerptTests {
  @Test("a line of a hundred columns is whole, a longer one is clipped around the caret")
  func clipping() {
    let hundred = Array(repeating: UInt8(ascii: "a"), count: 100)
    #expect(
      Excerpt.of(hundred, lineStart: 0, caret: 50)
        == String(repeating: "a", count: 100) + "\n" + String(repeating: " ", count: 50) + "^")
    let long = Array(repeating: UInt8(ascii: "a"), count: 10_000)
    #expect(
      Excerpt.of(long, lineStart: 0, caret: 5000)
        == "..." + String(repeating: "a", count: 94) + "...\n" + String(repeating: " ", count: 60)
        + "^")
    #expect(
      Excerpt.of(long, lineStart: 0, caret: 10_000)
        == "..." + String(repeating: "a", count: 97) + "\n" + String(repeating: " ", count: 100)
        + "^")
    #expect(
      Excerpt.of(long, lineStart: 0, caret: 0) == String(repeating: "a", count: 97) + "...\n^")
  }

  @Test("shows no number that may be a person's, and of what tells of a person only the shape")
  func personal() {
    func line(_ text: String, isPrivate: Bool = false) -> String {
      let excerpt = Excerpt.of(Array(text.utf8), lineStart: 0, caret: 0, isPrivate: isPrivate)
      return String(excerpt.prefix { $0 != "\n" })
    }
    #expect(
      line(#""note": "电话 138 0013 8000", "value": 1234567890"#)
        == #""note": "电话 *** **** ****", "value": 1234567890"#)
    #expect(line("１２３４５６７８９０１") == "＊＊＊＊＊＊＊＊＊＊＊")
    #expect(line(#""姓名": "张三", "n": 12"#, isPrivate: true) == #""＊＊": "＊＊", "*": **"#)
  }

  @Test("stays within its columns and keeps the caret under its scalar")
  func random() throws {
    var generator = SeededGenerator(seed: 3)
    let scalars: [Unicode.Scalar] = ["a", "值", "e", "\u{301}", "\t", "\u{1B}", "😀", "。"]
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...300, using: &generator) {
        text.append(scalars.randomElement(using: &generator) ?? "a")
      }
      // A mark that occurs nowhere else, to be found above the caret.
      let place = Int.random(in: 0...text.count, using: &generator)
      text.insert("X", at: text.index(text.startIndex, offsetBy: place))
      let bytes = Array(String(text).utf8)
      let caret = try #require(bytes.firstIndex(of: UInt8(ascii: "X")))
      let rows = Excerpt.of(bytes, lineStart: 0, caret: caret).split(separator: "\n")
      let before = rows[0].unicodeScalars.prefix { $0 != "X" }
      #expect(PrintableText.columns(String(rows[0])) <= Excerpt.columns)
      #expect(rows[1].utf8.count - 1 == before.reduce(0) { $0 + PrintableText.columns($1) })
    }
  }
}
