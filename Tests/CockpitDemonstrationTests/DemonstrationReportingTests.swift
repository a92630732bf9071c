import CockpitModel
import Testing

@testable import CockpitDemonstration

struct DemonstrationReportingTests {
  private let catalogue: Catalogue
  private let reporting: DemonstrationReporting

  init() throws {
    catalogue = try HaishuPack.catalogue()
    reporting = DemonstrationReporting(
      truth: DemonstrationTruth(areas: catalogue.areas, region: "330203", seed: 1),
      areas: catalogue.areas, offset: catalogue.offset)
  }

  private func releases(_ id: String, after: String, through: String) throws -> [Release] {
    reporting.releases(
      of: try #require(catalogue.indicator(id)),
      after: try HaishuPack.moment(after + "T00:00:00+08:00"),
      through: try HaishuPack.moment(through + "T00:00:00+08:00"))
  }

  private func day(_ release: Release) -> CivilDate {
    CivilTime(release.at, offset: catalogue.offset).date
  }

  @Test("January and February of a combined indicator come as one, in March")
  func combinedJanuary() throws {
    let industry = try releases("industry.output", after: "2026-01-20", through: "2026-04-20")
    #expect(industry.map(\.period.notation) == ["2026-01..02", "2026-03"])
    #expect(industry.first?.status == .combined)
    let finance = try releases("economy.budget_revenue", after: "2026-01-20", through: "2026-04-20")
    #expect(finance.map(\.period.notation) == ["2026-01", "2026-02", "2026-03"])
  }

  @Test("a release falls on the lag after the period, or on the Monday after")
  func workingDays() throws {
    for indicator in catalogue.indicators where indicator.frequency == .month {
      let own = try releases(indicator.id, after: "2025-06-01", through: "2026-06-01")
      for release in own where release.status != .revised {
        let lag = day(release).daysSince1970 - release.period.lastDay.daysSince1970
        #expect((1...5).contains(day(release).weekday), "\(indicator.id)")
        guard indicator.owner != "国网宁波供电公司海曙" else { continue }
        #expect((0...2).contains(lag - indicator.releaseLagDays), "\(indicator.id)")
      }
    }
  }

  @Test("the power company is late with October")
  func latePower() throws {
    let known = try releases("industry.power_total", after: "2026-01-20", through: "2026-11-22")
    #expect(known.last?.period == .month(2026, 9))
    let later = try releases("industry.power_total", after: "2026-11-22", through: "2026-12-01")
    #expect(later.map(\.period) == [.month(2026, 10)])
  }

  @Test("the civility office never reports July")
  func missingJuly() throws {
    let known = try releases("city.civil_fix", after: "2026-01-20", through: "2026-11-22")
    #expect(!known.contains { $0.period == .month(2026, 7) })
    #expect(known.contains { $0.period == .month(2026, 8) })
  }

  @Test("output up to September is corrected with October")
  func revisedOutput() throws {
    let known = try releases("industry.output", after: "2026-10-01", through: "2026-11-22")
    #expect(known.map(\.period.notation) == ["2026-09", "2026-09", "2026-10"])
    #expect(known.map(\.factor) == [1.0015, 1, 1])
    #expect(known.map(\.status) == [[], .revised, []])
  }

  @Test("the accounts of a year are preliminary in January and final with the third quarter")
  func finalAccounts() throws {
    let known = try releases("economy.gdp", after: "2026-01-01", through: "2026-11-22")
    let year = known.filter { $0.period == .quarter(2025, 4) }
    #expect(year.map(\.status) == [.preliminary, .final])
    #expect(year.map { day($0).month } == [1, 10])
  }

  @Test("a stretch of time is the sum of its parts")
  func windowsJoin() throws {
    for indicator in catalogue.indicators {
      let whole = try releases(indicator.id, after: "2026-01-01", through: "2026-11-01")
      let parts =
        try releases(indicator.id, after: "2026-01-01", through: "2026-05-07")
        + releases(indicator.id, after: "2026-05-07", through: "2026-11-01")
      #expect(whole == parts, "\(indicator.id)")
    }
  }

  @Test("too few enterprises: two streets say why they have no figure")
  func suppressedStreets() throws {
    let release = try #require(
      try releases("industry.output", after: "2026-08-01", through: "2026-09-01").first)
    let figures = reporting.figures(of: release, withStreets: true)
    #expect(figures.count == 18)
    let hidden = figures.filter { $0.value == nil }
    #expect(hidden.count == 2)
    #expect(hidden.allSatisfy { $0.reason != nil && $0.growth == nil && $0.area != "330203" })
  }

  @Test("consumer prices are those of the city")
  func cityPrices() throws {
    let release = try #require(
      try releases("economy.cpi", after: "2026-08-01", through: "2026-09-01").first)
    #expect(reporting.figures(of: release, withStreets: true).map(\.area) == ["3302"])
  }
}
