import CockpitTestSupport
import Testing

@testable import CockpitValues

@Suite("Periods")
struct PeriodTests {
  @Test(
    "covers its days",
    arguments: [
      ("2026", "2026-01-01", "2026-12-31", 2026), ("2026-H1", "2026-01-01", "2026-06-30", 2026),
      ("2026-H2", "2026-07-01", "2026-12-31", 2026), ("2026-Q3", "2026-07-01", "2026-09-30", 2026),
      ("2024-02", "2024-02-01", "2024-02-29", 2024),
      ("2026-01..02", "2026-01-01", "2026-02-28", 2026),
      ("2026-W47", "2026-11-16", "2026-11-22", 2026),
      ("2026-W01", "2025-12-29", "2026-01-04", 2026),
      ("2026-W53", "2026-12-28", "2027-01-03", 2026),
      ("2026-11-21", "2026-11-21", "2026-11-21", 2026),
      ("2026-12-31T23:59:59+08:00", "2026-12-31", "2026-12-31", 2026),
    ])
  func extent(text: String, first: String, last: String, year: Int) throws {
    let period = try period(text)
    #expect(period.firstDay.description == first)
    #expect(period.lastDay.description == last)
    #expect(period.year == year)
  }

  @Test("ends where the region's next day begins")
  func end() throws {
    #expect(
      try period("2026-10").end(offset: .china) == Instant(parsing: "2026-11-01T00:00:00+08:00"))
    #expect(
      try period("2026-11-21").end(offset: .china) == Instant(parsing: "2026-11-22T00:00:00+08:00"))
  }

  @Test(
    "has the months that statistics count",
    arguments: [
      ("2026", 0, 12), ("2026-H2", 6, 6), ("2026-Q2", 3, 3), ("2026-10", 9, 1),
      ("2026-01..02", 0, 2), ("2026-03..12", 2, 10),
    ])
  func months(text: String, first: Int, count: Int) throws {
    #expect(try period(text).monthIndices == 2026 * 12 + first..<2026 * 12 + first + count)
  }

  @Test(
    "steps from months over the end of a year to as many before them, and to those of last year",
    arguments: [
      ("2025-04..2026-03", "2024-04..2025-03", "2024-04..2025-03"),
      ("2025-12..2026-02", "2025-09..11", "2024-12..2025-02"),
      ("2026-01..12", "2025-01..12", "2025-01..12"), ("2026-02..04", "2026-01", "2025-02..04"),
    ])
  func monthsOfTwoYears(text: String, previous: String, lastYear: String) throws {
    let months = try period(text)
    #expect(months.previous.notation == previous)
    #expect(months.samePeriodLastYear.notation == lastYear)
    #expect(months.year == 2026)
  }

  @Test("has no months where weeks, days and instants are", arguments: ["2026-W47", "2026-11-21"])
  func noMonths(text: String) throws {
    #expect(try period(text).monthIndices == nil)
  }

  @Test(
    "counts ISO weeks to the year of their Thursday",
    arguments: [
      ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"),
      ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2021-01-03", "2020-W53"),
      ("2024-12-30", "2025-W01"), ("1970-01-01", "1970-W01"),
    ])
  func weeks(day: String, week: String) throws {
    let days = try period(day)
    #expect(Period.week(of: days.firstDay).notation == week)
    #expect(try period(week).contains(days))
  }

  @Test("has as many weeks as the year has Thursdays")
  func weeksOfYears() throws {
    for year in 1900...2100 {
      let first = CivilDate.daysSince1970(year: year, month: 1, day: 1)
      let length = CivilDate.isLeap(year) ? 366 : 365
      let thursdays = (first..<first + length).count {
        CivilDate(daysSince1970: $0).weekday == 4
      }
      let last = "\(year)-W\(thursdays)"
      #expect(try period(last).year == year)
      #expect(Period(parsing: "\(year)-W\(thursdays + 1)", offset: .china) == nil)
    }
  }

  @Test("holds what lies within and nothing else")
  func contains() throws {
    let october = try period("2026-10")
    for inner in ["2026-10", "2026-10-01", "2026-10-31", "2026-W42", "2026-10-31T23:59:59+08:00"] {
      #expect(try october.contains(period(inner)))
    }
    for outer in ["2026", "2026-Q4", "2026-09-30", "2026-W40", "2026-11-01T00:00:00+08:00"] {
      #expect(try !october.contains(period(outer)))
    }
    #expect(try period("2026-01..02").contains(period("2026-02")))
    #expect(try period("2026-Q1").contains(period("2026-01..03")))
    #expect(try !period("2026").contains(period("2026-W53")))
  }

  @Test("orders by the end, then the longer first, whatever the kinds")
  func ordersLikeOracle() throws {
    var periods = (2023...2026).flatMap(PeriodExamples.all(of:))
    let start = Int64(CivilDate.daysSince1970(year: 2026, month: 10, day: 31)) * 86_400
    periods += [-1, 0, 1, 86_399, 86_400].map { PeriodExamples.instant(civilSecond: start + $0) }
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<20_000 {
      let left = try #require(periods.randomElement(using: &generator))
      let right = try #require(periods.randomElement(using: &generator))
      let (a, b) = (seconds(of: left), seconds(of: right))
      if (a.end, a.start) != (b.end, b.start) {
        #expect((left < right) == ((a.end, a.start) < (b.end, b.start)), "\(left) \(right)")
      }
      let relations = [left < right, left == right, right < left]
      #expect(relations.count { $0 } == 1, "\(left) \(right)")
    }
  }

  @Test("puts figures in the order of a year")
  func order() throws {
    let sorted = [
      "2025-12", "2026-01..02", "2026-Q1", "2026-03", "2026", "2026-12", "2026-12-31",
      "2026-12-31T23:59:59+08:00", "2026-W53",
    ]
    #expect(try sorted.reversed().map(period).sorted() == sorted.map(period))
  }

  @Test("gives every period one code, and back")
  func codes() {
    let periods = Set((2020...2026).flatMap(PeriodExamples.all(of:)))
    #expect(Set(periods.map(\.code)).count == periods.count)
    for period in periods {
      #expect(Period(period.kind, ordinal: period.ordinal) == period)
    }
  }

  private func period(_ text: String) throws -> Period {
    try #require(Period(parsing: text, offset: .china))
  }

  /// The first second and the one after the last, counted in days by the notation's own words.
  private func seconds(of period: Period) -> (start: Int64, end: Int64) {
    if period.kind == .instant { return (period.ordinal, period.ordinal + 1) }
    return (
      Int64(period.firstDay.daysSince1970) * 86_400,
      Int64(period.lastDay.daysSince1970 + 1) * 86_400
    )
  }

  @Test(
    "finds the period that the months from January on are known by",
    arguments: [
      ("2026-01..10", Period.Kind.month, "2026-10"), ("2026-01..09", .quarter, "2026-Q3"),
      ("2026-01..06", .half, "2026-H1"), ("2026-01..12", .year, "2026"),
      ("2026-01..12", .month, "2026-12"), ("2026-01..03", .month, "2026-03"),
      ("2026-01..10", .quarter, nil), ("2026-01..09", .half, nil), ("2026-01..11", .year, nil),
      ("2026-01..02", .month, nil), ("2026-02..10", .month, nil),
      ("2025-04..2026-03", .year, nil), ("2026-10", .month, nil), ("2026-01..10", .day, nil),
    ] as [(String, Period.Kind, String?)])
  func closing(text: String, kind: Period.Kind, expected: String?) throws {
    #expect(try period(text).closing(in: kind)?.notation == expected)
  }
}
