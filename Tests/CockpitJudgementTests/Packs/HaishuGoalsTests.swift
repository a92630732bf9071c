import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitJudgement

/// The goals of the pack of 海曙区 as it lies in `Resources/`.
struct HaishuGoalsTests {
  @Test("writes all 68 targets as the table of facts, row for row")
  func targetTable() throws {
    let table = CatalogueTable.targets(of: try HaishuPack.catalogue())
    #expect(table.rows.count == 68)
    #expect(table.csv == HaishuTargetTable.csv)
    #expect(try PackReader.inspect(HaishuPack.files()).warnings.isEmpty)
  }

  @Test("has 19 goals without a number, each with its section and sentence")
  func milestones() throws {
    let catalogue = try HaishuPack.catalogue()
    #expect(catalogue.goals.milestones.count == 19)
    #expect(
      catalogue.goals.milestones.allSatisfy { !$0.section.isEmpty && !$0.sentence.isEmpty })
    #expect(CatalogueTable.milestones(of: catalogue).rows.count == 19)
    #expect(
      catalogue.goals.targets.allSatisfy {
        !$0.source.section.isEmpty && !$0.source.sentence.isEmpty
      })
  }

  @Test("keeps both sides where the plan says two things")
  func conflicts() throws {
    let goals = try HaishuPack.catalogue().goals
    let users = try #require(goals.target("hs.zlb_dau", year: 2022))
    let stage = try #require(goals.target("hs.zlb_dau_stage", year: 2022))
    #expect(users.value == 5.13 && stage.value == 5)
    #expect(users.source.conflicts.map(\.target) == ["hs.zlb_dau_stage"])
    #expect(stage.source.conflicts.map(\.target) == ["hs.zlb_dau"])
    let office = try #require(goals.target("hs.mobile_office_ratio", year: 2025))
    #expect(office.source.conflicts.map(\.target) == ["hs.core_business_mobile_coverage"])
    let penalty = try #require(goals.target("hs.unified_penalty_system_rate", year: 2025))
    #expect(penalty.source.conflicts.map(\.section) == ["专栏6-5(6)"])
  }

  @Test("judges use rates of apps by no light, and framework counts not at all")
  func unjudged() throws {
    let goals = try HaishuPack.catalogue().goals
    let facts = Set(goals.targets.filter(\.isFactOnly).map(\.id))
    #expect(
      facts == [
        "hs.mobile_office_ratio", "hs.zlb_dau", "hs.zlb_dau_stage",
        "hs.zzd_daily_active_rate", "hs.mobile_enforcement_rate",
      ])
    let layers = try #require(goals.target("hs.arch_horizontals", year: 2025))
    #expect(layers.attainment(of: 3, decimals: 0) == nil)
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    #expect(goals.plans.map { $0.state(on: day) } == [.expired])
  }

  @Test("has one light rule on trial for each kind of target")
  func lightRules() throws {
    let rules = try HaishuPack.catalogue().goals.lightRules
    let day = try #require(CivilDate(year: 2026, month: 11, day: 21))
    for kind in TargetKind.allCases {
      let rule = try #require(rules.rule(for: kind, on: day), "\(kind)")
      #expect(rule.isTrial)
      #expect(rule.lights.first == .green && rule.worst == .red)
      #expect(Set(rule.lights).isSubset(of: [.green, .yellow, .red]))
    }
  }
}
