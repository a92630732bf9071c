import Testing

@testable import CockpitAnalysis

struct CentredAverageTests {
  @Test("gives both ends half the weight where the seasons are even")
  func even() throws {
    let average = try #require(CentredAverage([1, 2, 3, 4, 9], season: 4))
    #expect(average.first == 2)
    #expect(average.values == [(0.5 + 2 + 3 + 4 + 4.5) / 4])
  }

  @Test("weighs all alike where the seasons are odd")
  func odd() throws {
    let average = try #require(CentredAverage([3, 6, 9, 3], season: 3))
    #expect(average.first == 1)
    #expect(average.values == [6, 6])
  }

  @Test("removes any pattern that repeats every year", arguments: [4, 11, 12])
  func pattern(season: Int) throws {
    let values = (0..<season * 4).map { 100 + Double(($0 % season) * ($0 % season)) }
    let average = try #require(CentredAverage(values, season: season))
    let first = average.values[0]
    #expect(average.values.allSatisfy { isClose($0, first, within: 1e-12) })
    #expect(average.values.count == values.count - 2 * (season / 2))
  }

  @Test("has none for less than a year, or without seasons")
  func short() {
    #expect(CentredAverage([1, 2, 3, 4], season: 4) == nil)
    #expect(CentredAverage([1, 2, 3, 4], season: 1) == nil)
  }
}
