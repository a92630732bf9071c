import CockpitJSON
import Testing

struct JSONKeyTableTests {
  /// What a table of three keys says of the members of an array's objects.
  private func matches(_ text: String) throws(JSONError) -> [[String]] {
    func read(_ reader: inout JSONReader) throws(JSONError) -> [[String]] {
      var table = JSONKeyTable(["indicator", "value", "classification"])
      var all: [[String]] = []
      try reader.beginArray()
      while try reader.nextElement() {
        var one: [String] = []
        try table.begin(&reader)
        reading: while true {
          switch try table.next(&reader) {
          case .end: break reading
          case .known(let place): one.append("\(place)")
          case .unknown(let key): one.append(try reader.text(of: key))
          }
          try reader.skipValue()
        }
        all.append(one)
      }
      try reader.finish()
      return all
    }
    return try JSONReader.read(Array(text.utf8), read)
  }

  @Test("finds keys in any order, learnt or not, with blanks and escapes")
  func orders() throws {
    let text = #"""
      [{"indicator":1,"value":2},{"value":1,"indicator":2},{"value":1,"indicator":2}, {},
       { "value" : 1 , "\u0069ndicator" :2,"indicator2":3,"indicato":4,"classification":5},
       {"value":1,"indicator":2}]
      """#
    #expect(
      try matches(text) == [
        ["0", "1"], ["1", "0"], ["1", "0"], [], ["1", "0", "indicator2", "indicato", "2"],
        ["1", "0"],
      ])
  }

  @Test("needs no bytes behind the last object")
  func end() throws {
    #expect(try matches(#"[{"value":1}]"#) == [["1"]])
    #expect(try matches(#"[{"value":1},{"value":1}]"#) == [["1"], ["1"]])
  }

  @Test(
    "is as strict as the reader", arguments: [#"[{"value"1}]"#, #"[{"value":1,}]"#, "[{value:1}]"])
  func strict(text: String) {
    #expect(throws: JSONError.self) { try matches(text) }
  }

  @Test("points at the key that occurs twice")
  func duplicate() throws {
    func read(_ reader: inout JSONReader) throws(JSONError) -> JSONError {
      var table = JSONKeyTable(["value"])
      try table.begin(&reader)
      _ = try table.next(&reader)
      _ = try reader.number()
      _ = try table.next(&reader)
      return table.duplicate(0)
    }
    let complaint = try JSONReader.read(Array(#"{"value":1, "value":2}"#.utf8), read)
    #expect(complaint.offset == 12)
    #expect(complaint.message.hasPrefix("the key \"value\" occurs twice"))
  }

  @Test("a value known byte for byte is taken without reading it again")
  func same() throws {
    func read(_ reader: inout JSONReader) throws(JSONError) -> [Bool] {
      try reader.beginArray()
      var taken: [Bool] = []
      while try reader.nextElement() {
        taken.append(reader.take(sameAs: Array("[1,2]".utf8)))
        if taken.last == false { try reader.skipValue() }
      }
      try reader.finish()
      return taken
    }
    #expect(try JSONReader.read(Array("[[1,2], [1, 2],[1,2]]".utf8), read) == [true, false, true])
  }
}
