import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitJudgement

struct YearStartChangeTests {
  private let loans: Indicator

  init() throws {
    loans = try #require(try HaishuPack.catalogue().indicator("economy.loans"))
  }

  @Test("compares a stock with December of the year before")
  func change() throws {
    let history = [
      try figure("2025-11", 3900), try figure("2025-12", 4000), try figure("2026-09", 4250),
      try figure("2026-10", 4300.5),
    ]
    let change = try #require(YearStartChange(of: loans, history: history))
    #expect(change.difference == 300.5)
    #expect(NumberText.fixed(try #require(change.rate), decimals: 1) == "7.5")
    let december = try #require(
      YearStartChange(
        of: loans,
        history: [
          try figure("2024-12", 3600), try figure("2025-12", 4000),
        ]))
    #expect(december.difference == 400)
  }

  @Test("has no rate where the start is zero")
  func zeroBase() throws {
    let change = try #require(
      YearStartChange(of: loans, history: [try figure("2025-12", 0), try figure("2026-10", 5)]))
    #expect(change.difference == 5)
    #expect(change.rate == nil)
  }

  @Test("is none without December, across a break, and for flows")
  func none() throws {
    #expect(
      YearStartChange(of: loans, history: [try figure("2025-11", 1), try figure("2026-10", 5)])
        == nil)
    #expect(
      YearStartChange(
        of: loans,
        history: [try figure("2025-12", 1), try figure("2026-10", 5, status: .breakInSeries)])
        == nil)
    let output = try #require(try HaishuPack.catalogue().indicator("industry.output"))
    #expect(
      YearStartChange(of: output, history: [try figure("2025-12", 1), try figure("2026-10", 5)])
        == nil)
  }
}
