import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

@Suite("Neighbours of periods")
struct PeriodNeighboursTests {
  @Test(
    "goes one step back",
    arguments: [
      ("2026", "2025"), ("2026-H1", "2025-H2"), ("2026-H2", "2026-H1"), ("2026-Q1", "2025-Q4"),
      ("2026-01", "2025-12"), ("2026-10", "2026-09"), ("2026-01..02", "2025-11..12"),
      ("2026-03..05", "2026-01..02"), ("2026-07..09", "2026-04..06"), ("2026-02..04", "2026-01"),
      ("2026-01..12", "2025-01..12"), ("2026-W01", "2025-W52"), ("2027-W01", "2026-W53"),
      ("2026-01-01", "2025-12-31"), ("2024-03-01", "2024-02-29"), ("0001", "0000"),
    ])
  func previous(text: String, expected: String) throws {
    #expect(try period(text).previous.notation == expected)
  }

  @Test("ends where the next begins")
  func previousIsAdjacent() throws {
    for period in (2019...2027).flatMap(PeriodExamples.all(of:)) {
      let previous = period.previous
      try #require(previous.civilSeconds.upperBound == period.civilSeconds.lowerBound)
      try #require(previous < period)
      try #require(Period(parsing: previous.notation, offset: .china) == previous)
    }
  }

  @Test("goes back from an instant by a second, over midnight")
  func previousInstant() throws {
    let midnight = try period("2026-01-01T00:00:00+08:00")
    #expect(midnight.previous.notation == "2025-12-31T23:59:59")
  }

  @Test(
    "compares with the same period a year earlier",
    arguments: [
      ("2026", "2025"), ("2026-H1", "2025-H1"), ("2026-Q3", "2025-Q3"), ("2026-10", "2025-10"),
      ("2026-01..02", "2025-01..02"), ("2026-11-21", "2025-11-21"),
      ("2024-02-29", "2023-02-28"), ("2025-02-28", "2024-02-28"), ("2026-W01", "2025-W01"),
      ("2026-W47", "2025-W47"), ("2026-W52", "2025-W52"), ("2026-W53", "2025-W52"),
      ("2027-W52", "2026-W52"), ("2027-W01", "2026-W01"), ("2021-W30", "2020-W30"),
      ("2020-W53", "2019-W52"), ("2024-02-29T12:00:00+08:00", "2023-02-28T12:00:00"),
      ("2026-11-21T00:00:00+08:00", "2025-11-21T00:00:00"),
    ])
  func samePeriodLastYear(text: String, expected: String) throws {
    #expect(try period(text).samePeriodLastYear.notation == expected)
  }

  @Test("keeps the number of the week over a century, or takes the last")
  func weeksLastYear() throws {
    let first = CivilDate.daysSince1970(year: 1950, month: 6, day: 1)
    for day in stride(from: first, to: first + 100 * 365, by: 7) {
      let week = Period.week(of: CivilDate(daysSince1970: day))
      let earlier = week.samePeriodLastYear
      try #require(earlier.year == week.year - 1)
      try #require(earlier.weekOfYear == min(week.weekOfYear, 52))
    }
  }

  @Test(
    "steps over January where it is published only with February",
    arguments: [
      ("2026-03", "2026-01..02"), ("2026-01..02", "2025-12"), ("2026-02", "2025-12"),
      ("2026-04", "2026-03"), ("2026-12", "2026-11"), ("2026-05..06", "2026-03..04"),
    ])
  func combinedJanuary(text: String, expected: String) throws {
    #expect(try indicator(january: .combined).period(before: period(text)).notation == expected)
  }

  @Test(
    "goes month by month where January stands alone",
    arguments: [("2026-03", "2026-02"), ("2026-02", "2026-01"), ("2026-01", "2025-12")])
  func separateJanuary(text: String, expected: String) throws {
    #expect(try indicator(january: .separate).period(before: period(text)).notation == expected)
  }

  @Test("goes back by the interval of a sensor")
  func interval() throws {
    let reading = try period("2026-11-21T00:02:00+08:00")
    let sensor = indicator(frequency: .interval(seconds: 300))
    #expect(sensor.period(before: reading).notation == "2026-11-20T23:57:00")
    #expect(indicator().period(before: reading).notation == "2026-11-21T00:01:59")
  }

  private func indicator(
    frequency: Frequency = .month, january: Indicator.January = .none
  ) -> Indicator {
    Indicator(
      id: "x", name: LocalizedText(zh: "甲"), unit: Unit("亿元"), decimals: 1,
      frequency: frequency, january: january)
  }

  private func period(_ text: String) throws -> Period {
    try #require(Period(parsing: text, offset: .china))
  }
}
