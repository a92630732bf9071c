import CockpitJSON
import CockpitTestSupport
import Testing

struct JSONStringsTests {
  private func text(_ literal: String) throws -> String {
    try JSONNode.parse(Array(literal.utf8)).string()
  }

  @Test("resolves every escape")
  func escapes() throws {
    #expect(try text(#""\"\\\/\b\f\n\r\t\u0041\u503c""#) == "\"\\/\u{8}\u{C}\n\r\tA值")
    #expect(try text(#""\uD83D\uDE00\u0000""#) == "😀\u{0}")
    #expect(try text(#""x\ud834\udd1ey""#) == "x𝄞y")
  }

  @Test("finds the closing quote wherever it stands in a word of eight bytes")
  func lengths() throws {
    for length in 0..<40 {
      let plain = String(repeating: "a", count: length)
      #expect(try text("\"\(plain)\"") == plain)
      #expect(try text("\"\(plain)\"          ") == plain)
      #expect(try text("\"\(plain)值\\n\"       ") == plain + "值\n")
    }
  }

  @Test(
    "refuses half a surrogate pair at its backslash",
    arguments: [
      (#""a\ud800""#, 2), (#""\udc00""#, 1), (#""\ud800\u0041""#, 1), (#""\ud800\ud800""#, 1),
      (#""\ud800\n\udc00""#, 1), (#""\ud83d\ude00\ud83d""#, 13),
    ])
  func surrogates(literal: String, offset: Int) {
    #expect(
      complaint(about: literal)
        == JSONError(
          "half a surrogate pair stands alone; write both halves, or the character itself",
          at: offset))
  }

  @Test("refuses control characters, unknown and unfinished escapes, and strings never closed")
  func refusals() {
    #expect(complaint(about: "\"a\nb\"")?.offset == 2)
    #expect(complaint(about: "\"0123456\u{1F}\"        ")?.offset == 8)
    #expect(complaint(about: #""\x41""#)?.offset == 1)
    #expect(complaint(about: #""\u12g4""#)?.offset == 1)
    #expect(complaint(about: #""\u12"#)?.offset == 1)
    #expect(complaint(about: "\"abc\\")?.offset == 5)
    #expect(complaint(about: "[\"abc")?.offset == 1)
    #expect(complaint(about: "\"\u{7F}\"") == nil)
  }

  @Test("agrees with the standard library about which bytes are UTF-8")
  func malformed() throws {
    var generator = SeededGenerator(seed: 7)
    let interesting: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF,
      0xF0, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var accepted = 0
    for _ in 0..<20_000 {
      let body = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        interesting.randomElement(using: &generator) ?? 0
      }
      let padding = [UInt8](repeating: 0x61, count: Int.random(in: 0...9, using: &generator))
      let bytes = [0x22] + padding + body + padding + [0x22]
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((complaint(about: bytes) == nil) == isValid)
      #expect((complaintWhenSkipping(bytes) == nil) == isValid)
      accepted += isValid ? 1 : 0
    }
    #expect(accepted > 200)
  }

  @Test("points at the first byte of what is not UTF-8")
  func place() {
    #expect(
      complaint(about: [0x5B, 0x22, 0x61, 0xE5, 0x80, 0x22, 0x5D])
        == JSONError("a byte (0xE5) is not UTF-8; save the file as UTF-8", at: 3))
    #expect(complaint(about: [0xE5, 0x80, 0xBC])?.offset == 0)
  }

  @Test("compares with a text through escapes")
  func equality() throws {
    func compare(_ reader: inout JSONReader) throws(JSONError) -> [Bool] {
      let string = try reader.string()
      return [reader.isEqual(string, to: "value"), reader.isEqual(string, to: "valu")]
    }
    #expect(try JSONReader.read(Array("\"value\"".utf8), compare) == [true, false])
    #expect(try JSONReader.read(Array(#""v\u0061lue""#.utf8), compare) == [true, false])
  }
}
