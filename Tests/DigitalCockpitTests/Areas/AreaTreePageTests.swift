import CockpitCanvas
import CockpitCatalogue
import CockpitWarehouse
import Testing

@testable import CockpitJudgement
@testable import DigitalCockpit

/// 省 > 市 > 区 > 镇街, and going to another region.
struct AreaTreePageTests {
  private func world(_ pack: String) throws -> World {
    let catalogue = try EmbeddedCatalogue.of(pack)
    return World(catalogue: catalogue)
  }

  @Test("has the areas of the pack and the regions of all others, each below the one it lies in")
  func tree() throws {
    let nodes = try DemonstrationWorld.session().context.areaNodes
    let depths = Dictionary(uniqueKeysWithValues: nodes.map { ($0.area.code, $0.depth) })
    #expect(depths["33"] == 0)
    #expect(depths["3302"] == 1)
    #expect(depths["330203"] == 2)
    #expect(depths["330203104"] == 3)
    #expect(depths["330212"] == 2)
    #expect(depths["3306"] == 1)
    let packs = Set(nodes.compactMap(\.pack))
    #expect(packs == Set(EmbeddedPacks.ids).subtracting(["haishu"]))
    #expect(nodes.first { $0.area.code == "330203" }?.intent == .open(.area("330203")))
  }

  @Test("asks for another region and begins there anew, a plan without figures or lights")
  func otherRegion() throws {
    var session = try DemonstrationWorld.session()
    try session.type("= Enter A g")
    let index = try #require(session.context.areaNodes.firstIndex { $0.pack == "yinzhou" })
    try session.type(Array(repeating: "j", count: index).joined(separator: " "))
    let effects = session.handle(.key(.enter))
    #expect(effects == [.region("yinzhou")])
    _ = session.handle(.situation(try world("yinzhou").situation()))
    #expect(session.area == "330212")
    #expect(session.place.page == .board("overview"))
    #expect(session.isPlanLibrary)
    #expect(session.context.filter == nil)
    #expect(session.screen.contains("仅规划：本区域没有快照"))
    #expect(session.readings.values.count > 10)
    #expect(session.readings.values.allSatisfy { $0.light.light == nil })
    #expect(session.readings.values.allSatisfy { !$0.isReported })
  }

  @Test("finds every other region from the palette")
  func palette() throws {
    #expect(EmbeddedPacks.regions.count == 5)
    for region in EmbeddedPacks.regions where region.pack != "haishu" {
      var session = try DemonstrationWorld.session()
      try session.type(": \(region.pack)")
      #expect(session.handle(.key(.enter)) == [.region(region.pack)])
    }
  }

  @Test("opens one area with all that is known of it, and the same indicator in each area")
  func area() throws {
    var session = try DemonstrationWorld.session()
    session.open(.area("330203104"))
    #expect(session.screen.contains("洞桥镇"))
    let readings = session.situation.readings(inArea: "330203104")
    #expect(!readings.isEmpty && readings.allSatisfy { $0.series.area == "330203104" })
    _ = session.back()
    try session.type("1 j j Enter >")
    #expect(session.place.page == .series("economy.industry_va"))
    let codes = session.context.seriesByArea(of: "economy.industry_va").map(\.area)
    #expect(codes.first == "3302")
    #expect(codes.count == 11 && codes.contains("330203"))
  }

  @Test("an area that lies in itself by the word of a snapshot does not hang the tree")
  func circle() throws {
    let world = try Written.world(
      Written.snapshot(
        """
        "areas": [{"id": "x", "name": "甲", "parent": "y"}, {"id": "y", "name": "乙", "parent": "x"}],
        "observations": [{"indicator": "industry.output", "area": "x", "period": "2026-10",
          "value": 1}]
        """))
    let session = try DemonstrationWorld.session(world: world)
    #expect(session.context.areaNodes.contains { $0.area.code == "330203" })
  }
}
