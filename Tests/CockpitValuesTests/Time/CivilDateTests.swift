import Testing

@testable import CockpitValues

@Suite("Days of the calendar")
struct CivilDateTests {
  @Test("agrees with a calendar that counts day by day from 1900 to 2100")
  func countsDays() throws {
    let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var (days, weekday) = (-25_567, 1)  // 1900-01-01 was a Monday.
    for year in 1900...2100 {
      let isLeap = year == 2000 || year % 4 == 0 && year % 100 != 0
      for month in 1...12 {
        for day in 1...(month == 2 && isLeap ? 29 : monthLengths[month - 1]) {
          let date = try #require(CivilDate(year: year, month: month, day: day))
          try #require(date.daysSince1970 == days)
          try #require(CivilDate(daysSince1970: days) == date)
          try #require(date.weekday == weekday)
          days += 1
          weekday = weekday % 7 + 1
        }
      }
    }
    #expect(days == 47_847)  // 2101-01-01
  }

  @Test("counts from the first of January 1970")
  func epoch() throws {
    #expect(try #require(CivilDate(year: 1970, month: 1, day: 1)).daysSince1970 == 0)
    #expect(try #require(CivilDate(year: 2026, month: 11, day: 21)).daysSince1970 == 20_778)
    #expect(try #require(CivilDate(year: 2026, month: 11, day: 21)).weekday == 6)
  }

  @Test("has a 29 February every fourth year, but of the centuries only every fourth")
  func leapYears() {
    #expect([1904, 1996, 2000, 2024, 2400].allSatisfy(CivilDate.isLeap))
    #expect(![1900, 2023, 2026, 2100, 2200].contains(where: CivilDate.isLeap))
    #expect(CivilDate.days(inMonth: 2, of: 2024) == 29)
    #expect(CivilDate.days(inMonth: 2, of: 2026) == 28)
  }

  @Test(
    "refuses days that do not exist",
    arguments: [
      (2026, 2, 29), (2026, 2, 30), (1900, 2, 29), (2026, 4, 31), (2026, 11, 31), (2026, 1, 0),
      (2026, 1, -1), (2026, 0, 1), (2026, 13, 1), (0, 1, 1), (-1, 1, 1), (10_000, 1, 1),
      (2026, 1, .max), (2026, .min, 1), (.max, 1, 1), (.min, 12, 31),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "adds months and stays within the month",
    arguments: [
      ("2026-10-31", 1, "2026-11-30"), ("2024-02-29", -12, "2023-02-28"),
      ("2024-02-29", 48, "2028-02-29"), ("2026-01-31", 1, "2026-02-28"),
      ("2026-01-15", -1, "2025-12-15"), ("2026-12-31", 2, "2027-02-28"),
      ("2026-11-21", 0, "2026-11-21"), ("2026-11-21", -120, "2016-11-21"),
    ])
  func addsMonths(text: String, months: Int, expected: String) throws {
    #expect(try date(text).adding(months: months).description == expected)
  }

  @Test("orders days by time and writes them with leading zeros")
  func ordersAndWrites() throws {
    #expect(try date("2025-12-31") < date("2026-01-01"))
    #expect(try date("2026-01-31") < date("2026-02-01"))
    #expect(try date("2026-02-01") < date("2026-02-02"))
    #expect(CivilDate(year: 7, month: 3, day: 1)?.description == "0007-03-01")
  }

  @Test("stays a calendar beyond the years that can be written")
  func outsideRange() {
    let beforeAll = CivilDate(daysSince1970: -719_163)
    #expect(beforeAll.description == "0000-12-31")
    #expect(CivilDate(daysSince1970: -719_163 - 366).description == "-0001-12-31")
    #expect(CivilDate(daysSince1970: 2_932_897).description == "10000-01-01")
    #expect(beforeAll.weekday == 7)
  }

  @Test(
    "divides towards negative infinity",
    arguments: [(7, 2, 3), (-7, 2, -4), (-8, 2, -4), (0, 5, 0), (7, -2, -4), (-7, -2, 3)])
  func floors(dividend: Int, divisor: Int, quotient: Int) {
    #expect(dividend.flooredDivision(by: divisor) == quotient)
  }

  @Test("puts zeros before digits and a minus before zeros")
  func pads() {
    #expect(7.padded(to: 2) == "07")
    #expect(123.padded(to: 2) == "123")
    #expect((-5).padded(to: 4) == "-0005")
    #expect(0.padded(to: 0) == "0")
  }

  private func date(_ text: String) throws -> CivilDate {
    var scanner = DigitScanner(text)
    let date = scanner.date()
    return try #require(date)
  }
}
