import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct PeerTruthTests {
  private let catalogue: Catalogue
  private let truth: DemonstrationTruth
  private let peers: PeerTruth

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    truth = DemonstrationTruth(areas: catalogue.areas, region: "330203", seed: 1)
    peers = try #require(truth.peers)
  }

  private func period(_ indicator: Indicator) -> Period {
    indicator.frequency == .quarter ? .quarter(2026, 3) : .month(2026, 10)
  }

  @Test("nine districts without names lie in the city")
  func districts() {
    #expect(peers.city == "3302")
    #expect(peers.districts.map(\.name.zh) == "甲乙丙丁戊己庚辛壬".map { "区县\($0)" })
    #expect(peers.districts.allSatisfy { $0.parent == "3302" && catalogue.areas[$0.code] == nil })
  }

  @Test("an amount of the city is that of the district and its nine peers")
  func cityIsTheSum() throws {
    for id in PeerTruth.indicators.subtracting(["economy.income", "economy.fai_growth"]) {
      let indicator = try #require(catalogue.indicator(id))
      let figures = try #require(peers.figures(of: indicator, in: period(indicator)))
      let own = try #require(
        truth.figures(of: indicator, in: period(indicator), withStreets: false)?.district.value)
      let sum = figures.districts.compactMap(\.value).reduce(own, +)
      let city = try #require(figures.city.value)
      #expect(figures.districts.count == 9)
      #expect(abs(sum - city) <= 1e-9 * city, "\(id)")
    }
  }

  @Test("income and the growth of investment of the city lie among those of its districts")
  func cityIsAMean() throws {
    for id in ["economy.income", "economy.fai_growth"] {
      let indicator = try #require(catalogue.indicator(id))
      let figures = try #require(peers.figures(of: indicator, in: period(indicator)))
      let own = try #require(
        truth.figures(of: indicator, in: period(indicator), withStreets: false)?.district.value)
      let all = figures.districts.compactMap(\.value) + [own]
      let city = try #require(figures.city.value)
      #expect(try #require(all.min()) < city && city < (try #require(all.max())), "\(id)")
    }
  }

  @Test("the district's own figure is the same wherever it is computed")
  func cumulativeOfOneMonth() throws {
    let indicator = try #require(catalogue.indicator("economy.budget_revenue"))
    let months = (1...10).map { peers.figures(of: indicator, in: .month(2026, $0))?.city.value }
    let values = months.compactMap { $0 }
    #expect(values.count == 10)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("growth of the peers is mild, and no two of them are alike")
  func growth() throws {
    let indicator = try #require(catalogue.indicator("economy.gdp"))
    let figures = try #require(peers.figures(of: indicator, in: .quarter(2026, 3)))
    let growth = figures.districts.compactMap(\.growth)
    #expect(Set(growth).count == 9)
    #expect(growth.allSatisfy { (2...9).contains($0) })
  }

  @Test("what is not compared, and what is no district, has no peers")
  func none() throws {
    let calls = try #require(catalogue.indicator("people.hotline_calls"))
    #expect(peers.figures(of: calls, in: .month(2026, 10)) == nil)
    let noise = SeededNoise(seed: 1)
    #expect(PeerTruth(areas: catalogue.areas, region: "3302", noise: noise) == nil)
    #expect(PeerTruth(areas: catalogue.areas, region: "1", noise: noise) == nil)
  }
}
