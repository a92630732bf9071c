import Testing

@testable import CockpitAnalysis

struct PolicyLeverTests {
  private func shares(lag: Int, buildUp: Int) throws -> [Double] {
    let elasticity = try #require(Elasticity(1, in: 1...1, measure: .points))
    let lever = PolicyLever("补贴", change: 1, elasticity: elasticity, lag: lag, buildUp: buildUp)
    return (0..<5).map(lever.share)
  }

  @Test("acts after its lag, by equal steps until it is full")
  func shares() throws {
    #expect(try shares(lag: 0, buildUp: 1) == [1, 1, 1, 1, 1])
    #expect(try shares(lag: 2, buildUp: 1) == [0, 0, 1, 1, 1])
    #expect(try shares(lag: 1, buildUp: 2) == [0, 0.5, 1, 1, 1])
    #expect(try shares(lag: 0, buildUp: 4) == [0.25, 0.5, 0.75, 1, 1])
    #expect(try shares(lag: 9, buildUp: 0) == [0, 0, 0, 0, 0])
  }
}
