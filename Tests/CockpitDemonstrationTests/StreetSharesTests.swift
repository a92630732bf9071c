import CockpitCatalogue
import Testing

@testable import CockpitDemonstration

struct StreetSharesTests {
  @Test("the largest remainders get what is left over")
  func knownDivisions() {
    #expect(StreetShares.divide(10, by: [1, 1, 1]) == [4, 3, 3])
    #expect(StreetShares.divide(7, by: [0.5, 2, 1]) == [1, 4, 2])
    #expect(StreetShares.divide(0, by: [1, 2]) == [0, 0])
    #expect(StreetShares.divide(5, by: [0, 0]) == [0, 0])
    #expect(StreetShares.divide(5, by: []) == [])
  }

  @Test("parts add up to the total and lie less than one from their due")
  func partsAddUp() {
    for round in 0..<300 {
      let noise = SeededNoise(seed: UInt64(round))
      let weights = (0..<17).map { 0.01 + noise.keyed($0).unit }
      let total = Int(noise.unit * 5000)
      let parts = StreetShares.divide(total, by: weights)
      #expect(parts.reduce(0, +) == total)
      let sum = weights.reduce(0, +)
      for (part, weight) in zip(parts, weights) {
        #expect(abs(Double(part) - Double(total) * weight / sum) < 1)
      }
    }
  }

  @Test("the smallest share has too few enterprises, but never too few persons")
  func units() {
    let shares = [0.4, 0.1, 0.3, 0.05, 0.15]
    #expect(StreetShares.units(shares, .industry) == [256, 64, 192, 2, 96])
    #expect(StreetShares.units(shares, .people) == [2120, 530, 1590, 265, 795])
  }

  @Test("shares of a year add up to one, also of streets without known weights")
  func sharesAddUp() {
    let noise = SeededNoise(seed: 3)
    let shares = StreetShares(
      streets: ["1", "2", "3"],
      sizes: [
        "1": .init(people: 8, industry: 1.2, commerce: 9),
        "2": .init(people: 9, industry: 16, commerce: 5),
      ], noise: noise)
    for spread in IndicatorProfile.Spread.allCases {
      let parts = shares.shares(spread, indicator: noise.keyed("x"), year: 2026)
      #expect(abs(parts.reduce(0, +) - 1) < 1e-12)
      #expect(parts.allSatisfy { $0 > 0 })
    }
    let industry = shares.shares(.industry, indicator: noise, year: 2026)
    #expect(industry[1] > industry[0])
  }
}
