import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

/// The five regions are one invented world: what lies in another has one figure in both.
struct OneWorldTests {
  private static let seeds: [UInt64] = [1, 2, 77]

  private struct Region {
    let catalogue: Catalogue
    let truth: DemonstrationTruth

    init(_ pack: String, seed: UInt64) throws {
      catalogue = try ProjectPacks.catalogue(pack)
      truth = DemonstrationTruth(
        catalogue: catalogue, region: catalogue.region, seed: seed, packs: ProjectPacks.files)
    }

    func figures(_ indicator: Indicator, _ period: Period) -> Figures? {
      truth.figures(of: indicator, in: period, withStreets: true)
    }
  }

  private static func periods(of indicator: Indicator) -> [Period] {
    switch indicator.frequency {
    case .day: (1...9).map { .day(CivilDate(daysSince1970: 20_700 + 13 * $0)) }
    case .quarter: [.quarter(2025, 4), .quarter(2026, 2), .quarter(2026, 3)]
    case .year: [.year(2024), .year(2025)]
    case .month: [.month(2025, 12), .month(2026, 3), .month(2026, 7), .month(2026, 10)]
    default: []
    }
  }

  @Test(
    "a district in the city, and a city in the province, has its own figures",
    arguments: seeds,
    [("ningbo", "haishu"), ("ningbo", "yinzhou"), ("zhejiang", "ningbo"), ("zhejiang", "shaoxing")])
  func members(seed: UInt64, packs: (above: String, below: String)) throws {
    let above = try Region(packs.above, seed: seed)
    let below = try Region(packs.below, seed: seed)
    let place = try #require(
      above.truth.streets.firstIndex { $0.code == below.catalogue.region })
    var compared = 0
    for indicator in above.catalogue.indicators where indicator.streets != .none {
      guard let own = below.catalogue.indicator(indicator.id) else { continue }
      #expect(own.unit == indicator.unit && own.decimals == indicator.decimals, "\(own.id)")
      for period in Self.periods(of: indicator) {
        guard let shown = above.figures(indicator, period)?.streets[place] else { continue }
        compared += 1
        #expect(shown == below.figures(own, period)?.district, "\(own.id) \(period)")
      }
    }
    #expect(compared > 60, "\(compared)")
  }

  @Test(
    "one port or airport has one figure in every pack that counts it", arguments: seeds,
    [
      ("economy.port_cargo", "ningbo", "zhejiang"),
      ("economy.port_containers", "ningbo", "zhejiang"),
      ("industry.airport_cargo", "ningbo", "haishu"),
    ])
  func things(seed: UInt64, thing: (id: String, one: String, other: String)) throws {
    let (one, other) = (try Region(thing.one, seed: seed), try Region(thing.other, seed: seed))
    let indicator = try #require(one.catalogue.indicator(thing.id))
    let twin = try #require(other.catalogue.indicator(thing.id))
    #expect(indicator.name == twin.name && indicator.unit == twin.unit)
    for period in Self.periods(of: indicator) {
      let figure = try #require(one.figures(indicator, period)?.district)
      #expect(figure == other.figures(twin, period)?.district, "\(period)")
    }
  }

  @Test(
    "what adds up is the sum of its areas, and what is reckoned apart is not",
    arguments: seeds, ["ningbo", "zhejiang", "shaoxing", "haishu", "yinzhou"])
  func sums(seed: UInt64, pack: String) throws {
    let region = try Region(pack, seed: seed)
    var added = 0
    for indicator in region.catalogue.indicators where indicator.streets != .none {
      for period in Self.periods(of: indicator) {
        guard let figures = region.figures(indicator, period), !figures.streets.isEmpty,
          let whole = figures.district.value
        else { continue }
        if let parts = figures.district.parts {
          guard indicator.rollUp.areas == .ratio else { continue }
          let areas = figures.streets.compactMap(\.parts)
          #expect(areas.reduce(0) { $0 + $1.numerator } == parts.numerator, "\(indicator.id)")
          #expect(areas.reduce(0) { $0 + $1.denominator } == parts.denominator, "\(indicator.id)")
        } else if indicator.rollUp.areas == .sum {
          let sum = figures.streets.compactMap(\.value).reduce(0, +)
          #expect(abs(sum - whole) <= 1e-9 * whole, "\(indicator.id) \(period): \(sum) \(whole)")
        } else {
          continue
        }
        added += 1
      }
    }
    #expect(added > 20, "\(added)")
    guard pack == "ningbo", let gdp = region.catalogue.indicator("economy.gdp"),
      let figures = region.figures(gdp, .quarter(2026, 3)), let whole = figures.district.value
    else { return }
    let sum = figures.streets.compactMap(\.value).reduce(0, +)
    #expect(abs(sum - whole) > 1e-3 * whole && abs(sum - whole) < 0.15 * whole, "\(sum) \(whole)")
  }

  @Test("no figure lies outside what its pack believes", arguments: seeds, ProjectPacks.ids)
  func plausible(seed: UInt64, pack: String) throws {
    let region = try Region(pack, seed: seed)
    var looked = 0
    for indicator in region.catalogue.reportedIndicators {
      let limits = indicator.plausible
      for period in Self.periods(of: indicator) {
        guard let figures = region.figures(indicator, period) else { continue }
        for value in ([figures.district] + figures.streets).compactMap(\.value) {
          looked += 1
          #expect(value >= limits?.minimum ?? value, "\(indicator.id) \(period) \(value)")
          #expect(value <= limits?.maximum ?? value, "\(indicator.id) \(period) \(value)")
          #expect(!indicator.isNonNegative || value >= 0, "\(indicator.id) \(period) \(value)")
          let isShare = indicator.unit.symbol == "%" && indicator.kind == .rate
          #expect(
            !isShare || indicator.isGrowthOnly || value <= 110, "\(indicator.id) \(value)")
        }
      }
    }
    #expect(looked > 300)
  }
}
