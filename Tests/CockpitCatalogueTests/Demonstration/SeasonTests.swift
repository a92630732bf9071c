import Testing

@testable import CockpitCatalogue

struct SeasonTests {
  @Test("the weights of a year have the mean 1, on whatever scale they are written")
  func meanIsOne() throws {
    let scale = try #require(Season([98, 80, 90, 86, 90, 100, 128, 132, 110, 90, 92, 104]))
    for season in [scale, .even] {
      let sum = (1...12).map { season.weight(ofMonth: $0) }.reduce(0, +)
      #expect(abs(sum - 12) < 1e-12)
    }
    #expect((1...12).max { scale.weight(ofMonth: $0) < scale.weight(ofMonth: $1) } == 8)
    #expect(scale.weight(ofMonth: 13) == scale.weight(ofMonth: 1))
  }

  @Test("eleven months, a weight below 0 and a year of nothing are no season")
  func refused() {
    #expect(Season(Array(repeating: 1, count: 11)) == nil)
    #expect(Season([-1] + Array(repeating: 1, count: 11)) == nil)
    #expect(Season(Array(repeating: 0, count: 12)) == nil)
  }
}
