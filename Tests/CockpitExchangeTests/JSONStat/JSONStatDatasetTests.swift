import CockpitJSON
import CockpitTestSupport
import Testing

@testable import CockpitExchange

struct JSONStatDatasetTests {
  @Test("reads sizes that are written as texts")
  func textSizes() throws {
    #expect(try SmallTable.table(SmallTable.json(size: #"["2","2","2"]"#)).cells.count == 8)
  }

  @Test("finds ids, sizes and roles beside the dimensions too, whatever the version")
  func shapeAmongDimensions() throws {
    let table = try SmallTable.table(
      #"{"version":"2.0","class":"dataset","value":[1,2],"dimension":{"id":["t"],"size":[2],"#
        + #""role":{"time":["t"]},"t":{"category":{"index":["2020","2021"]}}}}"#)
    #expect(table.cells.map(\.value) == [1, 2])
    #expect(table.roles.time == 0)
  }

  @Test(
    "refuses sizes and ids that do not fit",
    arguments: [
      (#"["Region","Kon","Tid"]"#, "[2,2]", "2 sizes for 3 dimensions"),
      (#"["Region","Kon","Tid"]"#, "[2,-2,2]", "from 1 on"),
      (#"["Region","Kon","Tid"]"#, "[2,0,2]", "from 1 on"),
      (#"["Region","Kon","Tid"]"#, "[2,2.5,2]", "from 1 on"),
      (#"["Region","Kon","Tid"]"#, "[2,1e308,2]", "from 1 on"),
      (#"["Region","Kon","Tid"]"#, "[2,9007199254740992,2]", "not its size"),
      (#"["Region","Kon","Tid"]"#, #"[2,"99999999999999999999",2]"#, "from 1 on"),
      (#"["Region","Kon","Tid"]"#, "[2,null,2]", "from 1 on"),
      (#"["Region","Kon","Tid"]"#, "[2,3,2]", "2 categories"),
      (#"["Region","Kon","Tid"]"#, "8", "expected an array"),
      (#"["Region","Region","Tid"]"#, "[2,2,2]", "named twice"),
      (#"["Region","Kon","when"]"#, "[2,2,2]", "not described"),
      ("[]", "[]", "no dimensions"), ("[1]", "[2]", "expected a string"),
    ])
  func refusals(id: String, size: String, message: String) throws {
    let complaint = try #require(SmallTable.complaint(SmallTable.json(id: id, size: size)))
    #expect(complaint.message.contains(message))
  }

  @Test("points at what it complains about")
  func position() throws {
    let json = SmallTable.json(size: "[2,3,2]")
    let complaint = try #require(SmallTable.complaint(json))
    #expect(Array(json.utf8)[complaint.offset] == UInt8(ascii: "3"))
  }

  @Test("never traps on a damaged document", arguments: 0..<40)
  func damage(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let whole = Array(
      SmallTable.json(
        role: #""role":{"time":["Tid"],"geo":["Region"],"metric":["Kon"]},"#,
        kon: #"{"category":{"index":["1","2"],"unit":{"1":{"decimals":1}},"child":{"1":["2"]}}}"#,
        more: #""status":{"1":"e"},"note":["n"],"extension":{"px":{"tableid":"T"}},"#,
        value: #"{"0":1,"7":"x"}"#
      ).utf8)
    let replacements = ["-1", "1e308", "\"\"", "null", "[]", "{}", "0", "9007199254740992", "true"]
    for _ in 0..<50 {
      var bytes = whole
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 1...3, using: &generator))
      let replacement = replacements.randomElement(using: &generator) ?? ""
      bytes.replaceSubrange(start..<end, with: Array(replacement.utf8))
      do {
        let options = ImportOptions(region: "330203")
        let made = try ImportFormat.jsonStat.content(
          of: bytes, named: "x", options: options
        ).tables
        #expect(!made.isEmpty)
        for table in made { _ = try table.snapshot() }
      } catch {
        #expect((0...bytes.count).contains(error.offset))
        #expect(!error.message.isEmpty)
      }
    }
  }
}
