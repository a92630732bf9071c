import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitJudgement

struct GrowthProgressTests {
  private static let september = TimeProgress(.quarter(2026, 3))

  @Test("P3: +5.1 % on 73 % of the base needs +6.58 % of the rest for +5.5 %")
  func p3() throws {
    let progress = GrowthProgress(
      actual: 5.1, target: 5.5, time: Self.september, baseShare: 0.73)
    #expect(progress.gap == -0.4)
    #expect(NumberText.signed(try #require(progress.neededRest), decimals: 2) == "+6.58")
  }

  @Test("calls hardly reachable what is above the historical maximum")
  func historicalMaximum() {
    func isHard(_ maximum: Double?) -> Bool {
      GrowthProgress(
        actual: 5.1, target: 5.5, time: Self.september, baseShare: 0.73,
        historicalMaximum: maximum
      ).isHardlyReachable
    }
    #expect(isHard(6.5))
    #expect(!isHard(6.6))
    #expect(!isHard(nil))
  }

  @Test("needs a base for the rest, and a rest")
  func noRest() {
    let december = TimeProgress(.month(2026, 12))
    #expect(GrowthProgress(actual: 5, target: 6, time: Self.september).neededRest == nil)
    #expect(
      GrowthProgress(actual: 5, target: 6, time: Self.september, baseShare: 1).neededRest == nil)
    #expect(GrowthProgress(actual: 5, target: 6, time: december, baseShare: 0.9).neededRest == nil)
  }

  @Test("is held against its path while that lasts")
  func path() {
    let path = TargetPath(points: [TargetPath.Point(month: 3, planned: 4, name: "开门红")])
    let march = TimeProgress(.month(2026, 3))
    #expect(GrowthProgress(actual: 4.5, target: 6, time: march, path: path).gap == 0.5)
    #expect(GrowthProgress(actual: 4.5, target: 6, time: Self.september, path: path).gap == -1.5)
  }

  @Test("growing as needed reaches the target, for random bases")
  func neededReaches() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let share = Double.random(in: 0.05...0.95, using: &random)
      let (actual, target) = (
        Double.random(in: -20...20, using: &random), Double.random(in: -5...15, using: &random)
      )
      let needed = try #require(
        GrowthProgress(
          actual: actual, target: target, time: Self.september, baseShare: share
        ).neededRest)
      let base = 1000.0
      let whole = base * share * (1 + actual / 100) + base * (1 - share) * (1 + needed / 100)
      #expect(((whole / base - 1) * 100 - target).magnitude < 1e-6)
    }
  }
}
