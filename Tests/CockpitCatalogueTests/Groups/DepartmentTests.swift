import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct DepartmentTests {
  private func catalogue() throws -> Catalogue {
    let indicators = PackExample.indicators
      .replacing(#""tier": "core","#, with: #""tier": "core", "owner": "区水利局/stats/某局","#)
    var example = PackExample().replacing(
      #""name": "海曙区","#, in: "pack.json",
      with: #"""
        "name": "海曙区",
        "departments": [
          {"id": "water", "zh": "区水利局", "en": "Water Bureau"}, {"id": "stats", "zh": "区统计局"},
          "区商务局"
        ],
        "bodies": [{"id": "a/b", "zh": "甲/乙"}],
        """#)
    example.contents["indicators.json"] = indicators
    return try example.read()
  }

  @Test("a department is found by its id and by its name, and told by its id")
  func ids() throws {
    let catalogue = try catalogue()
    #expect(catalogue.departments.map(\.id) == ["water", "stats", "区商务局"])
    #expect(catalogue.department(named: "区水利局") == catalogue.department("water"))
    #expect(catalogue.departmentID(of: "区统计局") == "stats")
    #expect(catalogue.departmentID(of: "stats") == "stats")
    #expect(catalogue.departmentID(of: "区商务局") == "区商务局")
    #expect(catalogue.departmentID(of: "某局") == "某局")
    #expect(catalogue.department("某局") == nil)
    #expect(catalogue.departmentID(of: "甲/乙") == "a/b")
  }

  @Test("the owners of an indicator are told by their ids, whichever way it names them")
  func owners() throws {
    let catalogue = try catalogue()
    #expect(catalogue.indicator("gdp")?.owners == ["water", "stats", "某局"])
    #expect(catalogue.indicator("calls")?.owners == [])
    let indicator = Indicator(
      id: "x", name: LocalizedText(zh: "x"), unit: Unit(""), decimals: 0, owner: "甲/乙")
    #expect(indicator.owners == ["甲", "乙"])
    #expect(catalogue.adding(indicators: [indicator], areas: []).indicator("x")?.owners == ["a/b"])
  }

  @Test(
    "an id that another department has, or is called by, is refused",
    arguments: [
      #"[{"id": "a", "zh": "甲"}, {"id": "a", "zh": "乙"}]"#, #"["a", {"id": "a", "zh": "乙"}]"#,
      #"[{"id": "a", "zh": "甲"}, "a"]"#, #"[{"id": "a", "zh": "甲"}, {"id": "甲", "zh": "乙"}]"#,
    ])
  func taken(departments: String) {
    let example = PackExample().replacing(
      #""name": "海曙区","#, in: "pack.json",
      with: #""name": "海曙区", "departments": \#(departments),"#)
    let error = #expect(throws: PackError.self) { try example.read() }
    #expect(
      error?.diagnostics.map { $0.message.hasSuffix("stands here a second time; keep one") }
        == [true])
  }
}
