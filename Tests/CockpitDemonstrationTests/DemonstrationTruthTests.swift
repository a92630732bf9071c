import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct DemonstrationTruthTests {
  private let catalogue: Catalogue
  private let truth: DemonstrationTruth

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    truth = DemonstrationTruth(catalogue: catalogue, region: "330203", seed: 1)
  }

  private func figures(_ id: String, _ period: Period) throws -> Figures {
    let indicator = try #require(catalogue.indicator(id))
    return try #require(truth.figures(of: indicator, in: period, withStreets: true))
  }

  @Test("every indicator of a theme has a profile of its own, but for feeds that nobody owes")
  func everyIndicatorHasProfile() {
    let profiles = catalogue.scenario.profiles
    let without = catalogue.indicators.filter { profiles[$0.id] == nil && $0.isOwed }
    #expect(without.map(\.id) == [])
  }

  @Test("a year of the accounts has the magnitude of the district")
  func magnitudes() throws {
    let gdp = try #require(try figures("economy.gdp", .quarter(2025, 4)).district.value)
    #expect((1550...1750).contains(gdp))
    let output = try #require(try figures("industry.output", .month(2025, 12)).district.value)
    #expect((1100...1240).contains(output))
    let tertiary = try #require(
      try figures("economy.gdp_tertiary", .quarter(2025, 4)).district.value)
    #expect((0.7...0.8).contains(tertiary / gdp))
  }

  @Test("a cumulative figure never falls and grows by its month")
  func cumulativeIsSumOfMonths() throws {
    var flows = 0
    for indicator in catalogue.indicators where indicator.span == .yearToDate {
      guard
        case .flow(let level, let growth, let season, let noise, _) =
          truth.profile(of: indicator).shape
      else { continue }
      flows += 1
      let flow = FlowTruth(level: level, growth: growth, season: season, noise: noise)
      let own = SeededNoise(seed: 1).keyed("330203").keyed(indicator.id)
      var sum = 0.0
      for month in 1...12 {
        let before = sum
        sum += flow.sum(2026 * 12 + month - 1..<2026 * 12 + month, own)
        let value = try #require(try figures(indicator.id, .month(2026, month)).district.value)
        #expect(abs(value - sum) < 1e-9 * max(1, sum), "\(indicator.id) \(month)")
        #expect(value >= before)
      }
    }
    #expect(flows > 10)
  }

  @Test("published growth at current prices is the growth of the levels")
  func growthFollowsLevels() throws {
    let now = try figures("economy.budget_revenue", .month(2026, 10)).district
    let before = try figures("economy.budget_revenue", .month(2025, 10)).district
    let growth = try #require(now.growth)
    let ratio = try #require(now.value) / #require(before.value)
    #expect(abs(growth - (ratio - 1) * 100) < 1e-9)
  }

  @Test("streets add up to the district: whole things exactly, amounts at full precision")
  func streetsAddUp() throws {
    let summed = catalogue.indicators.filter {
      $0.streets != .none && $0.rollUp.areas == .sum && $0.frequency.periodKind != .instant
    }
    #expect(summed.count > 5)
    for indicator in summed {
      let period: Period =
        indicator.frequency == .day
        ? .day(try #require(CivilDate(year: 2026, month: 11, day: 20))) : .month(2026, 10)
      let figures = try figures(indicator.id, period)
      #expect(figures.streets.count == 17, "\(indicator.id)")
      let sum = figures.streets.compactMap(\.value).reduce(0, +)
      let total = try #require(figures.district.value)
      let tolerance = indicator.decimals == 0 ? 0 : 1e-9 * total
      #expect(abs(sum - total) <= tolerance, "\(indicator.id): \(sum) of \(total)")
    }
  }

  @Test("a share is its numerator over its denominator, and its parts add up over streets")
  func sharesComeFromParts() throws {
    var byStreet = 0
    for indicator in catalogue.indicators {
      guard case .share = truth.profile(of: indicator).shape else { continue }
      let period: Period =
        indicator.frequency == .day
        ? .day(try #require(CivilDate(year: 2026, month: 3, day: 9))) : .month(2026, 9)
      let figures = try figures(indicator.id, period)
      let parts = try #require(figures.district.parts)
      let value = try #require(figures.district.value)
      #expect(value == 100 * Double(parts.numerator) / Double(parts.denominator))
      #expect((0...100).contains(value))
      guard !figures.streets.isEmpty else { continue }
      byStreet += 1
      let streets = figures.streets.compactMap(\.parts)
      #expect(streets.map(\.numerator).reduce(0, +) == parts.numerator, "\(indicator.id)")
      #expect(streets.map(\.denominator).reduce(0, +) == parts.denominator, "\(indicator.id)")
      #expect(streets.allSatisfy { (0...$0.denominator).contains($0.numerator) })
    }
    #expect(byStreet > 0)
  }

  @Test("streets have no figure of what the district alone knows")
  func noAccountsOfStreets() throws {
    for id in ["economy.gdp", "economy.income", "economy.cpi"] {
      #expect(try figures(id, .quarter(2026, 3)).streets.isEmpty)
    }
  }

  @Test("the hotline is quiet at the Spring Festival")
  func quietFestival() throws {
    func calls(_ month: Int, _ day: Int) throws -> Double {
      let date = try #require(CivilDate(year: 2026, month: month, day: day))
      return try #require(try figures("people.hotline_calls", .day(date)).district.value)
    }
    #expect(try calls(2, 17) < 0.6 * calls(1, 13))
  }

  @Test("sensors have moments, not periods")
  func noPeriods() throws {
    let sensor = try #require(catalogue.indicator("safety.rain_1h"))
    #expect(truth.figures(of: sensor, in: .month(2026, 1), withStreets: true) == nil)
  }
}
