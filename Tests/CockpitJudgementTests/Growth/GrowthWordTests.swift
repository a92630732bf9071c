import CockpitWording
import Testing

@testable import CockpitJudgement
@testable import CockpitValues

struct GrowthWordTests {
  @Test(
    "names a growth as it is published",
    arguments: [
      (4.9, 5.1, "增长"), (-0.3, -1.2, "下降"), (0.04, -2.0, "持平"), (-0.04, 2.0, "持平"),
      (0.6, -0.2, "由负转正"), (-0.6, 0.2, "由正转负"), (0.6, 0.0, "增长"), (-0.6, 0.0, "下降"),
      (0.6, -0.04, "增长"), (0.05, -1.0, "持平"),
    ])
  func rates(growth: Double, previous: Double, expected: String) {
    #expect(GrowthWord.of(growth: growth, previous: previous).words.zh == expected)
  }

  @Test("needs no period before")
  func first() {
    #expect(GrowthWord.of(growth: 4.9) == .increase)
    #expect(GrowthWord.of(growth: 0.04, decimals: 2) == .increase)
  }

  @Test(
    "says why levels allow no rate",
    arguments: [
      (5.0, 0.0, GrowthWord?.some(.zeroBase)), (0, 0, .zeroBase), (3, -2, .turnedToProfit),
      (-1, -2, .negativeBase), (0, -2, .negativeBase), (-3, 2, .turnedToLoss), (0, 2, nil),
      (3, 2, nil),
    ])
  func levels(value: Double, base: Double, expected: GrowthWord?) {
    #expect(GrowthWord.insteadOfRate(value: value, base: base, isProfit: true) == expected)
  }

  @Test("says 扭亏 of a profit alone, and 由负转正 of people")
  func turns() {
    #expect(GrowthWord.insteadOfRate(value: 3, base: -2, isProfit: false) == .turnedPositive)
    #expect(GrowthWord.insteadOfRate(value: -3, base: 2, isProfit: false) == .turnedNegative)
    #expect(GrowthWord.insteadOfRate(value: -1, base: -2, isProfit: false) == .negativeBase)
  }

  @Test("has words for each in both languages")
  func words() {
    #expect(Set(GrowthWord.allCases.map(\.words)).count == GrowthWord.allCases.count)
    #expect(GrowthWord.turnedToProfit.words.zh == "扭亏")
    #expect(GrowthWord.zeroBase.words.en == "base is zero")
  }
}
