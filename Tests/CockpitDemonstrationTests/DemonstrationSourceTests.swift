import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct DemonstrationSourceTests {
  private func source(owner: String, _ frequency: Frequency = .month) -> DemonstrationSource {
    DemonstrationSource(
      of: Indicator(
        id: "x", name: LocalizedText(zh: "甲"), unit: Unit("件"), decimals: 0,
        frequency: frequency, owner: owner))
  }

  @Test("the first of several owners reports")
  func firstOwner() {
    #expect(source(owner: "区统计局/区科技局") == source(owner: "区统计局"))
    #expect(source(owner: "区统计局").id == "stats")
    #expect(source(owner: "区统计局").kind == .government)
    #expect(source(owner: "国网宁波供电公司海曙").kind == .enterprise)
  }

  @Test("sensors are a source of their own")
  func sensors() {
    let sensors = source(owner: "区水利局/区气象局", .interval(seconds: 300))
    #expect(sensors.id == "water-sensors")
    #expect(sensors.kind == .sensor)
  }

  @Test("an unknown owner gets an id that a file name can hold, always the same")
  func unknownOwner() {
    let id = source(owner: "某局").id
    #expect(id == source(owner: "某局").id)
    #expect(id != source(owner: "另局").id)
    #expect(
      id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
  }

  @Test("every owner of the pack has an id of its own")
  func ownersOfPack() throws {
    let sources = Set(
      try HaishuPack.plainCatalogue().indicators.map { DemonstrationSource(of: $0) })
    #expect(Set(sources.map(\.id)).count == sources.count)
    #expect(sources.allSatisfy { !$0.id.hasPrefix("owner-") })
  }
}
