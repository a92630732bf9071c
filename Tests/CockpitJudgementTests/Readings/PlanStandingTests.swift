import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitCatalogue
@testable import CockpitJudgement

/// The targets of the plan of 海曙区 of 2021–2025 inside its own years.
struct PlanStandingTests {
  // 编目比例: 80 % in 2021, 85 % in 2022, 95 % in 2025.
  private func situation(
    _ rows: [(period: String, value: String)], at now: String,
    of indicator: String = "city.catalogue_rate"
  ) throws -> Situation {
    try JudgementExample(
      rows.map {
        StreetSnapshots.row(indicator, "330203", in: $0.period, "\"value\": \($0.value)")
      },
      at: now
    ).situation()
  }

  private func standing(
    _ rows: [(period: String, value: String)], at now: String, year: Int
  ) throws -> PlanStanding {
    let situation = try situation(rows, at: now)
    return situation.planStanding(
      of: try #require(situation.catalogue.goals.target("hs.catalogued_data_ratio", year: year)))
  }

  @Test(
    "holds the newest figure of the target's year against the way there from the stage before",
    arguments: [
      // 80 + 5 * 10 / 12 = 84.2.
      ("84.2", 0.0, Light.green), ("84.1", -0.1, .yellow), ("83.1", -1.1, .red),
      ("97.1", 12.9, .green),
    ])
  func ownYear(value: String, margin: Double, light: Light) throws {
    let standing = try standing(
      [("2022-10", value)], at: "2022-11-21T14:32:00", year: 2022)
    #expect(standing.planned == 84.2)
    #expect(standing.margin == margin)
    #expect(standing.progress?.headroom == margin)
    #expect(standing.light.light == light)
  }

  @Test("judges the indicator by it, as by a target that a document of the year sets")
  func reading() throws {
    let situation = try situation([("2022-10", "83.1")], at: "2022-11-21T14:32:00")
    let reading = try #require(situation.readings["city.catalogue_rate"])
    #expect(reading.target?.plan == "haishu-digital-government-14-5")
    #expect(reading.light.light == .red)
    #expect(reading.isBehind)
    #expect(situation.unlit.allSatisfy { $0.indicator.id != "city.catalogue_rate" })
  }

  @Test("shows the figure and the way between two stages, with no light")
  func betweenStages() throws {
    let situation = try situation([("2024-06", "90.0")], at: "2024-07-28T14:32:00")
    let target = try #require(situation.planTargets(of: "city.catalogue_rate").first)
    #expect(target.year == 2025)
    let standing = situation.planStanding(of: target)
    // Half of the way from 85 at the end of 2022 to 95 at the end of 2025.
    #expect(standing.planned == 90)
    #expect(standing.margin == 0)
    #expect(standing.progress == nil && standing.light.unlit == .noTarget)
    #expect(situation.outcome(of: target) == nil)
    #expect(situation.readings["city.catalogue_rate"]?.target == nil)
  }

  @Test(
    "says that the year has no figure yet, and shows that of the year before by the stage before")
  func noFigureOfYear() throws {
    let standing = try standing([("2021-12", "81.0")], at: "2022-02-21T14:32:00", year: 2022)
    #expect(standing.light.unlit == .noFigureOfYear)
    #expect(standing.figure?.value == 81)
    // The end of 2021 is where the way to 2022 begins.
    #expect(standing.planned == 80 && standing.margin == 1)
  }

  @Test("shows a use rate of an app and holds it against nothing")
  func shownOnly() throws {
    let situation = try situation(
      [("2022-10", "93.6")], at: "2022-11-21T14:32:00", of: "city.mobile_enforcement")
    let target = try #require(
      situation.catalogue.goals.target("hs.mobile_enforcement_rate", year: 2022))
    let standing = situation.planStanding(of: target)
    #expect(standing.figure?.value == 93.6)
    #expect(standing.planned == nil && standing.progress == nil)
    #expect(standing.light.unlit == .notAssessed)
  }

  @Test("shows the figure that ended a year once it is over, and no longer the newest")
  func over() throws {
    let rows = [("2022-12", "86.0"), ("2023-10", "91.0")]
    let standing = try standing(rows, at: "2023-11-21T14:32:00", year: 2022)
    #expect(standing.figure?.value == 86)
    #expect(standing.light.unlit == .yearIsOver)
    #expect(try self.standing(rows, at: "2023-11-21T14:32:00", year: 2025).figure?.value == 91)
  }

  @Test("says of each goal without a number whether its year is to come, running or over")
  func milestones() throws {
    let situation = try situation([], at: "2022-11-21T14:32:00")
    let states = Dictionary(
      grouping: situation.catalogue.goals.milestones, by: { situation.state(of: $0) }
    ).mapValues { Set($0.map(\.year)) }
    #expect(states == [.over: [2021], .due: [2022], .ahead: [2025]])
  }

  @Test("has no targets of plans once they are over")
  func afterwards() throws {
    let situation = try situation([("2026-10", "97")], at: "2026-11-21T14:32:00")
    #expect(situation.planTargets(of: "city.catalogue_rate").isEmpty)
    #expect(!situation.hasRunningPlan)
    #expect(situation.readings["city.catalogue_rate"]?.target == nil)
  }
}
