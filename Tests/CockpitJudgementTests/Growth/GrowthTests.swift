import CockpitCatalogue
import CockpitTestSupport
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitJudgement
@testable import CockpitValues

struct GrowthTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try HaishuPack.catalogue()
  }

  private func growth(_ id: String, _ history: [Observation]) throws -> Growth {
    Growth.overYear(of: try #require(catalogue.indicator(id)), history: history)
  }

  @Test("B4: keeps a published growth even where the levels say otherwise")
  func published() throws {
    let history = [
      try figure("2025-10", 910), try figure("2026-10", 955.2, growth: 4.9, basis: .current),
    ]
    #expect(try growth("industry.output", history) == .published(4.9, .rate))
  }

  @Test("takes the figure of a growth-only indicator for its growth")
  func growthOnly() throws {
    let history = [try figure("2025-10", 3.1), try figure("2026-10", -2.4)]
    #expect(try growth("economy.fai_growth", history) == .published(-2.4, .rate))
  }

  @Test("derives a growth at current prices and marks it 推")
  func derived() throws {
    let history = [try figure("2025-10", 800), try figure("2026-10", 1000)]
    let growth = try growth("industry.output", history)
    #expect(growth == .derived(25, .rate))
    #expect(growth.status.characters(in: .zh) == "推")
    #expect(Growth.published(4.9, .rate).status.characters(in: .zh) == "")
  }

  @Test(
    "B4: derives none on a constant or comparable basis",
    arguments: [
      "economy.gdp", "economy.industry_va", "industry.profit",
    ])
  func basis(id: String) throws {
    let notation = id == "economy.gdp" ? "Q3" : "10"
    let history = [try figure("2025-\(notation)", 800), try figure("2026-\(notation)", 1000)]
    #expect(try growth(id, history) == .none(.basis))
  }

  @Test("derives none where a figure says that its basis is another")
  func statedBasis() throws {
    let current = try figure("2026-10", 1000, status: .comparable)
    #expect(try growth("industry.output", [try figure("2025-10", 800), current]) == .none(.basis))
  }

  @Test("derives none across a break in the series")
  func breakInSeries() throws {
    let history = [
      try figure("2025-10", 800), try figure("2026-03", 250, status: .breakInSeries),
      try figure("2026-10", 1000),
    ]
    #expect(try growth("industry.output", history) == .none(.breakInSeries))
    let before = [try figure("2025-10", 800, status: .breakInSeries), try figure("2026-10", 1000)]
    #expect(try growth("industry.output", before) == .derived(25, .rate))
  }

  @Test("compares shares in 百分点")
  func points() throws {
    let history = [try figure("2025-10", 96.5), try figure("2026-10", 98)]
    #expect(try growth("people.hotline_ontime", history) == .derived(1.5, .points))
  }

  @Test("B3: gives a word where the base is zero or below")
  func words() throws {
    #expect(
      try growth("safety.accidents", [try figure("2025-10", 0), try figure("2026-10", 2)])
        == .word(.zeroBase))
    #expect(
      try growth("industry.output", [try figure("2025-10", -3), try figure("2026-10", 2)])
        == .word(.turnedPositive))
    #expect(
      try growth("industry.profit", [try figure("2025-10", -5), try figure("2026-10", 3)])
        == .word(.turnedToProfit))
    #expect(
      try growth("industry.profit", [try figure("2025-10", 5), try figure("2026-10", -3)])
        == .word(.turnedToLoss))
    #expect(
      try growth("industry.output", [try figure("2025-10", 1e-9), try figure("2026-10", 3)])
        == .word(.zeroBase))
  }

  @Test(
    "compares what is spelled as a percentage in 百分点",
    arguments: [
      "%", "％", "Per cent", "per cent", "Percent", "pct", "Pct.", "百分比", "个百分点", "百分点", "‰",
      "permille", "Per mille", "Per cent of GDP", "占比%",
    ])
  func shares(unit: String) throws {
    let indicator = Indicator(
      id: "i", name: LocalizedText(zh: "指标"), unit: Unit(unit), decimals: 1, kind: .flow)
    let history = [try figure("2025-10", 5), try figure("2026-10", 5.5)]
    #expect(Growth.overYear(of: indicator, history: history) == .derived(0.5, .points))
  }

  @Test("compares amounts in percent", arguments: ["亿元", "人", "点", "ppm", "元/百人", "perch"])
  func amounts(unit: String) throws {
    let indicator = Indicator(
      id: "i", name: LocalizedText(zh: "指标"), unit: Unit(unit), decimals: 1, kind: .flow)
    let history = [try figure("2025-10", 5), try figure("2026-10", 5.5)]
    #expect(Growth.overYear(of: indicator, history: history) == .derived(10, .rate))
  }

  @Test(
    "gives no percentage of a count under twenty, but what it changed by",
    arguments: [
      (8.0, 10.0, Growth.change(2)), (19, 40, .change(21)), (40, 19, .change(-21)),
      (20, 25, .derived(25, .rate)), (0, 2, .word(.zeroBase)), (8, 8, .change(0)),
    ])
  func smallCounts(base: Double, value: Double, expected: Growth) throws {
    let history = [try figure("2025-10", base), try figure("2026-10", value)]
    #expect(try growth("safety.accidents", history) == expected)
  }

  @Test("has none without the figure of last year")
  func noBase() throws {
    #expect(try growth("industry.output", [try figure("2026-10", 2)]) == .none(.noBase))
    #expect(
      try growth("industry.output", [try figure("2025-10", nil), try figure("2026-10", 2)])
        == .none(.noBase))
    #expect(try growth("industry.output", []) == .none(.noBase))
  }
}
