import CockpitCatalogue
import CockpitJudgement
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitAnalysis

struct PolicyModelTests {
  /// Mean hours to close an event, of the months of almost four years.
  private func example() throws -> OutlookExample {
    var example = try OutlookExample()
    for month in 0..<46 {
      example.add(
        "city.grid_hours", .month(2023 + month / 12, month % 12 + 1),
        20 + Double((month * 7) % 5) / 2)
    }
    return example
  }

  private func model(_ example: OutlookExample) throws -> PolicyModel {
    PolicyModel(try example.situation(), ForecastMemo())
  }

  private func request(_ id: String = "grid", _ settings: [LeverSetting]? = nil) throws
    -> PolicyRequest
  {
    var request = PolicyRequest(try #require(try HaishuPack.catalogue().policies.scenario(id)))
    if let settings { request.settings = settings }
    return request
  }

  @Test("says against the outlook of the year's end what settings change, and whether that is good")
  func answers() throws {
    let example = try example()
    let answer = try model(example).answer(try request()).get()
    let outlook = try example.outlook("city.grid_hours").get()
    #expect(answer.baseline == .outlook(outlook))
    #expect(answer.periods[answer.judged] == .month(2026, 12))
    let end = try #require(outlook.yearEnd?.distribution)
    // The baseline is the outlook itself, as far as 4,000 steps tell it.
    #expect((answer.result.baseline.low - end.interval(.eighty).lowerBound).magnitude < 0.01)
    #expect((answer.result.baseline.middle - end.point).magnitude < 0.01)
    #expect(answer.result.difference.high < 0 && answer.isGood == true)
    #expect(answer.restsOnExamples && answer.backtest == nil)
  }

  @Test("keeps levers in their order, with what each takes away when it goes")
  func order() throws {
    let model = try model(try example())
    let forward = try model.answer(try request()).get()
    let settings = try request().settings
    let back = try model.answer(try request("grid", settings.reversed())).get()
    #expect(forward.levers.map(\.definition.id) == settings.map(\.lever))
    #expect(back.levers == forward.levers.reversed())
    #expect(back.outcome == forward.outcome)
  }

  @Test("has no effect where all is as it is now, and says nothing of side effects")
  func present() throws {
    let settings = [
      LeverSetting(lever: "grid_staff", value: 1260),
      LeverSetting(lever: "auto_dispatch", value: 62),
    ]
    let answer = try model(try example()).answer(try request("grid", settings)).get()
    #expect(answer.result.difference == SimulatedInterval(of: [0], coverage: 0.8))
    #expect(answer.result.verdict == .cannotBeTold && answer.sideEffects.isEmpty)
  }

  @Test("breaks the assumptions that can be broken in numbers")
  func breaking() throws {
    let answer = try model(try example()).answer(try request()).get()
    let middle = answer.result.difference.middle
    let linear = try #require(answer.breakings.first { $0.assumption.id == "linear" }?.difference)
    #expect((linear.middle - 0.8 * middle).magnitude < 1e-9)
    #expect(try #require(answer.breakings.first { $0.assumption.id == "rest" }).difference == nil)
  }

  @Test("meets the target of the year as figures are rounded, which is below for a cap")
  func target() throws {
    var example = try example()
    example.demand("city.grid_hours", .levelCap, 20)
    let plain = try model(try self.example()).answer(try request()).get()
    #expect(plain.goal == nil && plain.result.reached == nil)
    let answer = try model(example).answer(try request()).get()
    let reached = try #require(answer.result.reached)
    #expect(reached.simulated > reached.baseline)
    let end = try #require(try example.outlook("city.grid_hours").get().yearEnd?.distribution)
    #expect((reached.baseline - end.probability(below: 20.05)).magnitude < 0.001)
  }

  @Test("takes a premise where there is no outlook, and refuses without either")
  func premise() throws {
    var example = try example()
    let model = try model(example)
    let settings = try request().settings
    let other = try request("flood")
    #expect(model.answer(other).refusal == nil)
    let answer = try model.answer(other).get()
    #expect(answer.periods.isEmpty && (answer.result.baseline.low - 28).magnitude < 0.1)
    #expect((answer.result.baseline.high - 52).magnitude < 0.1 && answer.result.simulated.low >= 0)
    let output = PolicyCase(
      id: "", name: .empty, objective: "industry.output", settings: settings)
    #expect(model.answer(PolicyRequest(output)).refusal == .noBaseline(.noFigure))
    let nothing = PolicyCase(id: "", name: .empty, objective: "sea", settings: settings)
    #expect(model.answer(PolicyRequest(nothing)).refusal == .noIndicator("sea"))
    // What is set now is the figure of an indicator that has none.
    example.add("safety.waterlogging", .month(2026, 10), 1)
    let present = try request("accidents")
    #expect(try self.model(example).answer(present).refusal != nil)
  }

  @Test("has the same number for the same figures, and another once one of them changes")
  func number() throws {
    let one = try model(try example()).answer(try request()).get().outcome.scenario
    #expect(try model(try example()).answer(try request()).get().outcome.scenario == one)
    var other = try example()
    other.add("city.grid_hours", .month(2022, 12), 20)
    #expect(try model(other).answer(try request()).get().outcome.scenario != one)
    var seeded = try request()
    seeded = PolicyRequest(
      try #require(try HaishuPack.catalogue().policies.scenario("grid")), seed: 2)
    #expect(try model(try example()).answer(seeded).get().outcome.scenario != one)
  }
}
