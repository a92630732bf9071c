import Testing

@testable import CockpitAnalysis

struct SeasonalChangeTests {
  @Test("takes the value of a season before, and has none in the first season")
  func differences() {
    #expect(SeasonalChange.differences(of: [1, 2, 4, 7], season: 2) == [nil, nil, 3, 5])
    #expect(SeasonalChange.differences(of: [1, nil, 4, 7], season: 2) == [nil, nil, 3, nil])
    #expect(SeasonalChange.differences(of: [1, 2], season: 12) == [nil, nil])
  }

  @Test("has no growth over a base of zero or below")
  func growths() {
    #expect(
      SeasonalChange.growths(of: [2, 0, -1, 3, 1, 5], season: 3) == [nil, nil, nil, 50, nil, nil])
  }

  @Test("has a step wherever two periods in a row are known")
  func steps() {
    #expect(SeasonalChange.steps(of: [1, 4, nil, 5, 3]) == [nil, 3, nil, nil, -2])
  }

  @Test("has no change over no periods")
  func noSeason() {
    #expect(SeasonalChange.differences(of: [1, 4], season: 0) == [nil, nil])
  }
}
