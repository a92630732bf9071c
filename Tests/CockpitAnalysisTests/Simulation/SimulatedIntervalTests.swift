import Testing

@testable import CockpitAnalysis

struct SimulatedIntervalTests {
  @Test("leaves as many draws out at either end")
  func interval() {
    let found = SimulatedInterval(of: (0...100).map(Double.init).reversed(), coverage: 0.8)
    #expect((found.low - 10).magnitude < 1e-9)
    #expect(found.middle == 50)
    #expect((found.high - 90).magnitude < 1e-9)
  }
}
