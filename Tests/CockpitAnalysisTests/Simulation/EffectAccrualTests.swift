import Testing

@testable import CockpitAnalysis

struct EffectAccrualTests {
  private func weights(
    _ accrual: EffectAccrual, _ measure: Elasticity.Measure, lag: Int = 0, periods: Int
  ) throws -> [Double] {
    let elasticity = try #require(Elasticity(1, in: 1...1, measure: measure))
    let lever = PolicyLever("a", change: 1, elasticity: elasticity, lag: lag)
    return (0..<periods).map { accrual.weight(of: lever, in: $0) }
  }

  @Test("counts each figure of a period alone in full")
  func single() throws {
    #expect(try weights(.single, .percent, lag: 1, periods: 3) == [0, 1, 1])
  }

  @Test("adds amounts up to date, and percent by the share of the year that is left")
  func sums() throws {
    let covered = [10, 11]
    #expect(try weights(.sums(covered: covered), .points, periods: 2) == [1, 2])
    #expect(try weights(.sums(covered: covered), .percent, periods: 2) == [0.1, 2 / 11.0])
    #expect(try weights(.sums(covered: covered), .points, lag: 1, periods: 2) == [0, 1])
  }

  @Test("counts means to date by that share, and begins anew with a year")
  func means() throws {
    let found = try weights(.means(covered: [11, 12, 1, 2]), .points, periods: 4)
    #expect(found == [1 / 11.0, 2 / 12.0, 1, 1])
  }
}
