import CockpitValues
import Testing

@testable import CockpitDemonstration

struct SpringFestivalTests {
  @Test("the first of the lunar year lies where the calendar has it")
  func firstDays() throws {
    let known = [(2024, 2, 10), (2025, 1, 29), (2026, 2, 17), (2027, 2, 6)]
    for (year, month, day) in known {
      let date = try #require(CivilDate(year: year, month: month, day: day))
      let first = try #require(CivilDate(year: year, month: 1, day: 1))
      let place = date.daysSince1970 - first.daysSince1970
      #expect(SpringFestival.weight(ofDayOfYear: place - 1, year: year) == 1)
      #expect(SpringFestival.weight(ofDayOfYear: place, year: year) == 1)
      #expect(SpringFestival.weight(ofDayOfYear: place - 4, year: year) == 0)
      #expect(SpringFestival.weight(ofDayOfYear: place + 6, year: year) < 1)
      #expect(SpringFestival.weight(ofDayOfYear: place + 12, year: year) == 0)
    }
  }

  @Test("a year outside the table has no festival")
  func outsideTable() {
    #expect((0..<366).allSatisfy { SpringFestival.weight(ofDayOfYear: $0, year: 1999) == 0 })
    #expect((0..<366).allSatisfy { SpringFestival.weight(ofDayOfYear: $0, year: 2050) == 0 })
  }
}
