import Testing

@testable import CockpitDemonstration

struct SeasonTests {
  @Test("the weights of a year have the mean 1")
  func meanIsOne() {
    let seasons: [Season] = [
      .even, .accounts, .industry, .valueAdded, .shopping, .budget, .power, .fineDust, .frontLoaded,
      .jobs,
      .cases, .fires,
    ]
    for season in seasons {
      let sum = (1...12).map { season.weight(ofMonth: $0) }.reduce(0, +)
      #expect(abs(sum - 12) < 1e-12)
    }
  }

  @Test("power peaks in August, fine dust in January, and February is industry's lowest month")
  func shapes() {
    func extremes(_ season: Season) -> (highest: Int?, lowest: Int?) {
      let months = 1...12
      return (
        months.max { season.weight(ofMonth: $0) < season.weight(ofMonth: $1) },
        months.min { season.weight(ofMonth: $0) < season.weight(ofMonth: $1) }
      )
    }
    #expect(extremes(.power).highest == 8)
    #expect(extremes(.fineDust).highest == 1)
    #expect(extremes(.industry).lowest == 2)
  }
}
