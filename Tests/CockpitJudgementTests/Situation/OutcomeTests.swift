import CockpitTestSupport
import CockpitWording
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement
@testable import CockpitValues

/// What became of the targets of a plan that is over, by the figures of their own years.
struct OutcomeTests {
  private func outcome(
    _ id: String, _ year: Int, _ indicator: String, _ rows: [(period: String, value: String)]
  ) throws -> TargetOutcome? {
    let example = JudgementExample(
      rows.map { StreetSnapshots.row(indicator, "330203", in: $0.period, "\"value\": \($0.value)") }
    )
    let situation = try example.situation()
    let target = try #require(situation.catalogue.goals.target(id, year: year))
    #expect(target.indicator == indicator)
    return situation.outcome(of: target)
  }

  @Test(
    "judges a target by the figure that ends its year, and by no other",
    arguments: [
      // 编目比例: 85 % in 2022, 95 % in 2025.
      (2022, "2022-06", "90", Attainment.noData), (2022, "2022-11", "90", .noData),
      (2022, "2022-12", "90", .reached), (2022, "2022-12", "84.9", .missed),
      (2022, "2023-12", "90", .noData), (2022, "2021-12", "90", .noData),
      (2025, "2025-11", "96", .noData), (2025, "2026-10", "96", .noData),
      (2025, "2025-12", "95", .reached), (2025, "2025-12", "94.94", .missed),
      (2025, "2025-12", "94.96", .reached),
    ])
  func ownYear(year: Int, period: String, value: String, attainment: Attainment) throws {
    #expect(
      try outcome("hs.catalogued_data_ratio", year, "city.catalogue_rate", [(period, value)])
        == .judged(attainment))
  }

  @Test("never calls a target reached by a doubtful figure, one taken back, or a later one")
  func doubtful() throws {
    func outcome(_ rows: [(String, String)]) throws -> TargetOutcome? {
      try self.outcome("hs.catalogued_data_ratio", 2025, "city.catalogue_rate", rows)
    }
    #expect(try outcome([("2025-12", "101")]) == .judged(.noData))
    #expect(try outcome([("2025-11", "96"), ("2025-12", "101")]) == .judged(.noData))
    #expect(try outcome([("2025-12", "101"), ("2026-10", "97")]) == .judged(.noData))
    #expect(
      try outcome([("2025-11", "96"), ("2025-12", #"null, "reason": "撤回""#)])
        == .judged(.noData))
    #expect(try outcome([("2025-12", "96"), ("2026-10", "101")]) == .judged(.reached))
    #expect(try outcome([("2025-12", "90"), ("2026-10", "97")]) == .judged(.missed))
    #expect(try outcome([]) == .judged(.noData))
  }

  @Test("ends the year of a quarterly figure with its fourth quarter")
  func quarterly() throws {
    func outcome(_ period: String) throws -> TargetOutcome? {
      try self.outcome(
        "hs.unified_component_rate", 2025, "digital.component_reuse", [(period, "96")])
    }
    #expect(try outcome("2025-Q3") == .judged(.noData))
    #expect(try outcome("2025-Q4") == .judged(.reached))
  }

  @Test("judges no demand that is only shown, whatever its figures")
  func factOnly() throws {
    #expect(
      try outcome(
        "hs.mobile_enforcement_rate", 2022, "city.mobile_enforcement", [("2022-12", "99")])
        == nil)
    #expect(
      try outcome("hs.mobile_office_ratio", 2025, "hs.sys.zhezhengding.2", [("2025-12", "10")])
        == nil)
    #expect(try outcome("hs.mobile_office_ratio", 2025, "hs.sys.zhezhengding.2", []) == nil)
  }
}
