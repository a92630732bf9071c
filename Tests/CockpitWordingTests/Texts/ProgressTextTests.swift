import CockpitCatalogue
import CockpitTestSupport
import Testing

@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWording

struct ProgressTextTests {
  private static func indicator(_ unit: String, decimals: Int = 1) -> Indicator {
    Indicator(
      id: "i", name: LocalizedText(zh: "指标"), unit: Unit(unit), decimals: decimals, better: .down)
  }

  private static func target(
    _ kind: TargetKind, _ value: Double, to highest: Double? = nil,
    _ comparator: Comparator = .atMost, unit: String = "%"
  ) -> Target {
    Target(
      id: "t", year: 2026, plan: "p", name: LocalizedText(zh: "指标"), unit: Unit(unit), kind: kind,
      comparator: highest == nil ? comparator : .range, value: value, highestValue: highest,
      tolerance: kind == .about ? 0.5 : nil)
  }

  private static func progress(
    _ target: Target, _ value: Double, decimals: Int = 1,
    lastYear: AverageCapProgress.LastYear? = nil, isYearOver: Bool = false
  ) throws -> Progress {
    try #require(
      Progress(
        of: target,
        at: TargetFigures(
          period: .month(2026, isYearOver ? 12 : 10), value: value, decimals: decimals,
          lastYear: lastYear, isYearOver: isYearOver, isFinal: isYearOver)))
  }

  private let text = ProgressText(strings: Strings(.zh))
  private let english = ProgressText(strings: Strings(.en))

  @Test("writes both ends of a range, 左右 and places")
  func targets() {
    let indicator = Self.indicator("个")
    #expect(text.target(Self.target(.levelCap, 20, to: 25), of: indicator) == "20.0-25.0")
    #expect(text.target(Self.target(.about, 5, .atLeast), of: indicator) == "5.0左右")
    #expect(english.target(Self.target(.about, 5, .atLeast), of: indicator) == "about 5.0")
    #expect(text.target(Self.target(.rank, 5), of: indicator) == "前5")
    #expect(text.target(Self.target(.levelCap, 25), of: indicator) == "<=25.0")
  }

  @Test("says places, points or the unit of what is left")
  func gaps() throws {
    let (rank, share) = (Self.target(.rank, 5), Self.target(.levelCap, 3))
    let output = Self.indicator("亿元")
    #expect(text.gap(try Self.progress(rank, 1), of: output) == "余4位")
    #expect(text.gap(try Self.progress(rank, 7), of: output) == "差2位")
    #expect(text.progress(try Self.progress(rank, 7), of: output) == "第7位 距目标差 2位")
    #expect(english.progress(try Self.progress(rank, 4), of: output) == "place 4 1 place to spare")
    let percent = Self.indicator("%")
    #expect(text.gap(try Self.progress(share, 3.6), of: percent) == "差0.6点")
    #expect(text.progress(try Self.progress(share, 3.6), of: percent) == "距目标差 0.6点")
    #expect(
      text.gap(try Self.progress(Self.target(.levelCap, 20, to: 25), 30), of: output)
        == "差5.0 亿元")
  }

  @Test("tells the line of the season that a mean is held against")
  func season() throws {
    let progress = try Self.progress(
      Self.target(.averageCap, 25.5), 23.2,
      lastYear: AverageCapProgress.LastYear(sameMonths: 28, wholeYear: 30))
    let air = Self.indicator("微克/立方米")
    #expect(text.gap(progress, of: air) == "同期余0.6 微克/立方米")
    #expect(
      text.progress(progress, of: air)
        == "距同期控制线 23.8 微克/立方米 余 0.6 微克/立方米 时间进度 83.3%")
  }

  @Test("says that an allowance is used, not that it is done")
  func quota() throws {
    let target = Self.target(.quota, 104)
    #expect(
      text.completionText(try Self.progress(target, 115, decimals: 0)) == "已用110.6")
    let fires = try Self.progress(Self.target(.quota, 104, unit: "起"), 115, decimals: 0)
    #expect(text.completionText(fires) == "发生110.6", "what happens is not used up")
    let amount = Self.target(.cumulative, 100, .atLeast)
    #expect(text.completionText(try Self.progress(amount, 90)) == "90.0")
  }

  @Test("says of a year that is over whether its target was reached, and no 序时")
  func over() throws {
    let target = Self.target(.cumulative, 150, .atLeast)
    let progress = try Self.progress(target, 140, isYearOver: true)
    #expect(text.progress(progress, of: Self.indicator("亿元")) == "未达成 完成 93.3%")
    #expect(text.gap(progress, of: Self.indicator("亿元")) == "未达成")
    #expect(text.rest(progress, of: Self.indicator("亿元")) == nil)
  }

  @Test("speaks of 千分点 where figures are parts of a thousand")
  func permille() {
    let figures = FigureText(strings: Strings(.zh))
    #expect(figures.growthWords(0.5, of: Self.indicator("‰")) == "同比提高 0.5 个千分点")
    #expect(figures.growthWords(-0.5, of: Self.indicator("Per cent")) == "同比降低 0.5 个百分点")
  }
}
