import Testing

@testable import CockpitAnalysis

struct RandomStreamTests {
  @Test("gives the published numbers of SplitMix64")
  func published() {
    var random = RandomStream(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test("draws evenly from zero to one")
  func uniform() {
    var random = RandomStream(seed: 3)
    let draws = (0..<20_000).map { _ in random.uniform() }
    #expect(draws.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect((draws.reduce(0, +) / 20_000 - 0.5).magnitude < 0.01)
  }

  @Test("draws the shares of the normal distribution")
  func normal() {
    var random = RandomStream(seed: 4)
    let draws = (0..<50_000).map { _ in random.normal() }
    for z in [-2.0, -1, 0, 0.5, 1.5] {
      let share = Double(draws.count { $0 < z }) / 50_000
      #expect((share - NormalDistribution.probability(below: z)).magnitude < 0.008)
    }
  }

  @Test("draws the same bits on every machine")
  func bits() {
    var random = RandomStream(seed: 6)
    #expect(
      (0..<3).map { _ in random.normal().bitPattern } == [
        13_823_420_712_567_370_135, 4_608_245_634_472_316_235, 13_827_238_171_127_273_410,
      ])
  }
}
