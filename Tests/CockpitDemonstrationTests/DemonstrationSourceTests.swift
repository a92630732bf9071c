import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct DemonstrationSourceTests {
  private func source(_ owners: Department.ID..., every frequency: Frequency = .month)
    -> DemonstrationSource
  {
    let offices = [("stats", "区统计局"), ("water", "区水利局"), ("power", "国网宁波供电公司海曙")]
    return DemonstrationSource(
      of: Indicator(
        id: "x", name: LocalizedText(zh: "甲"), unit: Unit("件"), decimals: 0,
        frequency: frequency, owners: owners),
      DemonstrationScenario(enterprises: [Department.ID("power")]),
      in: DepartmentIndex(
        offices.map { Department(id: Department.ID($0.0), name: LocalizedText(zh: $0.1)) }))
  }

  @Test("the first of several owners reports")
  func firstOwner() {
    #expect(source("区统计局", "区科技局") == source("区统计局"))
    #expect(source("区统计局").id == "stats")
    #expect(source("区统计局").kind == .government)
    #expect(source("国网宁波供电公司海曙").kind == .enterprise)
  }

  @Test("sensors are a source of their own")
  func sensors() {
    let sensors = source("区水利局", "区气象局", every: .interval(seconds: 300))
    #expect(sensors.id == "water-sensors")
    #expect(sensors.kind == .sensor)
  }

  @Test("an unknown owner gets an id that a file name can hold, always the same")
  func unknownOwner() {
    let id = source("某局").id
    #expect(id == source("某局").id)
    #expect(id != source("另局").id)
    #expect(
      id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
  }

  @Test("every owner of the pack has an id of its own")
  func ownersOfPack() throws {
    let catalogue = try HaishuPack.plainCatalogue()
    let sources = Set(
      catalogue.indicators.map {
        DemonstrationSource(of: $0, catalogue.scenario, in: catalogue.departmentIndex)
      })
    #expect(Set(sources.map(\.id)).count == sources.count)
    #expect(sources.allSatisfy { !$0.id.hasPrefix("owner-") })
  }
}
