import Testing

@testable import CockpitAnalysis

struct PolicyOutcomeTests {
  @Test("tells a direction only from an interval without zero")
  func verdicts() {
    func verdict(_ draws: [Double]) -> PolicyVerdict {
      PolicyVerdict(SimulatedInterval(of: draws, coverage: 1))
    }
    #expect(verdict([0.1, 2]) == .raises)
    #expect(verdict([-2, -0.1]) == .lowers)
    #expect(verdict([-0.6, 3.4]) == .cannotBeTold)
    #expect(verdict([0, 3.4]) == .cannotBeTold)
    #expect(verdict([0, 0]) == .cannotBeTold)
  }
}
