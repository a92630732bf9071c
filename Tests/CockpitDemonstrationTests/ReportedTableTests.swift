import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct ReportedTableTests {
  @Test("owners report all indicators, a second department one, the city's office its eight")
  func allTables() throws {
    let catalogue = try HaishuPack.plainCatalogue()
    let indicators = catalogue.indicators
    let all = ReportedTable.all(
      of: indicators, catalogue.scenario, in: catalogue.departmentIndex, withPeers: true)
    func tables(_ scope: ReportedTable.Scope) -> [ReportedTable] {
      all.filter { $0.scope == scope }
    }
    #expect(tables(.region).map(\.indicator) == indicators)
    #expect(tables(.regionAlone).map(\.indicator.id) == ["industry.entities_new"])
    #expect(Set(tables(.peers).map(\.indicator.id)) == catalogue.scenario.peers?.indicators)
    #expect(tables(.peers).allSatisfy { $0.source.id == "stats-city" })
  }

  @Test("a region without peers has none, and unknown indicators bring no second department")
  func ownersOnly() {
    let indicator = Indicator(
      id: "x.y", name: LocalizedText(zh: "未知"), unit: Unit("件"), decimals: 0)
    let scenario = DemonstrationScenario()
    let tables = ReportedTable.all(
      of: [indicator], scenario, in: DepartmentIndex(), withPeers: false)
    #expect(tables == [ReportedTable(ofOwner: indicator, scenario, in: DepartmentIndex())])
  }
}
