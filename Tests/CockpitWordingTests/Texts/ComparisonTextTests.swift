import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement
@testable import CockpitWording

struct ComparisonTextTests {
  private func text(_ language: Language = .zh) throws -> ComparisonText {
    ComparisonText(
      strings: Strings(language),
      periods: PeriodText(
        language: language, today: try #require(CivilDate(year: 2026, month: 11, day: 21))))
  }

  private func indicator(_ id: String) throws -> Indicator {
    try #require(try HaishuPack.catalogue().indicator(id))
  }

  private func figure(_ value: Double, growth: Double? = nil) -> Observation {
    Observation(
      period: .month(2026, 10), value: value,
      growth: growth.map { Observation.Growth(yearOnYear: $0) }, knownSince: Instant(seconds: 0),
      source: "s", file: "a.json")
  }

  @Test("says where the newest month of a cumulative series is from")
  func month() throws {
    let revenue = try indicator("economy.budget_revenue")
    let october = Period.month(2026, 10)
    #expect(
      try text().month(.derived(11.46), in: october, of: revenue)
        == "10月 11.46 亿元 推(累计数之差)")
    #expect(try text().month(.published(11.5), in: october, of: revenue) == "10月 11.50 亿元 公布")
    #expect(
      try text().month(.first(20, .combined), in: .months(2026, 1...2), of: revenue)
        == "1-2月 20.00 亿元")
    #expect(try text().month(.unknown, in: october, of: revenue) == nil)
    let revised = try #require(
      try text().month(.revised(.revision(drop: 1.5)), in: october, of: revenue))
    #expect(revised.hasPrefix("异"))
    #expect(revised.contains("1.50"))
  }

  @Test("compares with the city in 百分点 and by the share, each where it is sound")
  func above() throws {
    let added = try indicator("economy.industry_va")
    let city = AboveComparison(
      figure(217.4, growth: 4.8), added, above: figure(2366, growth: 5.4), area: "3302")
    #expect(try text().above(city, of: added) == "2,366.0 亿元 同比增长 5.4% 低 0.6 个百分点")
    #expect(try text().label(above: .city) == "比全市")
    let revenue = try indicator("economy.budget_revenue")
    let share = AboveComparison(figure(120), revenue, above: figure(1600), area: "3302")
    #expect(try text().above(share, of: revenue) == "1,600.00 亿元 占 7.5%")
    let equal = AboveComparison(
      figure(217.4, growth: 4.8), added, above: figure(2366, growth: 4.8), area: "3302")
    #expect(try text().above(equal, of: added).hasSuffix("持平"))
  }

  @Test("writes both ranks with the peers, ties, what is unreported and places lost")
  func ranks() throws {
    var comparisons = Comparisons()
    #expect(try text().ranks(comparisons, level: .district) == nil)
    comparisons.rankByTotal = Rank(place: 3, reported: 9, unreported: 1)
    comparisons.rankByGrowth = Rank(place: 5, reported: 10, isTied: true, lost: 1)
    #expect(
      try text().ranks(comparisons, level: .district) == "总量 3/9区县(1未报)  增速 5=(降1)/10区县")
    #expect(
      try text(.en).ranks(comparisons, level: .street)
        == "total 3/9 towns(1 missing)  growth 5=(down 1)/10 towns")
  }

  @Test("writes the change since the year began with its rate")
  func yearStart() throws {
    let loans = try indicator("economy.loans")
    let change = try #require(
      YearStartChange(
        of: loans,
        history: [
          Observation(
            period: .month(2025, 12), value: 4700, knownSince: Instant(seconds: 0), source: "s",
            file: "a"), figure(5005),
        ]))
    #expect(try text().yearStart(change, of: loans) == "+305.0 亿元 (+6.5%)")
  }

  @Test("names the day of last year, also one without a figure")
  func day() throws {
    let calls = try indicator("people.hotline_calls")
    let day = try #require(CivilDate(year: 2025, month: 1, day: 30))
    #expect(
      try text().day(DayComparison(day: day, value: 200, growth: 20), of: calls)
        == "2025-01-30 200 件 +20.0% 推")
    #expect(
      try text().day(DayComparison(day: day, value: nil, growth: nil), of: calls)
        == "2025-01-30 无数据")
  }
}
