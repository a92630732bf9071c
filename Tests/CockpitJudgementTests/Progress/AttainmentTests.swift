import CockpitCatalogue
import CockpitValues
import CockpitWording
import Testing

@testable import CockpitJudgement

struct AttainmentTests {
  private static func target(
    _ comparator: Comparator, _ value: Double, highest: Double? = nil,
    evaluation: TargetEvaluation? = nil
  ) -> Target {
    Target(
      id: "t", year: 2025, plan: "p", name: LocalizedText(zh: "指标"), unit: Unit("%"),
      kind: comparator == .atMost ? .levelCap : .levelFloor, comparator: comparator, value: value,
      highestValue: highest, evaluation: evaluation)
  }

  @Test("reaches a bare number by passing it, and 超过 only by passing it")
  func wordings() {
    let bare = Self.target(.equal, 80)
    #expect(bare.attainment(of: 81, decimals: 1) == .reached)
    #expect(bare.attainment(of: 79.9, decimals: 1) == .missed)
    #expect(Self.target(.moreThan, 4).attainment(of: 4, decimals: 2) == .missed)
    #expect(Self.target(.moreThan, 4).attainment(of: 4.01, decimals: 2) == .reached)
    #expect(Self.target(.atMost, 15).attainment(of: 15, decimals: 0) == .reached)
    #expect(Self.target(.range, 1, highest: 2).attainment(of: 1, decimals: 0) == .reached)
  }

  @Test("holds a cap with a range to its upper end, and a floor to its lower one")
  func ranges() {
    func target(_ kind: TargetKind) -> Target {
      Target(
        id: "t", year: 2026, plan: "p", name: LocalizedText(zh: "指标"), unit: Unit("%"), kind: kind,
        comparator: .range, value: 20, highestValue: 25)
    }
    #expect(target(.levelCap).margin(of: 30, decimals: 1) == -5)
    #expect(target(.levelCap).margin(of: 22, decimals: 1) == 3)
    #expect(target(.levelFloor).margin(of: 30, decimals: 1) == 10)
    #expect(target(.rank).margin(of: 24, decimals: 0) == 1)
    let october = Period.month(2026, 10)
    let average = Progress(
      of: target(.averageCap), at: TargetFigures(period: october, value: 24, decimals: 1))
    #expect(average?.headroom == 1)
    let quota = Progress(
      of: target(.quota), at: TargetFigures(period: october, value: 20, decimals: 0))
    #expect(quota?.outlook == .open && quota.map { $0.margin > 3 } == true)
  }

  @Test("says 无数据 of a missing figure and nothing of a framework's number")
  func missing() {
    #expect(Self.target(.equal, 80).attainment(of: nil, decimals: 1)?.words.zh == "无数据")
    let framework = Self.target(.equal, 4, evaluation: .informational)
    #expect(framework.attainment(of: nil, decimals: 0) == nil)
  }

  @Test("compares at the precision of publication")
  func precision() {
    #expect(Self.target(.atLeast, 95).attainment(of: 94.96, decimals: 1) == .reached)
    #expect(Self.target(.atLeast, 95).attainment(of: 94.94, decimals: 1) == .missed)
  }

  @Test("is running in its own year alone, and its plan until it expires or is withdrawn")
  func phases() throws {
    let target = Self.target(.equal, 80)
    let (before, during, after) = (
      try #require(CivilDate(year: 2024, month: 12, day: 31)),
      try #require(CivilDate(year: 2025, month: 1, day: 1)),
      try #require(CivilDate(year: 2026, month: 1, day: 1))
    )
    #expect([before, during, after].map { target.phase(on: $0) } == [.ahead, .running, .over])
    let plan = Plan(id: "p", title: LocalizedText(zh: "规划"), years: 2021...2025)
    #expect(plan.state(on: during) == .running)
    #expect(plan.state(on: after) == .expired)
    #expect(plan.state(on: try #require(CivilDate(year: 2020, month: 12, day: 31))) == .ahead)
    let stopped = Plan(
      id: "p", title: LocalizedText(zh: "规划"), years: 2021...2025, stoppedFrom: 2025)
    #expect(stopped.state(on: before) == .running)
    #expect(stopped.state(on: during).words.zh == "停止执行")
    #expect(stopped.state(on: after) == .stopped)
  }
}
