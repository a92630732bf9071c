import Testing

@testable import CockpitAnalysis

struct FalseDiscoveryTests {
  @Test("adjusts as scipy does")
  func known() {
    let adjusted = FalseDiscovery.adjusted(
      [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216])
    let expected = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.1057142857142857, 0.216, 0.216, 0.216]
    for (one, other) in zip(adjusted, expected) { #expect((one - other).magnitude < 1e-12) }
  }

  @Test("finds what the step-up procedure finds")
  func stepUp() {
    var random = RandomStream(seed: 21)
    for _ in 0..<100 {
      let p = (0..<40).map { _ in random.uniform() * random.uniform() * random.uniform() }.sorted()
      let last = p.indices.last { p[$0] <= 0.1 * Double($0 + 1) / 40 }
      #expect(FalseDiscovery.adjusted(p).count { $0 <= 0.1 } == last.map { $0 + 1 } ?? 0)
    }
  }

  @Test("has nothing to adjust where nothing was tested")
  func none() {
    #expect(FalseDiscovery.adjusted([]).isEmpty)
  }
}
