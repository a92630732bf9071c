import CockpitJSON
import Testing

struct JSONReaderRepeatsTests {
  private let opening = Array(#"{"a":1, "b":"#.utf8)

  /// Whether a document's first object begins as the opening, and what follows if so.
  private func take(
    _ text: String, limits: JSONLimits = .standard
  ) throws(JSONError) -> (isTaken: Bool, rest: [String]) {
    func read(_ reader: inout JSONReader) throws(JSONError) -> (isTaken: Bool, rest: [String]) {
      let isTaken = opening.withUnsafeBufferPointer {
        reader.takeObject(beginningAs: $0, members: 2)
      }
      guard isTaken else { return (false, ["\(reader.offset)"]) }
      var rest = ["\(try reader.number())"]
      while let key = try reader.nextKey() {
        rest.append(try reader.text(of: key))
        try reader.skipValue()
      }
      try reader.finish()
      return (true, rest)
    }
    return try JSONReader.read(Array(text.utf8), limits: limits, read)
  }

  @Test("goes on behind an opening that was read before as if it had read it")
  func opened() throws {
    let taken = try take(#"  {"a":1, "b":2,"c":3}"#)
    #expect(taken.isTaken && taken.rest == ["2.0", "c"])
    #expect(throws: JSONError.self) { try take(#"{"a":1, "b":2 "c":3}"#) }
    #expect(throws: JSONError.self) { try take(#"{"a":1, "b":2"#) }
  }

  @Test(
    "does not move where a byte differs, or the document ends",
    arguments: [#"{"a":2, "b":2}"#, #"{"a":1,"b":2}"#, #"{"a":1, "b""#, "{"])
  func other(text: String) throws {
    let taken = try take(text)
    #expect(!taken.isTaken && taken.rest == ["0"])
  }

  @Test("leaves it to the reader to say that an opening goes beyond the limits")
  func limits() throws {
    let text = #"{"a":1, "b":2}"#
    let within = try take(text, limits: JSONLimits(maximumCount: 2))
    let beyond = try take(text, limits: JSONLimits(maximumCount: 1))
    #expect(within.isTaken && !beyond.isTaken)
    #expect(throws: JSONError.self) {
      try take(#"{"a":1, "b":2,"c":3}"#, limits: JSONLimits(maximumCount: 2))
    }
  }

  @Test("knows a short string again by its spelling, and no other one")
  func spelled() throws {
    func read(_ reader: inout JSONReader) throws(JSONError) -> [Bool] {
      var taken: [Bool] = []
      try reader.beginArray()
      guard try reader.nextElement() else { return [] }
      let string = try reader.string()
      guard let spelling = reader.spelling(of: string) else { return [] }
      while try reader.nextElement() {
        let isTaken = reader.take(spelling)
        if !isTaken { try reader.skipValue() }
        taken.append(isTaken)
      }
      try reader.finish()
      return taken
    }
    let padding = #","                "]"#
    func taken(_ items: String) throws -> [Bool] {
      try JSONReader.read(Array((items + padding).utf8), read)
    }
    let marks = try taken(#"["final", "final","finals","fina","Final",1,"final""#)
    #expect(marks.dropLast() == [true, false, false, false, false, true])
    let longest = try taken(#"["12345678901234","12345678901234""#)
    #expect(longest.first == true)
    let longer = try taken(#"["123456789012345","123456789012345""#)
    #expect(longer.isEmpty)
    let empty = try taken(#"["","" ,"a""#)
    #expect(empty.dropLast() == [true, false])
  }

  @Test("gives the bytes of a string as words, zeros behind its end wherever the document ends")
  func words() throws {
    for length in 0...40 {
      let content = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
      let quote = [UInt8(ascii: "\"")]
      for tail in ["", "                                        "] {
        let words = try JSONReader.read(quote + content + quote + Array(tail.utf8)) {
          (reader: inout JSONReader) throws(JSONError) -> SIMD4<UInt64> in
          reader.words(of: try reader.string())
        }
        var expected = SIMD4<UInt64>()
        for (index, byte) in content.prefix(32).enumerated() {
          expected[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
        }
        #expect(words == expected, "\(length) bytes")
      }
    }
  }
}
