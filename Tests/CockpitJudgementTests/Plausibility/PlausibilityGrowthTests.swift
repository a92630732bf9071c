import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitJudgement

/// Which published growths can be believed.
struct PlausibilityGrowthTests {
  private func indicator(
    _ kind: Indicator.Kind = .flow, name: String = "规上工业总产值", unit: String = "亿元",
    limits: PlausibleLimits? = nil
  ) -> Indicator {
    Indicator(
      id: "i", name: LocalizedText(zh: name), unit: Unit(unit), decimals: 1,
      span: kind == .flow ? .yearToDate : .level, kind: kind,
      growth: .init(measure: unit == "%" ? .points : .rate),
      plausible: limits)
  }

  /// What is doubted of the growth of October 2026 beside the level of October 2025.
  private func doubts(
    _ growth: Double, _ value: Double, over base: Double?, _ indicator: Indicator,
    earlier: [Double] = [], status: StatusMarks = []
  ) throws -> [Doubt] {
    let history =
      try (base.map { [try figure("2025-10", $0)] } ?? [])
      + earlier.enumerated().map { place, growth in
        try figure("2026-0\(place + 3)", value * Double(place + 3) / 10, growth: growth)
      } + [figure("2026-10", value, growth: growth, status: status)]
    return Plausibility.believed(of: indicator, history: history).doubts
  }

  @Test(
    "doubts a growth that lies hundreds of points from that of the levels, and what a decimal point explains"
  )
  func levels() throws {
    let output = indicator()
    #expect(try doubts(470, 993.5, over: 948.9, output) == [.growth(470, levels: 4.7)])
    #expect(try doubts(47, 993.5, over: 948.9, output) == [.growth(47, levels: 4.7)])
    #expect(try doubts(-470, 993.5, over: 948.9, output) == [.growth(-470, levels: nil)])
    #expect(try doubts(0.047, 993.5, over: 948.9, output) == [.growthFraction(0.047)])
  }

  @Test(
    "believes a growth at other prices or of another scope than the levels",
    arguments: [4.7, 4.6, 15, -5.2, 24, 0.1, 0])
  func otherPrices(growth: Double) throws {
    #expect(try doubts(growth, 993.5, over: 948.9, indicator()) == [])
  }

  @Test("believes large growths where the levels have them, and profits of which little was left")
  func large() throws {
    #expect(try doubts(470, 570, over: 100, indicator()) == [])
    #expect(try doubts(60, 135, over: 100, indicator()) == [])
    #expect(try doubts(900, 11, over: 1, indicator(name: "利润总额")) == [])
    #expect(try doubts(47, 104.7, over: 100, indicator(name: "利润总额")) == [])
    let projects = indicator(limits: PlausibleLimits(allowsAnyStep: true))
    #expect(try doubts(500, 6, over: nil, projects) == [])
    #expect(try doubts(5, 993.5, over: 310, indicator()) == [], "a usual growth of another scope")
  }

  @Test("compares no levels across a break, and doubts without them only what hardly grows so")
  func noLevels() throws {
    #expect(try doubts(150, 993.5, over: 948.9, indicator(), status: .breakInSeries) == [])
    #expect(try doubts(150, 993.5, over: nil, indicator()) == [])
    #expect(try doubts(470, 993.5, over: nil, indicator()) == [.growth(470, levels: nil)])
    #expect(try doubts(-101, 993.5, over: nil, indicator(.stock)) == [.growth(-101, levels: nil)])
    let usual = [4.1, 4.4, 4.5]
    #expect(
      try doubts(0.046, 993.5, over: nil, indicator(), earlier: usual) == [.growthFraction(0.046)])
    #expect(try doubts(0.1, 993.5, over: nil, indicator(), earlier: usual) == [])
    #expect(try doubts(0.046, 993.5, over: nil, indicator()) == [.growthFraction(0.046)])
    #expect(try doubts(0.05, 993.5, over: nil, indicator()) == [])
    #expect(try doubts(0.512, 993.5, over: nil, indicator()) == [])
    #expect(
      try doubts(0.046, 993.5, over: nil, indicator(), earlier: [0.05, 0.03, 0.021]) == [])
  }

  @Test("doubts a growth in points likewise")
  func points() throws {
    let share = indicator(.rate, name: "优良率", unit: "%")
    #expect(try doubts(140, 94.4, over: 93, share) == [.growth(140, levels: 1.4)])
    #expect(try doubts(1.4, 94.4, over: 93, share) == [])
  }

  @Test("doubts a growth that is the figure itself beyond what anything grows by")
  func growthOnly() throws {
    func doubts(_ value: Double) throws -> [Doubt] {
      let growth = Indicator(
        id: "i", name: LocalizedText(zh: "固定资产投资增速"), unit: Unit("%"), decimals: 1,
        span: .yearToDate, kind: .rate, growth: .init(measure: .points), isGrowthOnly: true)
      return Plausibility.believed(of: growth, history: [try figure("2026-10", value)]).doubts
    }
    #expect(try doubts(470) == [.growth(470, levels: nil)])
    #expect(try doubts(-47) == [])
    #expect(try doubts(230) == [])
  }

  @Test("doubts a few small cases by nothing")
  func smallCounts() throws {
    #expect(try doubts(500, 6, over: 1, indicator(.count, unit: "起")) == [])
    #expect(try doubts(500, 6, over: nil, indicator(.count, unit: "起")) == [])
  }

  @Test(
    "leads with the figure before one whose growth is mistyped, and never believes it for being near"
  )
  func leads() throws {
    let output = indicator()
    let history = [
      try figure("2025-09", 850), try figure("2025-10", 948.9),
      try figure("2026-09", 890, growth: 470),
      try figure("2026-10", 993.5, growth: 470),
    ]
    let believed = Plausibility.believed(of: output, history: history)
    #expect(believed.history == Array(history[..<2]))
    #expect(believed.doubted == history[3])
  }
}
