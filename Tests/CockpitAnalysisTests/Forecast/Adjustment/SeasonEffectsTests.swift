import Testing

@testable import CockpitAnalysis

struct SeasonEffectsTests {
  @Test("averages by season, wherever the first value lies")
  func means() {
    #expect(SeasonEffects([1, 10, 3, 20], season: 2, first: 0).means == [2, 15])
    #expect(SeasonEffects([1, 10, 3, 20], season: 2, first: 3).means == [15, 2])
    #expect(SeasonEffects([1], season: 2, first: 0).means == [1, 0])
  }

  @Test("has the F ratio of a one-way analysis of variance")
  func ratio() {
    // Groups 6 8 4 5 3 4, 8 12 9 11 6 8 and 13 9 11 8 7 12: the textbook example with F = 9.3 on 2 and 15 degrees.
    let values: [Double] = [6, 8, 13, 8, 12, 9, 4, 9, 11, 5, 11, 8, 3, 6, 7, 4, 8, 12]
    let effects = SeasonEffects(values, season: 3, first: 0)
    #expect(effects.means == [5, 9, 10])
    #expect(isClose(effects.ratio, 42.0 / (68.0 / 15), within: 1e-12))
  }

  @Test("is sure where each year is the same, and of nothing where all is")
  func extremes() {
    #expect(SeasonEffects([1, 2, 1, 2, 1, 2], season: 2, first: 0).ratio > 1e9)
    #expect(SeasonEffects([2, 2, 2, 2, 2, 2], season: 2, first: 0).ratio == 0)
    #expect(SeasonEffects([1, 2, 1], season: 2, first: 0).ratio == 0)
  }
}
