import Testing

@testable import CockpitJudgement

@Suite("Rank intervals")
struct RankIntervalTests {
  @Test("are single places where the figures lie further apart than their errors")
  func apart() {
    let intervals = RankIntervalTests.of([30, 10, 20], error: 0.5, isHighBest: true)
    #expect(intervals == ["1-1", "3-3", "2-2"])
  }

  @Test("overlap where two figures may be equal")
  func close() {
    let intervals = RankIntervalTests.of([4.94, 4.93, 4.0], error: 0.005, isHighBest: true)
    #expect(intervals == ["1-1", "2-2", "3-3"], "a last digit apart is apart")
    let wide = RankIntervalTests.of([4.94, 4.93, 4.0], error: 0.01, isHighBest: true)
    #expect(wide == ["1-2", "1-2", "3-3"])
  }

  @Test("span a group of equal figures")
  func ties() {
    let intervals = RankIntervalTests.of([7, 7, 7, 1], error: 0.05, isHighBest: true)
    #expect(intervals == ["1-3", "1-3", "1-3", "4-4"])
  }

  @Test("put the lowest first where low is good, and leave out who did not report")
  func lowest() {
    let intervals = RankIntervalTests.of([3, nil, 1], error: 0, isHighBest: false)
    #expect(intervals == ["2-2", nil, "1-1"])
  }

  private static func of(_ figures: [Double?], error: Double, isHighBest: Bool) -> [String?] {
    RankInterval.intervals(of: figures, error: error, isHighBest: isHighBest).map { interval in
      interval.map { "\($0.lowerBound)-\($0.upperBound)" }
    }
  }
}
