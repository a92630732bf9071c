import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitJudgement

struct QuotaProgressTests {
  @Test("P6: 17 of 20 on day 324 is 85.0 % against 88.77 %: on track")
  func p6() throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 20))
    let progress = try #require(QuotaProgress(used: 17, quota: 20, time: TimeProgress(.day(day))))
    #expect(progress.usage == 85)
    #expect(NumberText.fixed(progress.planned, decimals: 2) == "88.77")
    #expect(progress.gap >= 0)
    #expect(progress.bestMargin == 3)
  }

  @Test("leaves nothing to use when more is used than the year allows")
  func locked() {
    let october = TimeProgress(.month(2026, 10))
    #expect(QuotaProgress(used: 20, quota: 20, time: october)?.bestMargin == 0)
    #expect(QuotaProgress(used: 21, quota: 20, time: october)?.bestMargin == -1)
    #expect(QuotaProgress(used: 0, quota: 0, time: october) == nil)
  }
}
