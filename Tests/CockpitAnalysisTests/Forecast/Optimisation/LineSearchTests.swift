import Testing

@testable import CockpitAnalysis

struct LineSearchTests {
  @Test("finds the bottom within the range", arguments: [0.0013, 0.2, 0.5, 0.77, 0.9987])
  func bottom(target: Double) {
    let found = LineSearch().minimum(from: 0, to: 1) { ($0 - target) * ($0 - target) }
    #expect((found.point - target).magnitude < 1e-5)
  }

  @Test("takes the deeper of two hollows")
  func twoHollows() {
    let found = LineSearch().minimum(from: 0, to: 1) { point in
      min(10 * (point - 0.2) * (point - 0.2), 10 * (point - 0.8) * (point - 0.8) - 0.1)
    }
    #expect((found.point - 0.8).magnitude < 1e-5)
  }

  @Test("ends exactly at the edge where the function falls towards it")
  func edges() {
    #expect(LineSearch().minimum(from: -2, to: 3) { $0 }.point == -2)
    #expect(LineSearch().minimum(from: -2, to: 3) { -$0 }.point == 3)
  }

  @Test("gives the value at the point it gives")
  func value() {
    let found = LineSearch().minimum(from: 1, to: 4) { $0 * $0 - 5 * $0 }
    #expect(found.value == found.point * found.point - 5 * found.point)
  }
}
