import CockpitJSON
import Testing

@testable import CockpitCatalogue
@testable import CockpitExchange

struct JSONStatCategoriesTests {
  private func region(_ region: String, size: Int = 2) throws -> TableDimension {
    let values = (0..<size * 4).map(String.init).joined(separator: ",")
    let json = SmallTable.json(size: "[\(size),2,2]", region: region, value: "[\(values)]")
    return try SmallTable.table(json).dimensions[0]
  }

  @Test("orders categories by their positions, not by their place in the document")
  func object() throws {
    let dimension = try region(
      #"{"label":"Land","category":{"index":{"B":1,"C":2,"A":0},"label":{"A":"Alpha"}}}"#, size: 3)
    #expect(dimension.label == "Land")
    #expect(dimension.categories.map(\.code) == ["A", "B", "C"])
    #expect(dimension.categories.map(\.label) == ["Alpha", "B", "C"])
  }

  @Test("takes an array of codes as it stands")
  func array() throws {
    #expect(try region(#"{"category":{"index":["B","A"]}}"#).categories.map(\.code) == ["B", "A"])
  }

  @Test("takes the only label of a dimension without an index")
  func absent() throws {
    let dimension = try region(#"{"category":{"label":{"CA":"Canada"}}}"#, size: 1)
    #expect(dimension.categories.map(\.code) == ["CA"])
    #expect(dimension.categories.map(\.label) == ["Canada"])
    #expect(dimension.label == "Region")
  }

  @Test("reads units, decimals, kinds and notes of a metric")
  func measures() throws {
    let categories = try region(
      """
      {"note":"dimension","extension":{"measuringType":{"A":"Stock","B":"Flow","C":"Average"}},
       "category":{"index":["A","B","C"],"note":{"A":["first","second"],"B":"third"},
       "unit":{"A":{"base":"antal","decimals":0},"B":{"symbol":"%","decimals":99},
               "C":{"base":"people","multiplier":3}}}}
      """, size: 3
    ).categories
    #expect(categories.map(\.measure.unit) == ["antal", "%", "10^3 people"])
    #expect(categories.map(\.measure.decimals) == [0, 6, nil])
    #expect(categories.map(\.measure.kind) == [.stock, .flow, .rate])
    #expect(categories.map(\.notes) == [["first", "second"], ["third"], []])
  }

  @Test("tells which category is a part of which")
  func hierarchy() throws {
    let dimension = try region(
      #"{"category":{"index":["T","A","B"],"child":{"T":["A"],"A":["B"]}}}"#, size: 3)
    #expect(dimension.categories.map(\.parent) == [nil, "T", "A"])
  }

  @Test(
    "refuses categories that do not count as they should",
    arguments: [
      (#"{"category":{"index":{"A":0,"B":0}}}"#, "taken twice"),
      (#"{"category":{"index":{"A":0,"B":2}}}"#, "not one of 0 to 1"),
      (#"{"category":{"index":{"A":-1,"B":0}}}"#, "not one of 0 to 1"),
      (#"{"category":{"index":{"A":0,"B":0.5}}}"#, "whole number"),
      (#"{"category":{"index":{"A":0,"B":1e300}}}"#, "whole number"),
      (#"{"category":{"index":["A","A"]}}"#, "twice"),
      (#"{"category":{"index":["é","e\u0301"]}}"#, "twice"),
      (#"{"category":{"index":["A",""]}}"#, "without a code"),
      (#"{"category":{"index":["A"]}}"#, "1 category"),
      (#"{"category":{"index":[]}}"#, "no categories"),
      (#"{"category":{"index":{}}}"#, "no categories"),
      (#"{"category":{"index":"A"}}"#, "expected an object"),
      (#"{"category":{"label":{"A":"a","B":"b"}}}"#, "no \"index\""),
      (#"{"category":{}}"#, "no \"index\""),
      (#"{}"#, "\"category\" is missing"),
      (#"{"category":{"index":["A","B"],"child":{"A":["B"],"B":["A"]}}}"#, "part of itself"),
      (#"{"category":{"index":["A","B"],"child":{"A":["A"]}}}"#, "part of itself"),
    ])
  func refusals(region: String, message: String) throws {
    let complaint = try #require(SmallTable.complaint(SmallTable.json(region: region)))
    #expect(complaint.message.contains(message))
  }
}
