import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import Testing

@testable import CockpitAnalysis

struct RegionAssociationsTests {
  private static let retail = "economy.retail_above"
  private static let satisfied = "people.hotline_satisfied"
  private static let arrears = "people.wage_arrears"

  /// Months with 1–2月 as one, from 2022 on; `value` has the number of the month, that of January 2022 being 0.
  private func add(
    _ indicator: String, to example: inout OutlookExample, growths: (Int) -> Double
  ) throws {
    let definition = try #require(example.pack.indicator(indicator))
    for year in 2022...2026 {
      for period in definition.periods(inYearOf: .month(year, 12))
      where period <= .month(2026, 10) {
        let month = (year - 2022) * 12 + period.lastDay.month - 1
        let growth = NumberText.rounded(growths(month), decimals: 2)
        example.add(indicator, period, 100, #","growth":{"yoy":\#(growth)}"#)
      }
    }
  }

  /// A noise whose member `lead` months on is that of a month.
  private func noise(_ seed: UInt64) -> [Double] {
    var random = RandomStream(seed: seed)
    return (0..<80).map { _ in random.normal() }
  }

  @Test("finds who leads by how many months, seen from either side")
  func lead() throws {
    let (common, other) = (noise(1), noise(2))
    var example = try OutlookExample()
    try add("economy.fdi", to: &example) { common[$0 + 10] }
    try add("economy.trade_total", to: &example) { 2 * common[$0 + 7] + 0.3 * other[$0] }
    let found = RegionAssociations(of: try example.situation())
    let partner = try #require(found.partners(of: "economy.fdi").first)
    #expect(partner.indicator == "economy.trade_total")
    #expect(partner.lead == 3)
    #expect(partner.association.isPositive)
    #expect(partner.measure == .growth && partner.step == .month)
    let back = try #require(found.partners(of: "economy.trade_total").first)
    #expect(back.lead == -3 && back.indicator == "economy.fdi")
    #expect(
      found.pairs.map { [$0.leading.indicator, $0.following.indicator] } == [
        ["economy.fdi", "economy.trade_total"]
      ])
    #expect(found.pairs.first?.lag == 3)
    #expect(found.counts(.month).tested == 1)
  }

  @Test("lists nothing below the bar, and counts what was tested")
  func belowTheBar() throws {
    let (one, other) = (noise(3), noise(4))
    var example = try OutlookExample()
    try add("economy.fdi", to: &example) { one[$0] }
    try add("economy.trade_total", to: &example) { other[$0] }
    let found = RegionAssociations(of: try example.situation())
    #expect(found.partners(of: "economy.fdi").isEmpty)
    #expect(found.counts(.month) == (2, 1, 0, 0))
    #expect((try? found.series(of: "economy.fdi").get())?.count == 58)
  }

  @Test("never holds a part against its whole, however closely they go together")
  func parts() throws {
    let common = noise(5)
    var example = try OutlookExample()
    try add("industry.power_total", to: &example) { common[$0] }
    try add("industry.power_industry", to: &example) { common[$0] }
    try add("economy.fdi", to: &example) { common[$0] }
    let found = RegionAssociations(of: try example.situation())
    #expect(found.counts(.month) == (3, 2, 1, 0))
    #expect(found.partners(of: "industry.power_total").map(\.indicator) == ["economy.fdi"])
  }

  @Test("takes yearly differences where no growth is published, and single months of sums to date")
  func differences() throws {
    var example = try OutlookExample()
    for month in 0..<58 {
      example.add(
        Self.satisfied, .month(2022 + month / 12, month % 12 + 1),
        80 + Double(month % 12) / 4
          + Double(month / 12))
    }
    try example.addSums("economy.urban_jobs", years: 2022...2026, until: .month(2026, 10)) {
      Double(100 + ($0 - 2022) * 7 + $1 * ($0 - 2021))
    }
    let situation = try example.situation()
    let rate = YearlyChanges.of(
      try #require(situation.readings[Self.satisfied]), in: situation)
    #expect(rate == .failure(.isConstant), "each month is one point above that of the year before")
    let jobs = try YearlyChanges.of(
      try #require(situation.readings["economy.urban_jobs"]), in: situation
    ).get()
    #expect(jobs.measure == .difference)
    let known = jobs.values.compactMap(\.self)
    #expect(known.count == jobs.count)
    #expect(known.prefix(3) == [7, 8, 9], "not those of the sums")
  }

  @Test("says why an indicator is held against no other")
  func refusals() throws {
    var example = try OutlookExample()
    for month in 24..<58 {
      example.add(
        Self.satisfied, .month(2022 + month / 12, month % 12 + 1), 80 + Double(month * month % 7),
        month == 46 ? #","status":"break""# : "")
    }
    example.add("people.hotline_calls", .day(CivilDate(daysSince1970: 20777)), 100)
    for month in 0..<30 {
      example.add(Self.arrears, .month(2024 + month / 12, month % 12 + 1), Double(80 + month % 5))
    }
    let situation = try example.situation()
    let found = RegionAssociations(of: situation)
    #expect(found.series(of: Self.satisfied) == .failure(.tooFew(count: 0, needed: 24)))
    #expect(found.series(of: "people.hotline_calls") == .failure(.otherFrequency))
    #expect(found.series(of: "economy.fdi") == .failure(.noFigure))
    #expect(found.series(of: Self.arrears) == .failure(.tooFew(count: 18, needed: 24)))
    #expect(found.series(of: "no.such") == .failure(.noFigure))
    #expect(found.counts(.quarter) == (0, 0, 0, 0))
    #expect(found.pairs.isEmpty)
  }

  @Test("is reckoned once for a situation, and for the next one where its series are the same")
  func memo() throws {
    let common = noise(6)
    func example(last: Double) throws -> OutlookExample {
      var example = try OutlookExample()
      try add("economy.fdi", to: &example) { $0 == 57 ? last : common[$0] }
      try add("economy.trade_total", to: &example) { common[$0] }
      return example
    }
    let memo = AssociationMemo()
    let situation = try example(last: 1).situation()
    let first = memo.associations(of: situation)
    #expect(memo.associations(of: situation) == first)
    _ = memo.associations(of: try example(last: 1).situation(at: "2026-11-21T14:33:00"))
    #expect(memo.made == 1)
    #expect(memo.associations(of: try example(last: 9).situation()) != first)
    #expect(memo.made == 2)
  }
}
