import CockpitCatalogue
import CockpitTestSupport
import Testing

@testable import CockpitJudgement

struct AreaRollUpTests {
  typealias Part = AreaRollUp.Part

  @Test("adds parts, and has no total where one is missing")
  func sums() {
    let parts = [Part(1.1), Part(2.2), Part(nil)]
    let strict = AreaRollUp(.sum).total(of: parts)
    #expect(strict.value == nil)
    #expect(strict.coverage.text == "2/3")
    let lenient = AreaRollUp(.sum, missing: .leaveOut).total(of: parts)
    #expect(lenient.value == 3.3)
    #expect(lenient.coverage.text == "2/3")
    #expect(AreaRollUp(.sum, missing: .leaveOut).total(of: [Part(nil)]).value == nil)
  }

  @Test("takes the ratio of sums, never the mean of ratios")
  func ratio() {
    let parts = [
      Part(numerator: 1, denominator: 2), Part(numerator: 98, denominator: 98),
    ]
    #expect(AreaRollUp(.ratio).total(of: parts).value == 99)
    #expect(
      AreaRollUp(.ratio).total(of: [Part(numerator: 0, denominator: 0)]).value == nil)
  }

  @Test("weights, takes the highest, or refuses, as the indicator says")
  func others() {
    let parts = [Part(80, weight: 3), Part(100, weight: 1)]
    #expect(AreaRollUp(.weighted).total(of: parts).value == 85)
    #expect(AreaRollUp(.weighted).total(of: [Part(80)]).value == nil)
    #expect(AreaRollUp(.max).total(of: parts).value == 100)
    let none = AreaRollUp(.none).total(of: parts)
    #expect(none.value == nil)
    #expect(none.coverage.text == "2/2")
  }

  @Test("does not depend on the order of the areas")
  func shuffled() {
    var random = SeededGenerator(seed: 3)
    let rules: [Indicator.RollUp.OverAreas] = [.sum, .weighted, .max]
    for _ in 0..<200 {
      let parts = (0..<17).map { _ in
        Part(
          Double(Int.random(in: -500...5000, using: &random)) / 10,
          weight: Double(Int.random(in: 1...9, using: &random)))
      }
      let shuffled = parts.shuffled(using: &random)
      for rule in rules {
        #expect(AreaRollUp(rule).total(of: parts) == AreaRollUp(rule).total(of: shuffled))
      }
    }
  }
}
