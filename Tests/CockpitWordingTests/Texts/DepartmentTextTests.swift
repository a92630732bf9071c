import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitWording

struct DepartmentTextTests {
  private func text(_ language: Language) throws -> DepartmentText {
    DepartmentText(language: language, catalogue: try HaishuPack.catalogue())
  }

  @Test("names a department in full and in short")
  func names() throws {
    let text = try text(.en)
    #expect(text.name("区发改局") == "Development and Reform Bureau")
    #expect(text.short("区发改局") == "Dev. & Reform")
    #expect(text.name("区水利局感知平台") == "Sensor Platform of the Water Resources Bureau")
  }

  @Test("names each of several departments")
  func several() throws {
    let text = try text(.en)
    #expect(text.name("区水利局/区气象局") == "Water Resources Bureau/Meteorological Bureau")
    #expect(text.short("区水利局/外省某局") == "Water/外省某局")
  }

  @Test("names departments by their ids")
  func ids() throws {
    #expect(try text(.en).name("water" as Department.ID) == "Water Resources Bureau")
    #expect(try text(.zh).name(["water", "weather"]) == "区水利局/区气象局")
    #expect(try text(.en).short(["water", "外省某局"]) == "Water/外省某局")
    #expect(try text(.zh).name([Department.ID]()) == "")
  }

  @Test("writes who leads as the document does, in English by the names of those that it means")
  func leads() throws {
    let both = LeadUnits(["housing", "resources"], published: "区住建局、区资规局")
    let towns = LeadUnits(published: "各镇街")
    #expect(try text(.zh).name(both) == "区住建局、区资规局")
    #expect(try text(.en).short(both) == "Housing/Nat. Resources")
    #expect(try text(.en).name(towns) == "各镇街")
    #expect(try text(.zh).short(LeadUnits(["housing"])) == "区住建局")
  }

  @Test("says whose office it is where the document of a district leaves it out")
  func districts() throws {
    let ningbo = DepartmentText(language: .zh, catalogue: try ProjectPacks.catalogue("ningbo"))
    let lead = LeadUnits(["yinzhou-education"], published: "区教育局")
    #expect(ningbo.name(lead) == "鄞州区教育局" && ningbo.short(lead) == "鄞州区教育局")
    let more = LeadUnits(["yinzhou-education"], published: "区教育局、各镇街")
    #expect(ningbo.name(more) == "区教育局、各镇街")
  }

  @Test("leaves a name that the pack does not know as it is")
  func unknown() throws {
    let text = try text(.en)
    #expect(text.name("外省某局") == "外省某局")
    #expect(text.short("/") == "/")
    #expect(text.name("") == "")
  }

  @Test("leaves every name as it is in Chinese")
  func chinese() throws {
    let text = try text(.zh)
    for name in ["区发改局", "区水利局/区气象局", "外省某局"] {
      #expect(text.name(name) == name && text.short(name) == name)
    }
  }
}
