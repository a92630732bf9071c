import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues
@testable import CockpitWarehouse

/// A district by its 镇街.
struct AreaSummaryTests {
  private let revenue = "economy.budget_revenue"

  private func summary(
    of indicator: String, _ rows: [String]
  ) throws -> AreaSummary? {
    let definition = try #require(try HaishuPack.catalogue().indicator(indicator))
    return try StreetSnapshots.situation(rows).summary(of: definition, in: "330203")
  }

  private func revenues(total: String, missing: Int = 0) -> [String] {
    [StreetSnapshots.row(revenue, "330203", #""value":\#(total)"#)]
      + StreetSnapshots.streets.dropFirst(missing).map {
        StreetSnapshots.row(revenue, $0, #""value":5.00"#)
      }
  }

  @Test("a total that differs from its parts by rounding alone is 一致")
  func consistent() throws {
    // 17 parts of two decimals and their total may differ by 18 x 0.005 together.
    let summary = try #require(try summary(of: revenue, revenues(total: "85.09")))
    #expect(summary.total.value == 85)
    #expect(summary.check?.isConsistent == true)
    #expect(summary.period == .month(2026, 10))
  }

  @Test("a total that differs by more is 待核")
  func inconsistent() throws {
    let summary = try #require(try summary(of: revenue, revenues(total: "85.10")))
    #expect(summary.check?.isConsistent == false)
    #expect(summary.check?.difference == 0.1)
  }

  @Test("a missing part leaves no total and nothing to check, but its place")
  func missing() throws {
    let summary = try #require(try summary(of: revenue, revenues(total: "85", missing: 2)))
    #expect(summary.total.value == nil)
    #expect(summary.total.coverage.text == "15/17")
    #expect(summary.check == nil)
    #expect(summary.parts.count == 17)
    #expect(summary.parts.prefix(2).allSatisfy { $0.figure == nil })
  }

  @Test("a rate is that of all cases, not the mean of the rates")
  func ratio() throws {
    let rows = StreetSnapshots.streets.enumerated().map { index, street in
      StreetSnapshots.row(
        "people.hotline_ontime", street,
        index == 0 ? #""value":50,"n":2"# : #""value":100,"n":48"#)
    }
    let summary = try #require(try summary(of: "people.hotline_ontime", rows))
    #expect(summary.total.value.map { NumberText.fixed($0, decimals: 2) } == "99.87")
    #expect(summary.check == nil)
  }

  @Test("figures of an older period do not stand beside the newest ones")
  func periods() throws {
    let rows = [
      StreetSnapshots.row(revenue, "330203001", #""value":5"#),
      StreetSnapshots.row(revenue, "330203002", in: "2026-09", #""value":4"#),
    ]
    let summary = try #require(try summary(of: revenue, rows))
    #expect(summary.parts.map { $0.figure?.value }.prefix(2) == [5, nil])
    #expect(summary.total.coverage.reported == 1)
  }

  @Test("a withheld part is counted and is in the sum")
  func withheld() throws {
    let rows = StreetSnapshots.streets.enumerated().map { index, street in
      StreetSnapshots.row("industry.output", street, #""value":10,"n":\#(index == 3 ? 1 : 40)"#)
    }
    let summary = try #require(try summary(of: "industry.output", rows))
    #expect(summary.withheld == 2)
    #expect(summary.total.value == 170)
    #expect(summary.parts[3].figure?.value == nil)
  }
}
