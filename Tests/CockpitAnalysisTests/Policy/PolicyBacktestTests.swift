import CockpitCatalogue
import CockpitValues
import Testing

@testable import CockpitAnalysis

struct PolicyBacktestTests {
  private func book(_ changes: [(change: Double, observed: Double)]) -> PolicyBook {
    let day = CivilDate(daysSince1970: 20_000)
    let effect = LeverEffect(
      indicator: "gdp", measure: .percent, central: 2, interval: 1...3, step: 10, source: "",
      date: day)
    let lever = LeverDefinition(
      id: "a", name: .empty, unit: .empty, step: 1, present: .value(0), range: 0...9, common: 2...7,
      source: "", effects: [effect])
    return PolicyBook(
      levers: [lever],
      changes: changes.map {
        PastPolicyChange(
          lever: "a", indicator: "gdp", date: day, change: $0.change, observed: $0.observed,
          source: "")
      })
  }

  @Test("counts right directions and the mean distance of what would have been told")
  func counts() throws {
    let book = book([(10, 1), (10, -1), (-5, -3), (0, 0)])
    let backtest = try #require(PolicyBacktest(book, levers: ["a"], on: "gdp"))
    #expect(backtest.count == 4 && backtest.rightDirections == 3)
    #expect((backtest.meanError - (1 + 3 + 2 + 0) / 4.0).magnitude < 1e-12)
  }

  @Test("is none of other levers and indicators, or where nobody wrote a change down")
  func none() {
    #expect(PolicyBacktest(book([]), levers: ["a"], on: "gdp") == nil)
    #expect(PolicyBacktest(book([(1, 1)]), levers: ["b"], on: "gdp") == nil)
    #expect(PolicyBacktest(book([(1, 1)]), levers: ["a"], on: "calls") == nil)
  }

  @Test("grades a setting by what was set so far")
  func extrapolation() throws {
    let lever = try #require(book([]).lever("a"))
    #expect([0, 1.9, 9].map { Extrapolation($0, of: lever) } == [.medium, .medium, .medium])
    #expect([2, 7].map { Extrapolation($0, of: lever) } == [.low, .low])
    #expect([-0.1, 9.1].map { Extrapolation($0, of: lever) } == [.high, .high])
  }
}
