import CockpitJSON
import CockpitTestSupport
import Testing

struct JSONTextTests {
  private func written(_ body: (inout JSONText) -> Void) -> String {
    var json = JSONText()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("sets commas and colons between the parts of nested containers")
  func separators() {
    let text = written { json in
      json.object { json in
        json.member("名称", "海曙区")
        json.member("n", 3)
        json.key("a")
        json.array { json in
          json.number(1.5)
          json.null()
          json.object { _ in }
          json.array { _ in }
          json.boolean(true)
        }
        json.key("z")
        json.boolean(false)
      }
    }
    #expect(text == #"{"名称":"海曙区","n":3,"a":[1.5,null,{},[],true],"z":false}"#)
  }

  @Test("escapes what steers a terminal or turns the order of letters around, and nothing else")
  func steering() {
    func text(_ text: String) -> String { written { $0.string(text) } }
    #expect(text("a\u{9B}2J\u{7F}") == #""a\u009b2J\u007f""#)
    #expect(
      text("甲\u{202E}乙\u{2066}\u{200B}\u{FEFF}\u{61C}") == #""甲\u202e乙\u2066\u200b\ufeff\u061c""#)
    #expect(text("\u{E0041}") == #""\udb40\udc41""#)
    #expect(text("“é—…„ﬁ😀") == "\"“é—…„ﬁ😀\"")
    #expect(text("\u{1}\t\"\\") == #""\u0001\t\"\\""#)
  }

  @Test("sets the parts of a container on lines, compact ones within them")
  func lines() {
    let text = written { json in
      json.object(.lines) { json in
        json.member("a", 1)
        json.key("rows")
        json.array(.lines) { json in
          for row in 1...2 { json.object { $0.member("row", row) } }
        }
        json.key("none")
        json.array(.lines) { _ in }
      }
      json.endLine()
    }
    #expect(
      text == """
        {
         "a":1,
         "rows":[
          {"row":1},
          {"row":2}
         ],
         "none":[]
        }

        """)
  }

  @Test("writes numbers as short as they read back, never -0 and never what is not finite")
  func numbers() {
    let values = [955.2, 955, -0.0, 0, 1e300, .leastNonzeroMagnitude, -1.5e-7, .nan, .infinity]
    let text = written { json in
      json.array { json in values.forEach { json.number($0) } }
    }
    #expect(text == "[955.2,955,0,0,1e+300,5e-324,-1.5e-07,null,null]")
  }

  @Test("writes texts that read back, whatever they hold")
  func texts() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let scalars = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let range: ClosedRange<UInt32> = Bool.random(using: &generator) ? 0...0x7F : 0x80...0xD7FF
        return Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "x"
      }
      let text = String(String.UnicodeScalarView(scalars))
      var json = JSONText()
      json.object { $0.member(text, text) }
      let member = try #require(try JSONNode.parse(json.bytes).members().first)
      #expect(Array(member.key.utf8) == Array(text.utf8))
      #expect(try Array(member.value.string().utf8) == Array(text.utf8))
    }
  }
}
