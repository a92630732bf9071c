import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitJudgement

struct CumulativeProgressTests {
  static let october = TimeProgress(.month(2026, 10))

  @Test("P1: 955.2 of 1200 by October is 3.73 points behind and needs 122.4 a month")
  func p1() throws {
    let progress = try #require(
      CumulativeProgress(actual: 955.2, target: 1200, time: Self.october))
    #expect(NumberText.fixed(progress.completion, decimals: 1) == "79.6")
    #expect(NumberText.fixed(progress.time.percent, decimals: 2) == "83.33")
    #expect(NumberText.fixed(progress.gap, decimals: 2) == "-3.73")
    #expect(NumberText.fixed(progress.coefficient ?? 0, decimals: 4) == "0.9552")
    let rest = try #require(progress.remainder)
    #expect(NumberText.fixed(rest.perStep, decimals: 1) == "122.4")
    #expect(NumberText.fixed(rest.averageSoFar, decimals: 2) == "95.52")
    #expect(NumberText.fixed(rest.factor ?? 0, decimals: 3) == "1.281")
    #expect(!rest.isHardlyReachable)
  }

  @Test("P2: 8.3 % by 1–2月 is 8.37 points behind with a coefficient of 0.498")
  func p2() throws {
    let time = TimeProgress(.months(2026, 1...2))
    let progress = try #require(CumulativeProgress(actual: 8.3, target: 100, time: time))
    #expect(NumberText.fixed(time.percent, decimals: 2) == "16.67")
    #expect(NumberText.fixed(progress.gap, decimals: 2) == "-8.37")
    #expect(NumberText.fixed(progress.coefficient ?? 0, decimals: 3) == "0.498")
  }

  @Test("B14: a completion just short of 100 % is not rounded up")
  func notRoundedUp() throws {
    let december = TimeProgress(.month(2026, 12))
    let progress = try #require(
      CumulativeProgress(actual: 999.6, target: 1000, time: december))
    #expect(NumberText.fixed(progress.completion, decimals: 1) == "100.0")
    #expect(progress.completion < 100)
    #expect(progress.gap < 0)
    #expect(NumberText.fixed(99.94, decimals: 1) == "99.9")
  }

  @Test("needs nothing more once the target is reached, nor after December")
  func noRest() {
    #expect(
      CumulativeProgress(actual: 1300, target: 1200, time: Self.october)?.remainder == nil)
    let december = TimeProgress(.month(2026, 12))
    #expect(CumulativeProgress(actual: 3, target: 1200, time: december)?.remainder == nil)
  }

  @Test("has no factor where nothing has come in")
  func nothingYet() {
    let progress = CumulativeProgress(actual: 0, target: 1200, time: Self.october)
    #expect(progress?.remainder?.perStep == 600)
    #expect(progress?.remainder?.factor == nil)
  }

  @Test("counts quarters in quarters")
  func quarters() {
    let progress = CumulativeProgress(
      actual: 60, target: 100, time: TimeProgress(.quarter(2026, 3)))
    #expect(progress?.time.percent == 75)
    #expect(progress?.remainder?.perStep == 40)
    #expect(progress?.gap == -15)
  }

  @Test("what the rest must bring reaches the target exactly, for random amounts")
  func restReachesTarget() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let target = Double.random(in: 1...10_000, using: &random)
      let actual = target * Double.random(in: 0..<1, using: &random)
      let time = TimeProgress(.month(2026, Int.random(in: 1...11, using: &random)))
      let progress = try #require(
        CumulativeProgress(actual: actual, target: target, time: time))
      let rest = try #require(progress.remainder)
      let total = actual + rest.perStep * Double(time.remaining)
      #expect((total - target).magnitude < 1e-6)
    }
  }
}
