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
}
