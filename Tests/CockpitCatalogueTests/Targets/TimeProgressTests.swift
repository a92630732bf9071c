import CockpitValues
import Testing

@testable import CockpitCatalogue

struct TimeProgressTests {
  @Test("counts the period and not the day on which it is read")
  func periods() {
    #expect(NumberText.fixed(TimeProgress(.month(2026, 10)).percent, decimals: 1) == "83.3")
    #expect(TimeProgress(.months(2026, 1...2)).elapsed == 2)
    #expect(TimeProgress(.quarter(2026, 3)).share == 0.75)
    #expect(TimeProgress(.half(2026, 1)).share == 0.5)
    #expect(TimeProgress(.year(2026)).share == 1)
  }

  @Test("counts days of the year, also of a leap year")
  func days() throws {
    let march = try #require(CivilDate(year: 2028, month: 3, day: 1))
    #expect(TimeProgress(.day(march)).elapsed == 61)
    #expect(TimeProgress(.day(march)).total == 366)
    let week = try #require(Period(parsing: "2026-W53", offset: .china))
    #expect(TimeProgress(week).year == 2026)
    #expect(TimeProgress(week).elapsed == 365)
  }

  @Test("ends the first quarter on 31 March")
  func firstQuarter() throws {
    #expect(!TimeProgress(.months(2026, 1...2)).isPastFirstQuarter)
    #expect(TimeProgress(.month(2026, 3)).isPastFirstQuarter)
    #expect(TimeProgress(.quarter(2026, 1)).isPastFirstQuarter)
    for year in [2026, 2028] {
      let last = try #require(CivilDate(year: year, month: 3, day: 31))
      let before = CivilDate(daysSince1970: last.daysSince1970 - 1)
      #expect(TimeProgress(.day(last)).isPastFirstQuarter)
      #expect(!TimeProgress(.day(before)).isPastFirstQuarter)
    }
  }
}
