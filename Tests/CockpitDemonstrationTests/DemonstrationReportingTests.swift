import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import Testing

@testable import CockpitDemonstration

struct DemonstrationReportingTests {
  private let catalogue: Catalogue
  private let reporting: DemonstrationReporting

  init() throws {
    catalogue = try HaishuPack.plainCatalogue()
    reporting = DemonstrationReporting(
      truth: DemonstrationTruth(catalogue: catalogue, region: "330203", seed: 1),
      peers: PeerTruth(
        catalogue: catalogue, region: "330203", seed: 1, packs: ProjectPacks.files),
      calendar: catalogue.calendar.releases)
  }

  private var tables: [ReportedTable] {
    ReportedTable.all(
      of: catalogue.indicators, catalogue.scenario, in: catalogue.departmentIndex, withPeers: true)
  }

  private func tables(of id: String) -> [ReportedTable] {
    tables.filter { $0.indicator.id == id }
  }

  private func releases(_ id: String, after: String, through: String) throws -> [Release] {
    reporting.releases(
      of: ReportedTable(
        ofOwner: try #require(catalogue.indicator(id)), catalogue.scenario,
        in: catalogue.departmentIndex),
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

  @Test("a release falls on the day on which the calendar has it due, holidays respected")
  func workingDays() throws {
    let calendar = catalogue.calendar.releases
    let postponed = ["industry.power_total", "industry.power_industry", "city.water_good"]
    var moved = 0
    for indicator in catalogue.indicators where indicator.frequency == .month {
      let own = try releases(indicator.id, after: "2025-06-01", through: "2026-06-01")
      for release in own where release.status != .revised {
        #expect(calendar.work.isWorkingDay(day(release)), "\(indicator.id)")
        guard !postponed.contains(indicator.id) else { continue }
        #expect(day(release) == calendar.release(of: release.period, indicator).day)
        let lag = day(release).daysSince1970 - release.period.lastDay.daysSince1970
        moved += lag > (indicator.releaseLagDays ?? 0) ? 1 : 0
      }
    }
    #expect(moved > 50)
  }

  @Test(
    "nothing is released over the Spring Festival, and what was due comes on the first day after")
  func springFestival() throws {
    let loans = try releases("economy.loans", after: "2026-02-10", through: "2026-03-01")
    #expect(loans.map { day($0).description } == ["2026-02-24"])
  }

  @Test("months that the calendar leaves out are never released")
  func skippedMonths() throws {
    let known = try releases("industry.service_revenue", after: "2026-01-20", through: "2026-11-22")
    #expect(known.map(\.period.lastDay.month) == [2, 5, 8])
  }

  @Test("the power company is late with October")
  func latePower() throws {
    let known = try releases("industry.power_total", after: "2026-01-20", through: "2026-11-22")
    #expect(known.last?.period == .month(2026, 9))
    let later = try releases("industry.power_total", after: "2026-11-22", through: "2026-12-01")
    #expect(later.map { day($0).description } == ["2026-11-30"])
  }

  @Test("the waters of October are postponed")
  func postponedWaters() throws {
    let known = try releases("city.water_good", after: "2026-01-20", through: "2026-11-22")
    #expect(known.last?.period == .month(2026, 9))
    let later = try releases("city.water_good", after: "2026-11-22", through: "2026-12-01")
    #expect(later.map { day($0).description } == ["2026-11-24"])
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

  @Test("trade of October comes in 万元 for 亿元, for the district alone, and right three days later")
  func unitSlip() throws {
    let known = try releases("economy.trade_total", after: "2026-11-01", through: "2026-12-01")
    #expect(known.map { day($0).description } == ["2026-11-20", "2026-11-23"])
    #expect(known.map(\.status) == [[], .revised])
    let (wrong, right) = (
      reporting.figures(of: known[0], withStreets: true),
      reporting.figures(of: known[1], withStreets: true)
    )
    let indicator = try #require(catalogue.indicator("economy.trade_total"))
    let truth = try #require(
      reporting.truth.figures(of: indicator, in: .month(2026, 10), withStreets: false)?.district)
    #expect(wrong.first?.value == truth.value.map { $0 * 10_000 })
    #expect(right.first?.value == truth.value)
    #expect(wrong.first?.growth == truth.growth)
    #expect(wrong.dropFirst().map(\.value) == right.dropFirst().map(\.value))
  }

  @Test("two departments disagree on the new businesses of October beyond rounding")
  func disagreement() throws {
    let tables = tables(of: "industry.entities_new")
    #expect(tables.map(\.source.id) == ["market", "data"])
    let from = try HaishuPack.moment("2026-10-20T00:00:00+08:00")
    let now = try HaishuPack.moment("2026-11-21T14:32:00+08:00")
    let releases = tables.map { reporting.releases(of: $0, after: from, through: now) }
    #expect(releases.map(\.count) == [1, 1])
    #expect(releases.map { $0.map { day($0).description } } == [["2026-11-05"], ["2026-11-04"]])
    let figures = releases.map { reporting.figures(of: $0[0], withStreets: true) }
    #expect(figures.map(\.count) == [18, 1])
    let values = figures.compactMap { $0.first?.value }
    #expect(abs(values[1] / values[0] - 1.023) < 1e-12)
    #expect(values[1] - values[0] > 100)
  }

  @Test("the second department says nothing of other months")
  func disagreementIsOfOneMonth() throws {
    let second = try #require(tables(of: "industry.entities_new").last)
    let year = reporting.releases(
      of: second, after: try HaishuPack.moment("2025-12-01T00:00:00+08:00"),
      through: try HaishuPack.moment("2026-12-01T00:00:00+08:00"))
    #expect(year.map(\.period) == [.month(2026, 10)])
  }

  @Test("the city's office reports the city and nine districts on the same day as the district")
  func peers() throws {
    let tables = tables(of: "economy.budget_revenue")
    #expect(tables.map(\.source.id) == ["finance", "stats-city"])
    let release = try #require(
      reporting.releases(
        of: tables[1], after: try HaishuPack.moment("2026-11-01T00:00:00+08:00"),
        through: try HaishuPack.moment("2026-11-21T00:00:00+08:00")
      ).first)
    let own = try releases("economy.budget_revenue", after: "2026-11-01", through: "2026-11-21")
    #expect(own.map { day($0) } == [day(release)])
    let figures = reporting.figures(of: release, withStreets: true)
    #expect(figures.map(\.area) == ["3302"] + (try #require(reporting.peers)).districts.map(\.code))
    #expect(figures.allSatisfy { $0.value != nil && $0.growth != nil })
    #expect(reporting.figures(of: release, withStreets: false).map(\.area) == ["3302"])
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
    let (start, middle, end) = (
      try HaishuPack.moment("2026-01-01T00:00:00+08:00"),
      try HaishuPack.moment("2026-05-07T00:00:00+08:00"),
      try HaishuPack.moment("2026-11-21T00:00:00+08:00")
    )
    var count = 0
    for table in tables {
      let whole = reporting.releases(of: table, after: start, through: end)
      let parts =
        reporting.releases(of: table, after: start, through: middle)
        + reporting.releases(of: table, after: middle, through: end)
      #expect(whole == parts, "\(table.source.id) \(table.indicator.id)")
      count += whole.count
    }
    #expect(count > 100)
  }

  @Test("figures of enterprises come with their number, one street with too few to be shown")
  func suppressedStreets() throws {
    let release = try #require(
      try releases("industry.output", after: "2026-08-01", through: "2026-09-01").first)
    let figures = reporting.figures(of: release, withStreets: true)
    #expect(figures.count == 18)
    let streets = figures.filter { $0.area != "330203" }
    #expect(streets.allSatisfy { $0.value != nil && $0.cases != nil })
    #expect(streets.count { ($0.cases ?? 0) < 3 } == 1)
  }

  @Test("consumer prices are those of the city")
  func cityPrices() throws {
    let release = try #require(
      try releases("economy.cpi", after: "2026-08-01", through: "2026-09-01").first)
    #expect(reporting.figures(of: release, withStreets: true).map(\.area) == ["3302"])
  }
}
