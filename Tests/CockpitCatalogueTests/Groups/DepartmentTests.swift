import CockpitJSON
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitCatalogue

struct DepartmentTests {
  private static let departments = #"""
    "departments": [
      {"id": "water", "zh": "区水利局", "en": "Water Bureau"}, {"id": "stats", "zh": "区统计局"}, "区商务局"
    ],
    "bodies": [{"id": "pair", "zh": "甲/乙"}]
    """#

  private func example(owner: String = #""区水利局/stats""#) -> PackExample {
    var example = PackExample().replacing(
      #""name": "海曙区","#, in: "pack.json", with: #""name": "海曙区", \#(Self.departments),"#)
    example.contents["indicators.json"] = PackExample.indicators
      .replacing(#""tier": "core","#, with: #""tier": "core", "owner": \#(owner),"#)
    return example
  }

  private func led(_ lead: String, supporting: String = "[]") -> PackExample {
    var example = example()
    example.contents["targets.json"] = """
      {"plans": [{"id": "p", "title": "规划", "first_year": 2026, "last_year": 2030}], "targets": [
        {"id": "t", "year": 2026, "plan": "p", "name": "率", "unit": "%", "kind": "level_floor",
         "value": 95, "section": "一", "sentence": "95%", "lead_unit": \(lead),
         "supporting_units": \(supporting)}]}
      """
    return example
  }

  @Test("a department is found by its id and by its name, and told by its id")
  func ids() throws {
    let catalogue = try example().read()
    #expect(catalogue.departments.map(\.id) == ["water", "stats", "区商务局"])
    #expect(catalogue.department(named: "区水利局") == catalogue.department("water"))
    #expect(catalogue.departmentID(of: "区统计局") == "stats")
    #expect(catalogue.departmentID(of: "stats") == "stats")
    #expect(catalogue.departmentID(of: "区商务局") == "区商务局")
    #expect(catalogue.departmentID(of: "某局") == "某局")
    #expect(catalogue.department("某局") == nil)
    #expect(catalogue.departmentID(of: "甲/乙") == "pair")
  }

  @Test(
    "the owners of an indicator are told by their ids, whichever way it names them",
    arguments: [
      (#""water""#, ["water"]), (#"["water", "stats"]"#, ["water", "stats"]),
      (#""区水利局/stats""#, ["water", "stats"]), (#""甲/乙""#, ["pair"]), (#""""#, []),
    ] as [(String, [Department.ID])])
  func owners(owner: String, ids: [Department.ID]) throws {
    let catalogue = try example(owner: owner).read()
    #expect(catalogue.indicator("gdp")?.owners == ids)
    #expect(catalogue.indicator("calls")?.owners == [])
  }

  @Test("the owners of a definition beside the pack get the ids of those that the pack knows")
  func definitions() throws {
    let catalogue = try example().read()
    func owners(_ owners: [Department.ID]) -> [Department.ID]? {
      let indicator = Indicator(
        id: "x", name: LocalizedText(zh: "x"), unit: Unit(""), decimals: 0, owners: owners)
      return catalogue.adding(indicators: [indicator], areas: []).indicator("x")?.owners
    }
    #expect(owners(["甲", "乙"]) == ["pair"])
    #expect(owners(["区水利局", "某局"]) == ["water", "某局"])
  }

  @Test("a pack without departments may name any")
  func unlisted() throws {
    var example = PackExample()
    example.contents["indicators.json"] = PackExample.indicators
      .replacing(#""tier": "core","#, with: #""tier": "core", "owner": "某局/他局","#)
    #expect(try example.read().indicator("gdp")?.owners == ["某局", "他局"])
  }

  @Test(
    "a target says who leads, in the text of its document where that is not the names",
    arguments: [
      (#""stats""#, LeadUnits(["stats"]), "区统计局"),
      (#""区统计局""#, LeadUnits(["stats"]), "区统计局"),
      (#"["stats", "pair"]"#, LeadUnits(["stats", "pair"]), "区统计局/甲/乙"),
      (
        #"{"units": ["stats", "water"], "text": "区统计局、区水利局"}"#,
        LeadUnits(["stats", "water"], published: "区统计局、区水利局"), "区统计局、区水利局"
      ),
      (#"{"text": "各镇街"}"#, LeadUnits(published: "各镇街"), "各镇街"),
    ])
  func leads(lead: String, units: LeadUnits, text: String) throws {
    let catalogue = try led(lead, supporting: #"["water", "区商务局"]"#).read()
    let source = try #require(catalogue.goals.targets.first?.source)
    #expect(source.leadUnits == units)
    #expect(source.supportingUnits == ["water", "区商务局"])
    #expect(CatalogueTable.targets(of: catalogue).rows.first?.last == text)
  }

  @Test(
    "what is no department of the pack is refused with its place and the one that may be meant",
    arguments: [
      (
        #""watr""#, #"["stats"]"#,
        "3:65: pack.json has no department watr; did you mean water (区水利局)? write its id, or add"
          + " the department"
      ),
      (
        #"["stats", "区水利军"]"#, "[]",
        "3:75: pack.json has no department 区水利军; did you mean water (区水利局)? write its id, or"
          + " add the department"
      ),
      (
        #""stats""#, #"["区商务"]"#,
        "4:25: pack.json has no department 区商务; did you mean 区商务局? write its id, or add the"
          + " department"
      ),
      (
        #"{"units": ["forestry"], "text": "林业"}"#, "[]",
        "3:76: pack.json has no department forestry; write the id of one, or add it to its"
          + " departments or bodies"
      ),
      (
        #"{"units": ["stats"], "as": "统计局"}"#, "[]",
        "3:86: as says nothing of a department; write one of units, text"
      ),
      (
        #"{"units": ["stats"], "text": ""}"#, "[]",
        "3:94: a name is not empty; write it or leave it out"
      ),
    ])
  func unknown(lead: String, supporting: String, fault: String) {
    #expect(led(lead, supporting: supporting).faults() == ["targets.json:" + fault])
  }

  @Test("an owner that the pack does not list is refused")
  func unknownOwner() {
    let faults = example(owner: #""stats/区水利""#).faults()
    #expect(
      faults.map { $0.contains("no department 区水利; did you mean water (区水利局)?") } == [true])
  }

  @Test(
    "an id that another department has, or is called by, is refused",
    arguments: [
      #"[{"id": "a", "zh": "甲"}, {"id": "a", "zh": "乙"}]"#, #"["a", {"id": "a", "zh": "乙"}]"#,
      #"[{"id": "a", "zh": "甲"}, "a"]"#, #"[{"id": "a", "zh": "b"}, {"id": "b", "zh": "乙"}]"#,
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

  @Test("an id that could be taken for a name is refused", arguments: ["甲", "Water", "a/b", "a b"])
  func badID(id: String) {
    let example = PackExample().replacing(
      #""name": "海曙区","#, in: "pack.json",
      with: #""name": "海曙区", "departments": [{"id": "\#(id)", "zh": "甲局"}],"#)
    #expect(
      example.faults().map {
        $0.hasSuffix(
          "\(id) is no id of a department; write lower-case letters, digits and hyphens, such as"
            + " water")
      } == [true])
  }
}
