import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitJudgement

/// Two figures of the pack held against each other, as files bring them.
struct CrossCheckReadingTests {
  private static let clock = "2026-11-21T14:32:00"

  private func row(_ indicator: String, _ period: String, _ value: Double, _ more: String = "")
    -> String
  {
    SituationExample.row(indicator, period, value, more)
  }

  private func reading(
    _ check: String, _ rows: [String], others: [String] = [], clock: String = clock
  ) throws -> CrossCheckReading {
    var example = try SituationExample()
    try example.put("a.json", rows, created: "2026-11-20T09:00:00")
    if !others.isEmpty {
      try example.put("b.json", others, created: "2026-11-20T10:00:00", source: "t")
    }
    return try #require(try example.next(clock).crossCheck(check))
  }

  @Test(
    "holds the sum of the year up to September against that of its third quarter, and awaits the rest"
  )
  func calendars() throws {
    let reading = try reading(
      "retail-above-in-retail",
      [
        row("economy.retail", "2026-Q3", 694), row("economy.retail_above", "2026-09", 300),
        row("economy.retail_above", "2026-10", 340),
      ])
    #expect(reading.state == .agrees && reading.points.count == 1)
    #expect(reading.newest?.first.period == .month(2026, 9))
    #expect(reading.newest?.second.period == .quarter(2026, 3))
    #expect(reading.awaited == .month(2026, 10))
  }

  @Test("says by how much a part is larger than its whole, and keeps both figures")
  func part() throws {
    let reading = try reading(
      "retail-above-in-retail",
      [row("economy.retail", "2026-Q3", 694), row("economy.retail_above", "2026-09", 700)])
    #expect(reading.state == .differs && reading.openRun == 1)
    let point = try #require(reading.newest)
    #expect((point.first.value, point.second.value) == (700, 694))
    let comparison = try point.outcome.get()
    #expect((comparison.difference - 6).magnitude < 1e-9)
    #expect((comparison.excess - 5.9).magnitude < 1e-9)
  }

  @Test("tells nothing of what is missing, and of periods that are not the same")
  func nothing() throws {
    let retail = row("economy.retail", "2026-Q3", 694)
    let check = "retail-above-in-retail"
    #expect(try reading(check, [retail]).outcome == .failure(.missing))
    let other = row("economy.retail_above", "2026-08", 260)
    #expect(try reading(check, [retail, other]).outcome == .failure(.noCommonPeriod))
  }

  @Test("never says that late, doubtful or contradicted figures agree")
  func faults() throws {
    let check = "retail-above-in-retail"
    let retail = row("economy.retail", "2026-Q3", 694)
    let above = row("economy.retail_above", "2026-09", 300)
    let late = try reading(check, [retail, above], clock: "2027-03-20T09:00:00")
    #expect(late.outcome == .failure(.late) && late.state == .untold && late.newest != nil)
    let contradicted = try reading(
      check, [retail, above], others: [row("economy.retail_above", "2026-09", 310)])
    #expect(contradicted.outcome == .failure(.conflicting))
    let past = (3...8).map { row("economy.retail_above", "2026-0\($0)", Double($0) * 33) }
    let doubtful = try reading(
      check, [retail, row("economy.retail_above", "2026-09", 3_000_000)] + past)
    #expect(doubtful.outcome == .failure(.doubtful))
  }

  @Test("adds up the areas below, each as it was rounded")
  func areas() throws {
    let streets = try HaishuPack.catalogue().areas.children(of: "330203").map(\.code)
    func rows(_ total: Double, missing: Int = 0) -> [String] {
      [row("economy.budget_revenue", "2026-10", total)]
        + streets.dropLast(missing).map {
          SituationExample.row("economy.budget_revenue", "2026-10", 7, area: $0)
        }
    }
    let sum = 7 * Double(streets.count)
    let rounding = 0.005 * Double(streets.count + 1)
    let same = try reading("revenue-by-street", rows(sum + 0.09))
    #expect(same.state == .agrees && same.newest?.second.parts == streets.count)
    #expect(((try same.newest?.outcome.get().allowed.upperBound ?? 0) - rounding).magnitude < 1e-9)
    #expect(try reading("revenue-by-street", rows(sum + 0.1)).state == .differs)
    #expect(
      try reading("revenue-by-street", rows(sum, missing: 1)).outcome == .failure(.missing))
  }

  @Test("takes a difference that the pack explains for explained, and one beyond for open")
  func explained() throws {
    let districts = try HaishuPack.catalogue().areas.children(of: "3302").map(\.code)
    func check(_ share: Double) throws -> CrossCheckReading {
      let total = 1000.0
      let each = total * (1 - share / 100) / Double(districts.count)
      return try reading(
        "city-revenue-by-district",
        [SituationExample.row("economy.budget_revenue", "2026-10", total, area: "3302")]
          + districts.map {
            SituationExample.row(
              "economy.budget_revenue", "2026-10", NumberText.rounded(each, decimals: 2), area: $0)
          })
    }
    #expect(try check(0.5).state == .agrees)
    #expect(try check(4).state == .explained)
    #expect(try check(9).state == .differs)
    #expect(try check(-4).state == .differs)
  }

  @Test("compares published growths alone, with those of the past")
  func growths() throws {
    func growth(_ indicator: String, _ period: String, _ yoy: Double) -> String {
      row(indicator, period, 100, #","growth":{"yoy":\#(yoy)}"#)
    }
    func check(_ newest: Double, months: ClosedRange<Int> = 2...12) throws -> CrossCheckReading {
      let past = (2024...2025).flatMap { year in
        months.flatMap { month in
          let period = "\(year)-\(month < 10 ? "0" : "")\(month)"
          return [
            growth("economy.industry_va", period, 5 + Double(month % 3) / 10),
            growth("industry.power_industry", period, 4),
          ]
        }
      }
      return try reading(
        "industry-and-power",
        past + [
          growth("economy.industry_va", "2026-10", newest),
          growth("industry.power_industry", "2026-10", 4),
        ])
    }
    #expect(try check(5.2).state == .agrees)
    let apart = try check(9)
    #expect(apart.state == .differs)
    #expect(apart.newest?.first.value == 9)
    #expect(try check(5.2, months: 8...12).outcome == .failure(.shortHistory))
  }

  @Test("is the same when it is judged anew, and is none of another area")
  func anew() throws {
    var example = try SituationExample()
    try example.put(
      "a.json",
      [row("economy.retail", "2026-Q3", 694), row("economy.retail_above", "2026-09", 700)],
      created: "2026-11-20T09:00:00")
    let first = try example.next(Self.clock)
    #expect(first.crossCheck("retail-above-in-retail")?.state == .differs)
    try example.put(
      "b.json", [row("economy.retail_above", "2026-09", 600)], created: "2026-11-21T14:40:00")
    let next = try example.next("2026-11-21T14:41:00")
    #expect(next.crossChecks == (try example.fresh("2026-11-21T14:41:00")).crossChecks)
    #expect(next.crossCheck("retail-above-in-retail")?.state == .agrees)
    #expect(next.crossChecks(ofIndicator: "economy.retail").count == 2)
    #expect(next.crossCheck("none") == nil)
  }
}
