import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import Testing

@testable import CockpitAnalysis

struct OutlookSeriesTests {
  private static let october = Period.month(2026, 10)
  private static let satisfied = "people.hotline_satisfied"

  /// Figures of the satisfied from January 2023 on.
  private static func months(
    _ months: some Sequence<Int>, _ more: (Period) -> String = { _ in "" }
  ) throws -> OutlookExample {
    var example = try OutlookExample()
    for month in months {
      let period = Period.month(2023 + month / 12, month % 12 + 1)
      example.add(satisfied, period, 90 + Double(month % 5), more(period))
    }
    return example
  }

  @Test("takes the months of a cumulative series apart, 1-2月 as one of eleven")
  func amounts() throws {
    var example = try OutlookExample()
    try example.addSums("economy.industry_va", years: 2024...2026, until: Self.october) {
      Double($0 - 2000) + Double($1)
    }
    let series = try example.series("economy.industry_va").get()
    #expect(series.measure == .amounts)
    #expect(series.season == 11)
    #expect(series.periods.count == 11 + 11 + 9)
    #expect(series.periods.first == .months(2024, 1...2))
    #expect(series.periods.last == Self.october)
    #expect(Array(series.values.prefix(3)) == [24, 25, 26])
    #expect(series.values[11] == 25, "a year begins with nothing")
    #expect(series.coming == [.month(2026, 11), .month(2026, 12)])
  }

  @Test("carries a growth forward where the target is one, without seasons")
  func growth() throws {
    var example = try OutlookExample()
    for quarter in 0..<15 {
      example.add(
        "economy.retail", .quarter(2023 + quarter / 4, quarter % 4 + 1),
        100 * Double(quarter % 4 + 1), #","growth":{"yoy":5.5}"#)
    }
    #expect(try example.series("economy.retail").get().measure == .amounts)
    example.demand("economy.retail", .growth, 5)
    let series = try example.series("economy.retail").get()
    #expect(series.measure == .growth)
    #expect(series.season == 1)
    #expect(Set(series.values) == [5.5])
  }

  @Test("begins anew where the definition changed, and says so where too little is left")
  func breaks() throws {
    let example = try Self.months(0..<46) {
      $0 == .month(2026, 1) ? #","status":"break""# : ""
    }
    let series = try example.series(Self.satisfied).get()
    #expect(series.periods.first == .month(2026, 1))
    #expect(series.breakPeriod == .month(2026, 1))
    #expect(
      try example.outlook(Self.satisfied)
        == .failure(.broken(since: .month(2026, 1), count: 10, needed: 36)))
  }

  @Test("says how many figures there are and how many it takes")
  func tooFew() throws {
    #expect(
      try Self.months(36..<46).outlook(Self.satisfied)
        == .failure(.tooFew(count: 10, needed: 36)))
  }

  @Test("carries nothing forward over months that are missing, and names them")
  func gaps() throws {
    let example = try Self.months((0..<46).filter { $0 != 30 && $0 != 31 })
    #expect(
      try example.outlook(Self.satisfied)
        == .failure(
          .gap(
            .init(first: .month(2025, 7), last: .month(2025, 8)), count: 14, needed: 36)))
  }

  @Test("names the last of several gaps, for filling those before it would change nothing")
  func lastGap() throws {
    let example = try Self.months((0..<46).filter { ![5, 30, 31].contains($0) })
    #expect(
      try example.outlook(Self.satisfied)
        == .failure(
          .gap(
            .init(first: .month(2025, 7), last: .month(2025, 8)), count: 14, needed: 36)))
  }

  @Test("names the figure that is missing, and not both months that cannot be told without it")
  func gapOfSums() throws {
    var example = try OutlookExample()
    for year in 2024...2026 {
      for (place, period) in (1...12).map({ Period.month(year, $0) }).enumerated()
      where period <= Self.october && period != .month(2025, 5) {
        example.add("economy.fdi", period, 0.25 * Double(place + 1))
      }
    }
    let series = try example.series("economy.fdi").get()
    #expect(series.gap == .init(first: .month(2025, 5), last: .month(2025, 5)))
    #expect(series.periods.first == .month(2025, 7))
  }

  @Test("says nothing where the newest percentage is of too few cases to be shown")
  func fewCases() throws {
    let few = try Self.months(0..<46) { _ in #","n":12"# }
    #expect(try few.series(Self.satisfied) == .failure(.fewCases))
    let many = try Self.months(0..<46) { _ in #","n":120"# }
    #expect(try many.series(Self.satisfied).get().values.count == 46)
  }

  @Test("does not mix growth at prices of the year with growth at comparable ones")
  func basis() throws {
    var example = try OutlookExample()
    for quarter in 0..<15 {
      let basis =
        quarter < 5 ? #","basis":"current""# : quarter < 7 ? "" : #","basis":"comparable""#
      example.add(
        "economy.retail", .quarter(2023 + quarter / 4, quarter % 4 + 1),
        100 * Double(quarter % 4 + 1), #","growth":{"yoy":\#(4 + quarter % 3)\#(basis)}"#)
    }
    example.demand("economy.retail", .growth, 5)
    let series = try example.series("economy.retail").get()
    // What does not say its basis is taken for the one that follows.
    #expect(series.breakPeriod == .quarter(2024, 2) && series.values.count == 10)
  }

  @Test("takes for shares what the pack says cannot be below 0, and consumer prices for none")
  func scales() throws {
    var example = try Self.months(0..<46)
    for month in 0..<46 {
      example.add(
        "economy.cpi", .month(2023 + month / 12, month % 12 + 1), Double(month % 7) / 10,
        area: "3302")
    }
    #expect(try example.series(Self.satisfied).get().scale == .share(of: 100))
    #expect(try example.series("economy.cpi").get().scale == .interval)
  }

  @Test("uses what follows a gap where that is enough")
  func afterGap() throws {
    var example = try OutlookExample()
    for month in 0..<84 where month != 20 {
      example.add(
        Self.satisfied, .month(2019 + (month + 10) / 12, (month + 10) % 12 + 1),
        90 + Double(month % 5))
    }
    let series = try example.series(Self.satisfied).get()
    #expect(series.periods.first == .month(2021, 8))
    #expect(series.values.count == 63)
    #expect(series.gap == .init(first: .month(2021, 7), last: .month(2021, 7)))
  }

  @Test(
    "goes to the end of the year of the next figure, whatever the clock says",
    arguments: [
      ("2026-12-31T20:00:00", Period.month(2026, 11), 2026),
      ("2027-01-10T20:00:00", .month(2026, 11), 2026),
      ("2027-02-25T20:00:00", .month(2026, 12), 2027),
    ])
  func newYear(clock: String, last: Period, year: Int) throws {
    var example = try OutlookExample()
    try example.addSums("economy.industry_va", years: 2022...2026, until: last) {
      10 + Double(($0 * 7 + $1 * 5) % 4)
    }
    let outlook = try example.outlook("economy.industry_va", at: clock).get()
    #expect(Set(outlook.steps.map(\.period.year)) == [year])
    let end = try #require(outlook.yearEnd)
    #expect(end == outlook.steps.last)
    // Eleven periods of 11.5 on the average.
    #expect((110...145).contains(end.distribution.point), "\(end.distribution.point)")
  }

  @Test("tells nothing ahead of what may tell of a single respondent of a 镇街")
  func withheld() throws {
    var example = try OutlookExample()
    let fdi = try #require(example.pack.indicator("economy.fdi"))
    #expect(fdi.streets == .suppressed)
    for period in fdi.periods(inYearOf: Self.october) where period <= Self.october {
      example.add(
        fdi.id, period, Double(period.lastDay.month), #","n":9"#, area: "330203001")
    }
    let situation = try example.situation()
    let reading = situation.reading(of: fdi, area: "330203001")
    #expect(reading.isReported)
    #expect(OutlookSeries.of(reading, in: situation) == .failure(.isWithheld))
  }

  @Test("carries nothing forward that is late, nor what is read every few minutes")
  func lateAndFast() throws {
    let example = try Self.months(0..<40)
    #expect(try example.series(Self.satisfied) == .failure(.late(newest: .month(2026, 4))))
    #expect(try example.series("economy.industry_va") == .failure(.noFigure))
    #expect(try example.series("city.congestion") == .failure(.isSensor))
  }
}
