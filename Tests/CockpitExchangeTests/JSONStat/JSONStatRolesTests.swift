import CockpitJSON
import Testing

@testable import CockpitExchange

struct JSONStatRolesTests {
  private func dimension(_ code: String, unit: String? = nil) -> TableDimension {
    TableDimension(
      code: code, label: code, notes: [],
      categories: [
        TableCategory(
          code: "1", label: "1", parent: nil, notes: [],
          measure: TableCategory.Measure(unit: unit), offset: 0)
      ], offset: 0)
  }

  private func roles(_ codes: [String]) throws -> TableRoles {
    try JSONStatRoles.roles(of: codes.map { dimension($0) }, declared: nil)
  }

  @Test(
    "knows the usual names in any case",
    arguments: [
      ["Region", "Alder", "ContentsCode", "Tid"], ["geo", "sex", "metric", "TIME_PERIOD"],
      ["AREA", "x", "Indicator", "year"], ["country", "x", "concept", "Quarter"],
      ["County and Region", "Country of birth", "Statistic", "Vuosi"],
      ["行政区划", "area of work", "指标", "统计期"], ["Region", "Year of birth", "contents", "Year"],
    ])
  func names(codes: [String]) throws {
    #expect(try roles(codes) == TableRoles(time: 3, area: 0, metric: 2))
  }

  @Test(
    "takes the year for the time, and the month as more of it, where year and month are two dimensions"
  )
  func yearAndMonth() throws {
    var year = dimension("year")
    year.categories[0].label = "2024"
    let called = try JSONStatRoles.roles(of: [dimension("month"), year], declared: nil)
    #expect(called == TableRoles(time: 1, otherTimes: [0]))
    let declared = try JSONNode.parse(Array(#"{"time":["month","year"]}"#.utf8))
    #expect(
      try JSONStatRoles.roles(of: [dimension("month"), year], declared: declared)
        == TableRoles(time: 1, otherTimes: [0], areTimesDeclared: true))
  }

  @Test("finds no role where no name tells one")
  func none() throws {
    #expect(try roles(["A", "B"]) == TableRoles())
  }

  @Test("knows the metric by its units")
  func units() throws {
    let dimensions = [dimension("A"), dimension("B", unit: "%")]
    #expect(try JSONStatRoles.roles(of: dimensions, declared: nil).metric == 1)
  }

  @Test("believes a declared role before a name, and takes the first of several")
  func declared() throws {
    let json = SmallTable.json(role: #""role":{"geo":["Kon","Region"],"metric":[],"time":null},"#)
    #expect(try SmallTable.table(json).roles == TableRoles(time: 2, area: 1))
  }

  @Test("refuses a role for what is no dimension")
  func unknown() {
    let complaint = SmallTable.complaint(SmallTable.json(role: #""role":{"time":["when"]},"#))
    #expect(complaint?.message.contains("when") == true)
  }
}
