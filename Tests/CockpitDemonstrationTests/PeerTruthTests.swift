import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct PeerTruthTests {
  private let catalogue: Catalogue
  private let peers: PeerTruth

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    peers = try #require(
      PeerTruth(catalogue: catalogue, region: "330203", seed: 1, packs: ProjectPacks.files))
  }

  private func period(_ indicator: Indicator) -> Period {
    indicator.frequency == .quarter ? .quarter(2026, 3) : .month(2026, 10)
  }

  @Test("the other nine districts of the city are there by their names")
  func districts() {
    #expect(peers.city == "3302")
    #expect(peers.districts.count == 9)
    #expect(peers.districts.map(\.name.zh).contains("江北区"))
    #expect(peers.districts.allSatisfy { $0.parent == "3302" && $0.code != "330203" })
  }

  @Test("the figures of the city and its districts are those of the pack of the city")
  func sameWorld() throws {
    let city = try ProjectPacks.catalogue("ningbo")
    let truth = DemonstrationTruth(
      catalogue: city, region: "3302", seed: 1, packs: ProjectPacks.files)
    for id in peers.comparison.indicators {
      let indicator = try #require(city.indicator(id))
      let shown = try #require(catalogue.indicator(id))
      let figures = try #require(peers.figures(of: shown, in: period(indicator)))
      let own = try #require(
        truth.figures(of: indicator, in: period(indicator), withStreets: true))
      #expect(figures.city == own.district, "\(id)")
      let others = zip(truth.streets, own.streets).filter { $0.0.code != "330203" }.map(\.1)
      #expect(figures.districts == others, "\(id)")
    }
  }

  @Test("growth of the peers is mild, and no two of them are alike")
  func growth() throws {
    let indicator = try #require(catalogue.indicator("economy.gdp"))
    let figures = try #require(peers.figures(of: indicator, in: .quarter(2026, 3)))
    let growth = figures.districts.compactMap(\.growth)
    #expect(Set(growth).count == 9)
    #expect(growth.allSatisfy { (2...9).contains($0) }, "\(growth)")
  }

  @Test("what is not compared, and where the pack of the city is not there, has no peers")
  func none() throws {
    let calls = try #require(catalogue.indicator("people.hotline_calls"))
    #expect(peers.figures(of: calls, in: .month(2026, 10)) == nil)
    func truth(of region: String, _ packs: (String) -> PackFiles?) -> PeerTruth? {
      PeerTruth(catalogue: catalogue, region: region, seed: 1, packs: packs)
    }
    #expect(truth(of: "3302", ProjectPacks.files) == nil)
    #expect(truth(of: "1", ProjectPacks.files) == nil)
    #expect(truth(of: "330203", { _ in nil }) == nil)
    #expect(truth(of: "330203", { _ in ProjectPacks.files("shaoxing") }) == nil)
  }
}
