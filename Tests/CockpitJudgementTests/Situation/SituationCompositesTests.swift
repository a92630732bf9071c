import Testing

@testable import CockpitJudgement
@testable import CockpitValues

/// Composite indices out of the readings of a region.
struct SituationCompositesTests {
  private let hub = "hs.sys.construction_supervision.5"

  private func index(_ rows: [String]) throws -> CompositeIndex {
    try #require(try StreetSnapshots.situation(rows).composites[hub])
  }

  private func cargo(_ growth: String, period: String = "2026-10") -> String {
    StreetSnapshots.row(
      "industry.airport_cargo", "330203", in: period, #""value":13,"growth":{"yoy":\#(growth)}"#)
  }

  private func trade(_ growth: String) -> String {
    StreetSnapshots.row(
      "economy.trade_total", "330203", #""value":900,"growth":{"yoy":\#(growth)}"#)
  }

  @Test("weighs the scores of what is known, on trial while nobody countersigned the weights")
  func value() throws {
    let index = try index([cargo("10"), trade("0")])
    // Scores 75 and 50 with weights of 50 and 30; the third of 20 is missing.
    #expect(index.value.map { NumberText.fixed($0, decimals: 3) } == "65.625")
    #expect(index.isTrial)
    #expect(index.coverage.text == "2/3")
  }

  @Test("gives no index below 70 % of the weight: a figure that is old does not count")
  func tooLittle() throws {
    let index = try index([cargo("10", period: "2026-03"), trade("0")])
    #expect(index.value == nil)
    #expect(index.weightShare == 0.3)
  }
}
