import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitJudgement

struct AverageCapProgressTests {
  /// The end of day 324 of 365.
  private static func day324() throws -> TimeProgress {
    TimeProgress(.day(try #require(CivilDate(year: 2026, month: 11, day: 20))))
  }

  @Test("P4: a mean of 29.1 after 324 days leaves 19.31 for the rest under a cap of 28")
  func p4() throws {
    let time = try Self.day324()
    #expect(time.elapsed == 324 && time.total == 365)
    let progress = AverageCapProgress(mean: 29.1, cap: 28, time: time)
    #expect(NumberText.fixed(try #require(progress.neededMean), decimals: 2) == "19.31")
    #expect(progress.headroom == -1.1)
    #expect(progress.bestMargin > 0)
  }

  @Test("needs what the days that are left need, not the months: 35.9 up to February under 25.5")
  func byDays() throws {
    let progress = AverageCapProgress(
      mean: 35.9, cap: 25.5, time: TimeProgress(.months(2026, 1...2)))
    #expect(NumberText.fixed(try #require(progress.neededMean), decimals: 1) == "23.5")
    let quarter = AverageCapProgress(mean: 30, cap: 28, time: TimeProgress(.quarter(2026, 1)))
    #expect(NumberText.fixed(try #require(quarter.neededMean), decimals: 2) == "27.35")
  }

  @Test("P5: with 31.6 the needed mean is below zero: 已锁定未达")
  func p5() throws {
    let progress = AverageCapProgress(mean: 31.6, cap: 28, time: try Self.day324())
    #expect(NumberText.fixed(try #require(progress.neededMean), decimals: 2) == "-0.45")
    #expect(progress.bestMargin < 0)
  }

  @Test("is judged against the same months of last year, which a clean summer makes stricter")
  func sameMonthsOfLastYear() {
    let september = TimeProgress(.month(2026, 9))
    let lastYear = AverageCapProgress.LastYear(sameMonths: 24, wholeYear: 30)
    let progress = AverageCapProgress(mean: 25, cap: 28, time: september, lastYear: lastYear)
    #expect(progress.planned == 22.4)
    #expect(progress.changeOnLastYear == 1)
    #expect(progress.headroom == -2.6)
    #expect(AverageCapProgress(mean: 25, cap: 28, time: september).headroom == 3)
    #expect(
      AverageCapProgress(mean: 22.4, cap: 28, time: september, lastYear: lastYear).headroom == 0)
  }

  @Test("has no rest at the end of the year, where the mean itself decides")
  func endOfYear() {
    let december = TimeProgress(.month(2026, 12))
    let lastYear = AverageCapProgress.LastYear(sameMonths: 30, wholeYear: 30)
    let over = AverageCapProgress(mean: 28.1, cap: 28, time: december, lastYear: lastYear)
    #expect(over.neededMean == nil)
    #expect(over.bestMargin == -0.1)
    #expect(AverageCapProgress(mean: 28, cap: 28, time: december).bestMargin == 0)
  }
}
