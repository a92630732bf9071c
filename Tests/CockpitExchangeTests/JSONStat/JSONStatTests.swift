import CockpitJSON
import CockpitValues
import Testing

@testable import CockpitExchange

struct JSONStatTests {
  @Test("reads a table of version 2.0")
  func versionTwo() throws {
    let table = try SmallTable.table(SmallTable.json())
    #expect(table.code == "small")
    #expect(table.label == "People")
    #expect(table.updated == Instant(parsing: "2026-06-08T06:00:00Z"))
    #expect(table.dimensions.map(\.code) == ["Region", "Kon", "Tid"])
    #expect(table.cells.map(\.value) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(table.cells.map(\.position) == Array(0..<8))
  }

  @Test("takes the code of a table from the extensions of its maker")
  func codes() throws {
    let pxWeb = SmallTable.json(more: #""extension":{"px":{"tableid":"TAB1"}},"#)
    let other = SmallTable.json(more: #""extension":{"id":"NAMA_10_GDP"},"#)
    #expect(try SmallTable.table(pxWeb).code == "TAB1")
    #expect(try SmallTable.table(other).code == "NAMA_10_GDP")
  }

  @Test("reads a bundle of version 1, each table under its name")
  func bundle() throws {
    let table =
      #"{"value":[1,2],"dimension":{"id":["t"],"size":[2],"role":{"time":["t"]},"#
      + #""t":{"category":{"index":{"2020":0,"2021":1}}}}}"#
    let tables = try SmallTable.tables("{\"one\":\(table),\"dataset\":\(table),\"n\":5}")
    #expect(tables.map(\.code) == ["one", "small"])
    #expect(tables.allSatisfy { $0.roles.time == 0 && $0.cells.count == 2 })
  }

  @Test("reads a table of version 1 without a name")
  func versionOne() throws {
    let table = try SmallTable.table(
      #"{"label":"L","value":[1,2],"dimension":{"id":["t"],"size":["2"],"#
        + #""t":{"category":{"index":["2020","2021"]}}}}"#)
    #expect(table.label == "L")
    #expect(table.cells.map(\.value) == [1, 2])
  }

  @Test("refuses what is no table, and says what it is")
  func classes() {
    let collection = SmallTable.complaint(#"{"class":"collection","link":{"item":[]}}"#)
    #expect(collection?.message.contains("collection") == true)
    #expect(collection?.offset == 9)
    #expect(SmallTable.complaint(#"{"class":"dimension"}"#)?.message.contains("dimension") == true)
    #expect(SmallTable.complaint("{}")?.message.contains("no table") == true)
    #expect(SmallTable.complaint("[]")?.message.contains("an object") == true)
  }

  @Test("reads the tables that a collection carries, also in a collection within it")
  func collection() throws {
    func table(_ value: Int, _ more: String = "") -> String {
      #"{"class":"dataset",\#(more)"id":["t"],"size":[1],"value":[\#(value)],"#
        + #""dimension":{"t":{"category":{"index":["2020"]}}}}"#
    }
    let json = """
      {"class":"collection","link":{"item":[
       \(table(1, #""href":"https://a.org/samples/oecd.json?x=1","#)), \(table(2)),
       {"class":"collection","link":{"item":[\(table(3))]}},
       {"class":"dataset","href":"https://a.org/canada.json","label":"Canada"}]}}
      """
    let content = try JSONStat.content(
      of: JSONNode.parse(Array(json.utf8)), name: "small", local: .china)
    #expect(content.tables.map(\.code) == ["oecd", "small-2", "small-3-1"])
    #expect(content.tables.map { $0.cells.map(\.value) } == [[1], [2], [3]])
    #expect(content.named == 1)
  }
}
