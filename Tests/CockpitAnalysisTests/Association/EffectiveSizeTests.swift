import Testing

@testable import CockpitAnalysis

struct EffectiveSizeTests {
  /// An autoregressive series of the first order.
  private func series(_ persistence: Double, count: Int, seed: UInt64) -> AssociationSeries {
    var random = RandomStream(seed: seed)
    var value = 0.0
    return AssociationSeries(
      (0..<count).map { _ in
        value = persistence * value + random.normal()
        return value
      })
  }

  @Test("is about the number of pairs where the series have no memory")
  func independent() {
    let size = EffectiveSize(
      series(0, count: 2000, seed: 1), series(0, count: 2000, seed: 2)
    ).of(2000)
    #expect(size > 1500)
    #expect(size <= 2000)
  }

  @Test("is what Bartlett's formula gives for two autoregressive series")
  func autoregressive() {
    let size = EffectiveSize(
      series(0.7, count: 4000, seed: 3), series(0.7, count: 4000, seed: 4)
    ).of(4000)
    let expected = 4000 * (1 - 0.49) / (1 + 0.49)
    #expect((size / expected - 1).magnitude < 0.25)
  }

  @Test("never exceeds the pairs, nor leaves fewer than three")
  func bounds() {
    let alternating = AssociationSeries((0..<60).map { $0 % 2 == 0 ? 1.0 : -1.0 })
    let opposite = series(0.9, count: 60, seed: 5)
    #expect(EffectiveSize(alternating, opposite).of(60) <= 60)
    #expect(EffectiveSize(alternating, alternating).of(60) >= 3)
    #expect(EffectiveSize(alternating, alternating).of(2) == 2)
  }
}
