import CockpitCatalogue
import Testing

@testable import CockpitJudgement
@testable import CockpitValues

struct SeasonalPatternTests {
  /// A year whose amount comes in by the given shares of 1200.
  private static func year(_ year: Int, october: Double?, isFlagged: Bool = false)
    -> SeasonalPattern.Year
  {
    var cumulative: [Double?] = Array(repeating: nil, count: 12)
    cumulative[9] = october
    cumulative[11] = 1200
    return SeasonalPattern.Year(year: year, cumulative: cumulative, isFlagged: isFlagged)
  }

  private static let october = TimeProgress(.month(2026, 10))

  @Test("takes the mean share of three to five years, without the flagged ones")
  func meanShare() {
    let years = [
      Self.year(2023, october: 1050), Self.year(2024, october: 1056),
      Self.year(2025, october: 1062),
      Self.year(2022, october: 600, isFlagged: true),
    ]
    #expect(SeasonalPattern(years: years).standing(at: Self.october)?.share == 88)
    #expect(
      SeasonalPattern(years: Array(years.dropFirst())).standing(at: Self.october) == nil)
  }

  @Test("leaves out years before the newest five and years that are not over")
  func newestFive() {
    let five = (2021...2025).map { Self.year($0, october: 1056) }
    let more = five + [Self.year(2020, october: 120), Self.year(2026, october: 120)]
    #expect(SeasonalPattern(years: more).standing(at: Self.october)?.share == 88)
  }

  @Test("stands beside time progress only where it differs by more than a point")
  func besideTime() throws {
    let late = SeasonalPattern(years: (2023...2025).map { Self.year($0, october: 1056) })
    let progress = try #require(
      CumulativeProgress(actual: 1020, target: 1200, time: Self.october, pattern: late))
    #expect(progress.gap >= 0)
    #expect(progress.seasonal?.share == 88)
    #expect(progress.seasonal?.gap == -3)
    let even = SeasonalPattern(years: (2023...2025).map { Self.year($0, october: 1001) })
    #expect(
      CumulativeProgress(actual: 1020, target: 1200, time: Self.october, pattern: even)?
        .seasonal == nil)
  }

  @Test("calls hardly reachable what needs more than any earlier year brought")
  func hardlyReachable() throws {
    // In each year the last two months brought 72 a month after 105.6: a factor of 0.68.
    let pattern = SeasonalPattern(years: (2023...2025).map { Self.year($0, october: 1056) })
    let far = try #require(
      CumulativeProgress(actual: 955.2, target: 1200, time: Self.october, pattern: pattern))
    #expect(far.remainder?.isHardlyReachable == true)
    let near = try #require(
      CumulativeProgress(actual: 1080, target: 1200, time: Self.october, pattern: pattern))
    #expect(near.remainder?.isHardlyReachable == false)
  }
}
