import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

struct LunarAlignmentTests {
  private let lunar: LunarAlignment

  init() throws {
    lunar = try HaishuPack.catalogue().calendar.lunar
  }

  @Test(
    "compares around 春节 by the distance to 正月初一",
    arguments: [
      ("2026-02-17", "2025-01-29"), ("2026-01-28", "2025-01-09"), ("2026-03-19", "2025-02-28"),
      ("2025-01-29", "2024-02-10"), ("2024-02-29", "2023-02-10"),
    ])
  func withinWindow(text: String, expected: String) throws {
    #expect(lunar.lunarDay(of: try day(text)) == (try day(expected)))
  }

  @Test(
    "compares elsewhere by the date alone",
    arguments: ["2026-01-27", "2026-03-20", "2026-11-21", "2015-02-19", "2036-01-28"])
  func outsideWindow(text: String) throws {
    #expect(lunar.lunarDay(of: try day(text)) == nil)
  }

  @Test("gives the calendar day beside the lunar one")
  func calendarDay() throws {
    #expect(lunar.calendarDay(of: try day("2026-02-17")) == (try day("2025-02-17")))
    #expect(lunar.calendarDay(of: try day("2024-02-29")) == (try day("2023-02-28")))
  }

  @Test("knows the new years from 2015 to 2035, a lunar year or a leap one apart")
  func newYears() throws {
    let days = try (2015...2035).map { try #require(lunar.newYears[$0]).daysSince1970 }
    for (earlier, later) in zip(days, days.dropFirst()) {
      #expect([353, 354, 355, 383, 384, 385].contains(later - earlier))
    }
  }
}
