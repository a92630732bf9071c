import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

/// 比年初, 比全市, 位次, 当月 and 农历同日 of one reading.
struct FactsComparisonsTests {
  private static let peers = """
    "areas":[{"id":"3302-A","name":"甲","level":"district","parent":"3302"},
             {"id":"3302-B","name":"乙","level":"district","parent":"3302"}],
    """

  private func comparisons(
    of indicator: String, _ rows: [String], at now: String = "2026-11-21T14:32:00+08:00"
  ) throws -> Comparisons {
    let situation = try StreetSnapshots.situation(rows, head: Self.peers, at: now)
    let definition = try #require(try HaishuPack.catalogue().indicator(indicator))
    return situation.comparisons(of: situation.reading(of: definition, area: "330203"))
  }

  private func row(
    _ indicator: String, _ area: String, _ value: String, growth: String? = nil,
    period: String = "2026-10"
  ) -> String {
    let growth = growth.map { #","growth":{"yoy":\#($0)}"# } ?? ""
    return StreetSnapshots.row(indicator, area, in: period, #""value":\#(value)\#(growth)"#)
  }

  @Test("ranks by total and by growth among the areas under the same one, with places lost")
  func ranks() throws {
    let result = try comparisons(
      of: "economy.industry_va",
      [
        row("economy.industry_va", "330203", "200", growth: "5.0", period: "2026-09"),
        row("economy.industry_va", "3302-A", "300", growth: "4.0", period: "2026-09"),
        row("economy.industry_va", "3302-B", "100", growth: "3.0", period: "2026-09"),
        row("economy.industry_va", "330203", "220", growth: "4.8"),
        row("economy.industry_va", "3302-A", "330", growth: "5.1"),
        row("economy.industry_va", "3302-B", "110", growth: "4.8"),
      ])
    #expect(result.rankByTotal == Rank(place: 2, reported: 3, lost: 0))
    #expect(result.rankByGrowth == Rank(place: 2, reported: 3, isTied: true, lost: 1))
  }

  @Test("peers that gave no figure of the period are counted, and nobody is first alone")
  func unreported() throws {
    let one = try comparisons(
      of: "economy.industry_va",
      [
        row("economy.industry_va", "330203", "220"),
        row("economy.industry_va", "3302-A", "300", period: "2026-09"),
      ])
    #expect(one.rankByTotal == nil)
    let two = try comparisons(
      of: "economy.industry_va",
      [
        row("economy.industry_va", "330203", "220"),
        row("economy.industry_va", "3302-A", "300"),
      ])
    #expect(two.rankByTotal == Rank(place: 2, reported: 2, unreported: 1))
  }

  @Test("a fact only, an old figure and a doubted one have no rank")
  func unranked() throws {
    let old = try comparisons(
      of: "economy.industry_va",
      [
        row("economy.industry_va", "330203", "220", period: "2026-03"),
        row("economy.industry_va", "3302-A", "300", period: "2026-03"),
      ])
    #expect(old.rank == nil)
  }

  @Test("beside the city: the gap of the growth in 百分点 of the same period")
  func above() throws {
    let result = try comparisons(
      of: "economy.industry_va",
      [
        row("economy.industry_va", "330203", "220", growth: "4.8"),
        row("economy.industry_va", "3302", "2300", growth: "5.4"),
        row("economy.industry_va", "3302", "2500", growth: "5.9", period: "2026-11"),
      ])
    #expect(result.above?.points == -0.6)
    #expect(result.above?.figure.value == 2300)
    #expect(result.above?.area == "3302")
    let alone = try comparisons(
      of: "economy.industry_va",
      [
        row("economy.industry_va", "330203", "220", growth: "4.8"),
        row("economy.industry_va", "3302", "2000", growth: "5.4", period: "2026-09"),
      ])
    #expect(alone.above == nil)
  }

  @Test("an amount that adds up over areas also has its share of the city")
  func share() throws {
    let result = try comparisons(
      of: "economy.budget_revenue",
      [
        row("economy.budget_revenue", "330203", "120"),
        row("economy.budget_revenue", "3302", "1600"),
      ])
    #expect(result.above?.share == 7.5)
    #expect(result.above?.points == nil)
  }

  @Test("the newest month is the difference of two cumulative figures, or as published alone")
  func month() throws {
    let rows = [
      row("economy.budget_revenue", "330203", "113.39", period: "2026-09"),
      row("economy.budget_revenue", "330203", "124.85"),
    ]
    #expect(try comparisons(of: "economy.budget_revenue", rows).month == .derived(11.46))
    let published = StreetSnapshots.row(
      "economy.budget_revenue", "330203", #""value":11.5,"span":"single""#)
    #expect(
      try comparisons(of: "economy.budget_revenue", rows + [published]).month == .published(11.5))
  }

  @Test("a stock is compared with the end of last year")
  func yearStart() throws {
    let result = try comparisons(
      of: "economy.loans",
      [
        row("economy.loans", "330203", "4700", period: "2025-12"),
        row("economy.loans", "330203", "5005"),
      ])
    #expect(result.yearStart?.difference == 305)
    #expect(result.yearStart?.rate.map { NumberText.fixed($0, decimals: 1) } == "6.5")
  }

  @Test("the mean of a week counts back from the day that is due, with the days that are known")
  func week() throws {
    let rows = (14...18).map {
      row("people.hotline_calls", "330203", "\(500 + $0)", period: "2026-11-\($0)")
    }
    // Due on 21 November is the 20th: 14 to 20, of which two days did not come.
    let result = try comparisons(of: "people.hotline_calls", rows)
    #expect(result.week == RolledUpFigure(value: 516, coverage: Coverage(reported: 5, expected: 7)))
    let monthly = try comparisons(
      of: "economy.budget_revenue", [row("economy.budget_revenue", "330203", "124")])
    #expect(monthly.week == nil)
  }

  @Test("around 春节 a day has its lunar day beside the same date; away from it neither is needed")
  func lunarDay() throws {
    // 正月初一: 2025-01-29 and 2026-02-17. 初二 of both years: 01-30 and 02-18.
    let rows = [
      row("people.hotline_calls", "330203", "240", period: "2026-02-18"),
      row("people.hotline_calls", "330203", "200", period: "2025-01-30"),
      row("people.hotline_calls", "330203", "600", period: "2025-02-18"),
    ]
    let result = try comparisons(
      of: "people.hotline_calls", rows, at: "2026-02-20T10:00:00+08:00")
    #expect(result.lunarDay?.day == CivilDate(year: 2025, month: 1, day: 30))
    #expect(result.lunarDay?.value == 200)
    #expect(result.lunarDay?.growth.map { NumberText.fixed($0, decimals: 1) } == "20.0")
    #expect(result.calendarDay?.growth.map { NumberText.fixed($0, decimals: 1) } == "-60.0")
    let autumn = try comparisons(
      of: "people.hotline_calls",
      [row("people.hotline_calls", "330203", "240", period: "2026-11-20")])
    #expect(autumn.lunarDay == nil)
    #expect(autumn.calendarDay == nil)
  }
}
