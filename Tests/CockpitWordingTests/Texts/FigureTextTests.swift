import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import Testing

@testable import CockpitValues
@testable import CockpitWording

struct FigureTextTests {
  private func figures() throws -> FigureText { FigureText(strings: Strings(.zh)) }

  private func indicator(_ id: String) throws -> Indicator {
    try #require(try HaishuPack.catalogue().indicator(id))
  }

  @Test("writes a figure with the decimals and the unit of its indicator")
  func value() throws {
    let revenue = try indicator("economy.budget_revenue")
    #expect(try figures().valueWithUnit(1124.855, of: revenue) == "1,124.86 亿元")
    #expect(try figures().valueWithUnit(88.34, of: indicator("economy.tax_share")) == "88.3%")
  }

  @Test(
    "gives the reason of a doubt with figures as they are written, differences of shares in points")
  func doubts() throws {
    let (revenue, share) = (
      try indicator("economy.budget_revenue"), try indicator("economy.tax_share")
    )
    func words(_ doubt: Doubt, _ indicator: Indicator, _ language: Language = .zh) -> String {
      FigureText(strings: Strings(language)).words(of: doubt, about: indicator)
    }
    #expect(words(.above(60000), revenue) == "高于合理上限60,000.00 亿元")
    #expect(words(.below(0), share) == "低于合理下限0.0%")
    #expect(words(.jump(step: -3000, limit: 1000), revenue) == "较上期变动-3,000.00 亿元 超出1,000.00 亿元")
    #expect(words(.jump(step: 12.5, limit: 5), share) == "较上期变动+12.5点 超出5.0点")
    #expect(
      words(.jump(step: 12.5, limit: 5), share, .en) == "changed by +12.5pp, more than 5.0pp")
    #expect(words(.revision(drop: 1234.5), revenue).hasPrefix("累计数下降1,234.50 亿元"))
    #expect(words(.frozen(readings: 72), share, .en) == "the same reading 72 times")
  }

  @Test("writes growth in words, the flat one too")
  func growth() throws {
    let output = try indicator("industry.output")
    #expect(try figures().growthWords(4.9, of: output) == "同比增长 4.9%")
    #expect(try figures().growthWords(-1.74, of: output) == "同比下降 1.7%")
    #expect(try figures().growthWords(-0.04, of: output) == "同比持平")
    #expect(try figures().growth(4.9, of: output) == "+4.9%")
    #expect(try figures().growth(-0.04, of: output) == "0.0%")
  }

  @Test("says 上升 of concentrations, indices and what nobody wants more of, 增长 of amounts")
  func rises() throws {
    let air = try indicator("city.pm25_ytd")
    #expect(try figures().growthWords(4.9, of: air) == "同比上升 4.9%")
    #expect(try figures().growthWords(-4.9, of: air) == "同比下降 4.9%")
    #expect(
      FigureText(strings: Strings(.en)).growthWords(4.9, of: air) == "up 4.9% year on year")
    let fewer = try #require(
      try HaishuPack.catalogue().indicators.first { $0.kind == .count && $0.better == .down })
    #expect(try figures().growthWords(10, of: fewer) == "同比上升 10.0%")
  }

  @Test("calls what a figure covers 累计, 当期, 期末, and of a reading at a moment 时点")
  func spans() throws {
    let figures = try figures()
    let output = try indicator("industry.output")
    #expect(figures.span(.yearToDate, of: output) == "累计")
    #expect(figures.span(.single, of: output) == "当期")
    #expect(figures.span(.level, of: output) == "期末")
    let level = try #require(
      try HaishuPack.catalogue().indicators.first { $0.frequency.periodKind == .instant })
    #expect(figures.span(.level, of: level) == "时点")
  }

  @Test("speaks of 百分点 where growth is a difference of percentages")
  func points() throws {
    let share = try #require(
      try HaishuPack.catalogue().indicators.first {
        $0.growth?.measure == .points && !$0.isGrowthOnly
      })
    #expect(try figures().growthWords(0.4, of: share) == "同比提高 0.4 个百分点")
    #expect(try figures().growth(-0.4, of: share) == "-0.4点")
  }

  @Test("writes the figure of a growth-only indicator as a growth")
  func growthOnly() throws {
    let investment = try indicator("economy.fai_growth")
    #expect(try figures().valueWithUnit(-1.7, of: investment) == "-1.7%")
    #expect(try figures().valueWithUnit(3.2, of: investment) == "+3.2%")
    #expect(try figures().growthWords(-1.7, of: investment) == "下降 1.7%")
  }

  @Test("says the status in words with its mark")
  func marks() throws {
    #expect(try figures().marksInWords([.preliminary, .comparable]) == "初步核算(初) 可比口径(可)")
    #expect(try figures().marksInWords([]) == "公布数")
  }
}
