import CockpitCatalogue
import Testing

@testable import DigitalCockpit

struct EmbeddedPacksTests {
  @Test("reads every embedded pack without a fault", arguments: EmbeddedPacks.ids)
  func reads(id: String) throws {
    let catalogue = try PackReader.read(try #require(EmbeddedPacks.files(id)))
    #expect(catalogue.id == id)
    #expect(catalogue.areas[catalogue.region] != nil)
  }

  @Test("gives Haishu its seventeen streets and towns, each on a tile of its own")
  func streets() throws {
    let catalogue = try DemonstrationWorld.catalogue()
    let streets = catalogue.areas.children(of: "330203")
    #expect(streets.count == 17)
    #expect(Set(streets.compactMap(\.tile)).count == 17)
  }

  @Test("puts every indicator of Haishu on a board")
  func boards() throws {
    let catalogue = try DemonstrationWorld.catalogue()
    let themes = Set(
      catalogue.boards.flatMap(\.panels).filter { $0.kind == .indicators }.compactMap(\.theme))
    #expect(Set(catalogue.indicators.map(\.theme)) == themes)
  }

  @Test("knows no pack that is not there")
  func unknown() {
    #expect(EmbeddedPacks.files("atlantis") == nil)
    #expect(EmbeddedPacks.files("") == nil)
  }
}
