import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

/// What doubted and contradicted figures of earlier periods do to the judgement of the newest one.
struct DoubtedHistoryTests {
  private func rows(_ id: String, _ figures: [(String, Double)]) -> [String] {
    figures.map { StreetSnapshots.row(id, "330203", in: $0.0, #""value": \#($0.1)"#) }
  }

  private func months(_ range: ClosedRange<Int>, of year: Int = 2026, _ value: Double)
    -> [(String, Double)]
  {
    range.map { ("\(year)-" + $0.padded(to: 2), value) }
  }

  /// The sums of a year of which each month brings the same.
  private func sums(_ range: ClosedRange<Int>, of year: Int, by month: Double) -> [(String, Double)]
  {
    range.map { ("\(year)-" + $0.padded(to: 2), Double($0) * month) }
  }

  private let floor = JudgementExample.target(
    "people.hotline_ontime", "level_floor", #""value": 97"#)

  // MARK: Lights

  @Test("counts no light of a month whose figure is beyond its limits")
  func lights() throws {
    let one = try JudgementExample(
      rows(
        "people.hotline_ontime",
        [("2026-07", 97.5), ("2026-08", -1), ("2026-09", -2), ("2026-10", 96.5)]),
      targets: [floor]
    ).reading("people.hotline_ontime")
    #expect(one.light.short(in: .zh) == "黄1")
    // The month right before is doubted, and one further back is not 上期.
    #expect(one.previous == nil)
    #expect(one.doubts.isEmpty)
    #expect(one.doubtedPeriods == [.month(2026, 8), .month(2026, 9)])
    let other = try JudgementExample(
      rows(
        "people.hotline_ontime",
        months(3...8, 90) + [("2026-09", 950), ("2026-10", 90)]), targets: [floor]
    ).reading("people.hotline_ontime")
    #expect(other.light.short(in: .zh) == "红7")
  }

  @Test("lets a month that another source contradicts make and break no light")
  func contradicted() throws {
    var example = JudgementExample(
      rows("people.hotline_ontime", months(3...10, 90)), targets: [floor])
    example.otherRows = rows("people.hotline_ontime", [("2026-09", 99)])
    let reading = try example.reading("people.hotline_ontime")
    #expect(reading.light.short(in: .zh) == "红7")
    #expect(reading.conflicts.isEmpty)
  }

  // MARK: Earlier years

  /// Three years that bring more in December than in other months, one figure of them wrong.
  private func revenue(wrong: (month: Int, value: Double)?) throws -> Reading {
    let past = (2023...2025).flatMap { year in
      (sums(1...11, of: year, by: 9) + [("\(year)-12", 130)]).enumerated().map { place, figure in
        guard let wrong, year == 2024, wrong.month == place + 1 else { return figure }
        return (figure.0, wrong.value)
      }
    }
    return try JudgementExample(
      rows("economy.budget_revenue", past + sums(1...10, of: 2026, by: 10.4)),
      targets: [JudgementExample.target("economy.budget_revenue", "cumulative", #""value": 130"#)]
    ).reading("economy.budget_revenue")
  }

  private func seasonal(_ reading: Reading) -> CumulativeProgress.Seasonal? {
    guard case .cumulative(let progress) = reading.progress?.measure else { return nil }
    return progress.seasonal
  }

  @Test("leaves a year out of the seasonal share where a figure of it is hard to believe")
  func seasons() throws {
    #expect(try seasonal(revenue(wrong: nil)) != nil)
    for wrong in [(month: 12, value: 1_300_000.0), (12, -5), (10, 900_000)] {
      let reading = try revenue(wrong: wrong)
      #expect(reading.progress != nil && reading.doubts.isEmpty)
      #expect(seasonal(reading) == nil, "two years are too few")
    }
  }

  @Test("needs no share of a year whose December is ten thousand times too large")
  func rest() throws {
    func retail(december: Double) throws -> Reading {
      let past = sums(3...11, of: 2025, by: 30) + [("2025-12", december)]
      let now = sums(10...10, of: 2026, by: 32).map {
        StreetSnapshots.row(
          "economy.retail_above", "330203", in: $0.0,
          #""value": \#($0.1), "growth": {"yoy": 6.7}"#)
      }
      return try JudgementExample(
        rows("economy.retail_above", past) + now,
        targets: [JudgementExample.target("economy.retail_above", "growth", #""value": 8"#)]
      ).reading("economy.retail_above")
    }
    func needed(_ reading: Reading) -> Double? {
      guard case .growth(let progress) = reading.progress?.measure else { return nil }
      return progress.neededRest
    }
    #expect(try needed(retail(december: 360)) != nil)
    #expect(try needed(retail(december: 3_600_000)) == nil)
  }

  @Test("grows over no base below zero that cannot be")
  func bases() throws {
    for (id, base, value) in [
      ("people.hotline_calls", ("2025-11-20", -7.0), ("2026-11-20", 115.0)),
      ("economy.urban_jobs", ("2025-10", -5), ("2026-10", 300)),
      ("people.enterprise_ontime", ("2025-10", -5), ("2026-10", 90)),
    ] {
      let reading = try JudgementExample(rows(id, [base, value])).reading(id)
      #expect(reading.growth == .none(.noBase))
      #expect(reading.lastYear == nil)
    }
  }

  @Test("leaves a day below zero out of the mean of seven days")
  func week() throws {
    let days = (10...20).map { ("2026-11-\($0)", $0 == 17 ? -5.0 : 100) }
    let situation = try JudgementExample(rows("people.hotline_calls", days)).situation()
    let indicator = try #require(situation.catalogue.indicator("people.hotline_calls"))
    let week = situation.comparisons(of: situation.reading(of: indicator, area: "330203")).week
    #expect(week?.value == 100)
    #expect(week?.coverage.text == "6/7")
  }

  // MARK: Reasons

  @Test("says of a target whose year has a doubted figure alone that it is not usable")
  func onlyDoubted() throws {
    let reading = try JudgementExample(
      rows(
        "economy.budget_revenue", [("2025-10", 90), ("2025-12", 100), ("2026-10", -9)]),
      targets: [JudgementExample.target("economy.budget_revenue", "cumulative", #""value": 110"#)]
    ).reading("economy.budget_revenue")
    #expect(reading.latest?.period == .month(2025, 12))
    #expect(reading.light.unlit == .notUsable)
    let first = try JudgementExample(
      rows("people.hotline_ontime", [("2026-10", -3)]), targets: [floor]
    ).reading("people.hotline_ontime")
    #expect(first.light.unlit == .notUsable)
  }

  @Test("keeps the outcome of last year beside the targets of the new one until a figure comes")
  func turnOfYear() throws {
    func standings(_ figures: [(String, Double)]) throws -> [TargetStanding] {
      var example = JudgementExample(
        rows("economy.budget_revenue", figures), at: "2027-02-09T10:00:00")
      example.documents = [
        .init(targets: [
          JudgementExample.target("economy.budget_revenue", "cumulative", #""value": 100"#)
        ]),
        .init(
          name: "2027年计划报告", date: "2027-01-20", year: 2027,
          targets: [
            JudgementExample.target("economy.budget_revenue", "cumulative", #""value": 110"#)
          ]),
      ]
      let situation = try example.situation()
      let indicator = try #require(situation.catalogue.indicator("economy.budget_revenue"))
      return situation.standings(of: situation.reading(of: indicator, area: "330203"))
    }
    let before = try standings([("2026-11", 90), ("2026-12", 101)])
    #expect(before.map(\.target.year) == [2027, 2026])
    #expect(before.last?.progress?.attainment == .reached)
    let after = try standings([("2026-12", 101), ("2027-01", 9)])
    #expect(after.map(\.target.year) == [2027])
  }

  @Test("counts what is not applicable neither behind its target nor unsure")
  func notApplicable() throws {
    let null = StreetSnapshots.row(
      "people.hotline_ontime", "330203", in: "2026-10", #""value": null, "reason": "不适用""#)
    let reading = try JudgementExample(
      rows("people.hotline_ontime", months(3...9, 90)) + [null], targets: [floor]
    ).reading("people.hotline_ontime")
    #expect(reading.standing == .notApplicable)
    #expect(!reading.isJudged && !reading.isDeviation)
  }

  // MARK: Peers

  @Test("takes a doubted peer neither for one that reported nor for one that did not")
  func peers() throws {
    func reading(peer: Double, now: String) throws -> (Reading, Rank?) {
      var example = JudgementExample(
        [
          StreetSnapshots.row("people.hotline_ontime", "330203", in: "2026-09", #""value": 96"#),
          StreetSnapshots.row("people.hotline_ontime", "330205", in: "2026-09", #""value": 95"#),
          StreetSnapshots.row(
            "people.hotline_ontime", "330206", in: "2026-09", #""value": \#(peer)"#),
          StreetSnapshots.row(
            "people.hotline_ontime", "330206", in: "2026-10", #""value": \#(peer)"#),
        ], at: now)
      let areas = ["330205", "330206"].map {
        #"{"code": "\#($0)", "name": "区\#($0)", "level": "district", "parent": "3302"}"#
      }
      example.head = #""areas": [\#(areas.joined(separator: ","))],"#
      let situation = try example.situation()
      let indicator = try #require(situation.catalogue.indicator("people.hotline_ontime"))
      let reading = situation.reading(of: indicator, area: "330203")
      return (reading, situation.comparisons(of: reading).rankByTotal)
    }
    let late = "2026-11-14T10:00:00"
    #expect(try reading(peer: 97, now: late).0.freshness.state == .stale)
    #expect(try reading(peer: 970, now: late).0.freshness.state == .late)
    let current = try reading(peer: 970, now: "2026-10-20T10:00:00").1
    #expect(current?.place == 1)
    #expect(current?.leftOut == 1)
    #expect(current?.text(.zh).hasSuffix("(1不计)") == true)
  }

  // MARK: Skipped months

  @Test("believes a sum after months of which nobody reported")
  func skipped() throws {
    let year = sums(1...12, of: 2025, by: 10)
    for between in [[], [("2026-01", 10.2), ("2026-02", 20.5), ("2026-03", 31)]] {
      let reading = try JudgementExample(
        rows("economy.budget_revenue", year + between + [("2026-10", 104)])
      ).reading("economy.budget_revenue")
      #expect(reading.doubts.isEmpty)
      #expect(reading.latest?.value == 104)
    }
  }

  // MARK: New levels of sums

  @Test("believes a sum that goes on by the step that was doubted")
  func steeperSums() throws {
    let past = sums(1...12, of: 2024, by: 100) + sums(1...12, of: 2025, by: 100)
    let slow = sums(1...8, of: 2026, by: 100)
    func reading(_ figures: [(String, Double)]) throws -> Reading {
      try JudgementExample(rows("economy.trade_total", past + slow + figures))
        .reading("economy.trade_total")
    }
    #expect(try reading([("2026-09", 1600)]).latest?.value == 800)
    let two = try reading([("2026-09", 1600), ("2026-10", 2400)])
    #expect(two.latest?.value == 2400)
    #expect(two.doubtedPeriods.isEmpty)
  }

  @Test("believes a large December once the next year begins as usual")
  func december() throws {
    let year = sums(1...12, of: 2024, by: 0.3) + sums(1...11, of: 2025, by: 0.3)
    let large = year + [("2025-12", 7.6)]
    let alone = try JudgementExample(rows("economy.budget_revenue", large)).reading(
      "economy.budget_revenue")
    #expect(alone.doubtedPeriods == [.month(2025, 12)])
    let later = try JudgementExample(
      rows("economy.budget_revenue", large + [("2026-01..02", 0.6)])
    ).reading("economy.budget_revenue")
    #expect(later.doubtedPeriods.isEmpty)
    // Where a few large projects decide, nothing has to follow.
    let projects = try JudgementExample(rows("economy.fdi", large)).reading("economy.fdi")
    #expect(projects.doubtedPeriods.isEmpty && projects.latest?.value == 7.6)
  }
}
