import CockpitJSON
import Testing

/// What RFC 8259 demands, forbids and leaves to the reader, in texts of our own.
struct ConformanceTests {
  @Test(
    "accepts what the grammar allows",
    arguments: [
      "0", "-0", "-0.0e-0", "\"\"", "true", "false", "null", "[]", "{}",
      " \t\r\n[ \t\r\n] \t\r\n", "[[[[]]]]", "{\"\":\"\"}", "{\"a\":{},\"b\":[]}",
      "[1,-1,1.5e+10,0e0]",
      "[0.1e-5,1e00,1E05]", "\"\u{7F}\u{80}\u{FFFF}\u{10FFFF}\"", "\"\\u0000\\uFFFF\\u00e9\"",
      "\"\\uDBFF\\uDFFF\"", "\"/\\/\"", "[\"a\",\"b\"]", "{\"a\":1,\"A\":2}", "{\"\\u0000\":1}",
      "[123456789012345678901234567890]", "[-1e-999]", "\"\u{2028}\u{FEFF}\"",
      "{\"a\":[{\"a\":[{}]}]}",
    ])
  func accepts(text: String) {
    #expect(complaint(about: text) == nil)
    #expect(complaintWhenSkipping(Array(text.utf8)) == nil)
  }

  @Test(
    "refuses what the grammar forbids",
    arguments: [
      "", " ", "[", "]", "{", "}", "[1", "[1,", "[,", "[1,,2]", "[1 2]", "[1;2]", "[1,]", "[,1]",
      "[1]]",
      "[1}", "{]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\",1}",
      "{1:1}",
      "{'a':1}", "{a:1}", "{\"a\":1 \"b\":2}", "{\"a\"::1}", "{\"a\":1}}", "{\"a\":1}{", "{null:1}",
      "tru", "truee", "True", "TRUE", "nul", "nulll", "undefined", "nan", "NaN", "Infinity",
      "-Infinity",
      "01", "-01", "1.", ".1", "-.1", "+1", "1e", "1e+", "1.e1", "--1", "- 1", "1 000", "0x1",
      "0b1", "1a",
      "1..2", "1.2.3", "1e1.5", "\"", "\"a", "'a'", "\"\\\"", "\"\\a\"", "\"\\'\"", "\"\\u\"",
      "\"\\u123\"",
      "\"\\u123g\"", "\"\\U0041\"", "\"\n\"", "\"\t\"", "\"\u{0}\"", "\"a\"b", "\"a\" \"b\"",
      "[\"a\"",
      "\u{B}1", "\u{C}1", "\u{A0}1", "1\u{2060}", "[1]#", "[1]//", "/**/1", "[1]/**/", "<a>", "a",
      "é",
      "\\u005b\\u005d", "[\\n]", "{\"a\":/*x*/1}", "1,2", "{} {}", "[]\u{0}", "*", "@", "$",
    ])
  func refuses(text: String) throws {
    let error = try #require(complaint(about: text))
    #expect((0...text.utf8.count).contains(error.offset))
    #expect(complaintWhenSkipping(Array(text.utf8)) == error)
  }

  @Test(
    "where the grammar leaves a choice, refuses what would lose or hide something",
    arguments: [
      ("[1e999]", 1), ("[-1e999]", 1), ("{\"a\":1,\"a\":1}", 7), ("\"\\uD800\"", 1),
      ("\"\\uDC00\\uD800\"", 1), ("\u{FEFF}[]", 0),
    ])
  func choices(text: String, offset: Int) {
    #expect(complaint(about: text)?.offset == offset)
  }

  @Test(
    "refuses bytes that are not UTF-8 wherever they stand",
    arguments: [
      [0xFF], [0x22, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22], [0x5B, 0xE9, 0x5D],
      [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D],
    ] as [[UInt8]])
  func bytes(bytes: [UInt8]) throws {
    let error = try #require(complaint(about: bytes))
    #expect(bytes[error.offset] >= 0x80)
    #expect(complaintWhenSkipping(bytes) == error)
  }
}
