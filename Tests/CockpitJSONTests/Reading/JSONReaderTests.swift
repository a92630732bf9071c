import CockpitJSON
import CockpitTestSupport
import Testing

struct JSONReaderTests {
  @Test("hands over members and elements in their order, with their places")
  func order() throws {
    func walk(_ reader: inout JSONReader) throws(JSONError) -> [String] {
      var seen: [String] = []
      try reader.beginObject()
      while let key = try reader.nextKey() {
        seen.append("\(try reader.text(of: key))@\(key.offset)")
        if reader.isEqual(key, to: "a") {
          try reader.beginArray()
          while try reader.nextElement() { seen.append("\(try reader.number())") }
        } else if try !reader.takeNull() {
          seen.append("\(try reader.boolean())")
        }
      }
      try reader.finish()
      return seen
    }
    let text = #" { "a" : [1, 2 ,3], "\u0062":true,"c":null , "d":false } "#
    let seen = try JSONReader.read(Array(text.utf8), walk)
    #expect(seen == ["a@3", "1.0", "2.0", "3.0", "b@20", "true", "c@34", "d@45", "false"])
  }

  @Test("empty containers inside others need no comma before them and one after")
  func emptyContainers() {
    #expect(complaint(about: "[[],{},[[]],{\"a\":{}}]") == nil)
    #expect(complaint(about: "[[] []]")?.offset == 4)
    #expect(complaint(about: "[[],]")?.offset == 3)
  }

  @Test("64 levels are read, the 65th is refused where it opens, 100,000 do no harm")
  func depth() {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth)
        + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(complaint(about: nested(64)) == nil)
    for depth in [65, 100_000] {
      #expect(complaint(about: nested(depth))?.offset == 64)
      #expect(complaintWhenSkipping(nested(depth))?.offset == 64)
    }
    #expect(
      complaint(about: nested(65))?.message
        == "nested more than 64 levels deep; write a flatter document")
    let objects = String(repeating: #"{"a":"#, count: 100_000)
    #expect(complaint(about: objects)?.offset == 64 * 5)
  }

  @Test("a document over a limit is refused and one at the limit is read")
  func limits() {
    let limits = JSONLimits(
      maximumDepth: 2, maximumBytes: 20, maximumStringBytes: 4, maximumCount: 3)
    #expect(complaint(about: "[1,2,3]", limits: limits) == nil)
    #expect(complaint(about: "[1,2,3,4]", limits: limits)?.offset == 7)
    #expect(complaint(about: "[\"abcd\"]", limits: limits) == nil)
    #expect(complaint(about: "[\"abcde\",  1]", limits: limits)?.offset == 1)
    #expect(complaint(about: "[\"abcde\"]", limits: limits)?.offset == 1)
    #expect(complaint(about: String(repeating: " ", count: 20) + "1", limits: limits)?.offset == 0)
  }

  @Test("another kind than the one asked for is refused at its first byte, with advice")
  func mismatch() {
    func asNumber(_ text: String) -> JSONError? {
      func read(_ reader: inout JSONReader) throws(JSONError) { _ = try reader.number() }
      do {
        try JSONReader.read(Array(text.utf8), read)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      asNumber(" \"12\"")
        == JSONError("expected a number, found a string; write 12 without quotes", at: 1))
    #expect(
      asNumber("\"12a\"")
        == JSONError("expected a number, found a string; write a number here", at: 0))
    #expect(
      asNumber("{}") == JSONError("expected a number, found an object; write a number here", at: 0))
    #expect(asNumber("NaN")?.message.hasPrefix("NaN and Infinity are not JSON") == true)
    #expect(asNumber("- 1")?.offset == 1)
  }

  @Test(
    "advises on what programs write where a number should stand",
    arguments: [
      ("955.20", "write 955.20 without quotes"), ("-3e2", "write -3e2 without quotes"),
      ("1,234.5", "write 1234.5, the number alone"), ("１，２３４．５", "write 1234.5, the number"),
      ("4.9%", "write 4.9, the number alone"), ("4.9 ％", "write 4.9, the number alone"),
      (" 12 ", "write 12, the number alone"), ("-1,000,000", "write -1000000, the number alone"),
      ("NaN", "write null for a missing number"), ("-", "write null"), ("", "write null"),
      ("…", "write null"), ("——", "write null"), ("N/A", "write null"), ("-Infinity", "write null"),
      ("无", "write null"), ("1,23", "write a number here"), ("12a", "write a number here"),
      ("0x10", "write a number here"), ("1e999", "write a number here"),
      ("约12", "write a number here"), (String(repeating: "1", count: 60), "write a number here"),
    ])
  func adviceForNumbers(text: String, advice: String) throws {
    let document = Array("\"\(text)\"".utf8)
    func read(_ reader: inout JSONReader) throws(JSONError) { _ = try reader.number() }
    let streamed = #expect(throws: JSONError.self) { try JSONReader.read(document, read) }
    #expect(streamed?.message.contains("; \(advice)") == true)
    let node = try JSONNode.parse(document)
    let parsed = #expect(throws: JSONError.self) { try node.number() }
    #expect(parsed == streamed)
  }

  @Test(
    "says what is wrong and what to do",
    arguments: [
      ("", 0, "the file is empty; write a JSON value"),
      (" \n", 2, "the file ends where a value should stand; it may be cut off"),
      ("{\"a\":1,}", 6, "a comma stands before the closing bracket; remove the comma"),
      ("{\"a\":1} x", 8, "unexpected x after the end of the document; remove what follows"),
      ("{\"a\":1,\"a\":2}", 7, "the key \"a\" occurs twice in one object; keep one of the two"),
      ("[1 2]", 3, "expected a comma or ], found 2"),
      ("{\"a\" 1}", 5, "expected a colon after the key \"a\", found 1"),
      ("{a:1}", 1, "expected a key in double quotes, found a"),
      ("['a']", 1, "a string stands in double quotes, not in single ones"),
      ("[1,", 3, "the file ends before ]; close the bracket, or send the whole file"),
      ("// x", 0, "JSON has no comments; remove it"),
      ("[,1]", 1, "a value is missing before this comma; write it, or null"),
      ("{\"a\":}", 5, "a value is missing here; write it, or null"),
      ("[\u{1}]", 1, "expected a value, found a control character (0x01)"),
    ])
  func sentences(text: String, offset: Int, message: WrittenSentence) {
    #expect(complaint(about: text) == JSONError(message, at: offset))
  }

  @Test(
    "says which encoding a file is in that is not UTF-8",
    arguments: [
      ([0xFF, 0xFE, 0x7B, 0x00], "this looks like UTF-16; save it as UTF-8"),
      ([0xFE, 0xFF, 0x00, 0x7B], "this looks like UTF-16; save it as UTF-8"),
      ([0x7B, 0x00, 0x7D, 0x00], "this looks like UTF-16; save it as UTF-8"),
      ([0x00, 0x7B, 0x00, 0x7D], "this looks like UTF-16; save it as UTF-8"),
      ([0xFF, 0xFE, 0x00, 0x00], "this looks like UTF-32; save it as UTF-8"),
      ([0x00, 0x00, 0x00, 0x7B], "this looks like UTF-32; save it as UTF-8"),
      ([0x7B, 0x00, 0x00, 0x00], "this looks like UTF-32; save it as UTF-8"),
      (
        [0xEF, 0xBB, 0xBF, 0x7B, 0x7D],
        "the file begins with a byte order mark; save it as UTF-8 without one"
      ),
    ] as [([UInt8], WrittenSentence)])
  func encodings(bytes: [UInt8], message: WrittenSentence) {
    #expect(complaint(about: bytes) == JSONError(message, at: 0))
  }

  @Test("what it skips is checked like what it reads")
  func skipping() {
    let broken: [[UInt8]] = [
      Array("{\"a\":{\"b\":1,\"\\u0062\":2}}".utf8), Array("[1e999]".utf8), Array("[\"\\x\"]".utf8),
      [0x5B, 0x22, 0xC3, 0x28, 0x22, 0x5D], Array("{\"a\":tru}".utf8),
    ]
    for bytes in broken {
      #expect(complaintWhenSkipping(bytes) != nil)
      #expect(complaintWhenSkipping(bytes) == complaint(about: bytes))
    }
    #expect(complaintWhenSkipping(Array("{\"a\":[1,{\"a\":null}],\"b\":\"值\"}".utf8)) == nil)
  }
}
