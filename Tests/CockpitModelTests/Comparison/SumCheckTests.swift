import CockpitModel
import CockpitTestSupport
import Testing

struct SumCheckTests {
  @Test("S1: 17 streets at one decimal may differ from their total by 0.85")
  func s1() {
    let streets: [Double?] = Array(repeating: 5.1, count: 17)
    #expect(SumCheck.tolerance(parts: 17, decimals: 1) == 0.85)
    #expect(SumCheck.of(parts: streets, total: 87.5, decimals: 1) == .consistent(difference: 0.8))
    #expect(SumCheck.of(parts: streets, total: 85.9, decimals: 1) == .consistent(difference: -0.8))
    #expect(SumCheck.of(parts: streets, total: 87.6, decimals: 1) == .inconsistent(difference: 0.9))
  }

  @Test("B11: takes what rounding explains for no anomaly, however the parts were rounded")
  func b11() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let exact = (0..<17).map { _ in Double.random(in: 0...900, using: &generator) }
      let parts: [Double?] = exact.map { NumberText.rounded($0, decimals: 1) }
      let check = SumCheck.of(parts: parts, total: exact.reduce(0, +), decimals: 1)
      guard case .consistent = check else {
        Issue.record("\(check)")
        return
      }
    }
  }

  @Test("says nothing where a part is missing")
  func incomplete() {
    #expect(SumCheck.of(parts: [1, nil, 2], total: 3, decimals: 0) == .incomplete(missing: 1))
  }

  @Test("compares whole numbers exactly to half a unit each")
  func wholeNumbers() {
    #expect(SumCheck.of(parts: [1, 2], total: 4, decimals: 0) == .consistent(difference: 1))
    #expect(SumCheck.of(parts: [1, 2], total: 5, decimals: 0) == .inconsistent(difference: 2))
  }
}
