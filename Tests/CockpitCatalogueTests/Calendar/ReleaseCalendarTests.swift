import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

struct ReleaseCalendarTests {
  private let catalogue: Catalogue
  private let releases: ReleaseCalendar

  init() throws {
    catalogue = try HaishuPack.catalogue()
    releases = catalogue.calendar.releases
  }

  private func indicator(_ id: String) throws -> Indicator {
    try #require(catalogue.indicator(id))
  }

  @Test(
    "is due so many days after the end, on the next working day",
    arguments: [
      ("industry.output", "2026-10", "2026-11-12"), ("industry.output", "2026-11", "2026-12-14"),
      ("economy.budget_revenue", "2026-09", "2026-10-08"),
      ("industry.output", "2026-01..02", "2026-03-12"), ("economy.gdp", "2026-Q3", "2026-10-28"),
      ("industry.rd_ratio", "2025", "2026-10-27"),
      ("people.hotline_calls", "2026-11-20", "2026-11-21"),
    ])
  func dueDays(id: String, notation: String, expected: String) throws {
    let release = releases.release(of: try period(notation), try indicator(id))
    #expect(release.day == (try day(expected)))
    #expect(release.moment == (try moment(expected + "T23:59:59")))
  }

  @Test(
    "is due after the days off of a year that is not announced, and says that the day may move",
    arguments: [
      // The lag, the day, whether it may move.
      (0, "2026-12-31", false), (1, "2027-01-04", true), (2, "2027-01-04", true),
      (4, "2027-01-04", true), (36, "2027-02-11", true), (39, "2027-02-11", true),
      (42, "2027-02-11", true), (43, "2027-02-12", true), (95, "2027-04-06", true),
      (123, "2027-05-05", true), (366, "2028-01-04", true), (391, "2028-01-31", true),
    ])
  func unannounced(lag: Int, expected: String, isProvisional: Bool) throws {
    var output = try indicator("industry.output")
    output.releaseLagDays = lag
    let release = releases.release(of: try period("2026-12"), output)
    #expect(release.day == (try day(expected)))
    #expect(release.isProvisional == isProvisional)
  }

  @Test("a day that an announcement names is sure, as are those of running systems")
  func sure() throws {
    let rule = ReleaseRule(
      indicator: "industry.output", dates: [try period("2026-12"): try day("2027-01-20")])
    let announced = ReleaseCalendar(work: catalogue.calendar.work, rules: [rule], offset: .china)
    let release = announced.release(of: try period("2026-12"), try indicator("industry.output"))
    #expect(release.day == (try day("2027-01-20")) && !release.isProvisional)
    let daily = releases.release(
      of: try period("2027-02-06"), try indicator("people.hotline_calls"))
    #expect(daily.day == (try day("2027-02-07")) && !daily.isProvisional)
  }

  @Test(
    "finds what was due last and what is due next",
    arguments: [
      ("industry.output", "2026-11-21T14:32:00", "2026-10", "2026-11"),
      ("industry.output", "2026-11-12T23:59:59", "2026-09", "2026-10"),
      ("industry.output", "2026-11-13T00:00:00", "2026-10", "2026-11"),
      ("industry.output", "2026-02-20T14:32:00", "2025-12", "2026-01..02"),
      ("economy.budget_revenue", "2026-02-20T14:32:00", "2026-01", "2026-02"),
      ("industry.service_revenue", "2026-11-21T14:32:00", "2026-08", "2026-11"),
      ("industry.service_revenue", "2026-05-21T14:32:00", "2026-01..02", "2026-05"),
      ("economy.gdp", "2026-11-21T14:32:00", "2026-Q3", "2026-Q4"),
      ("industry.rd_ratio", "2026-05-01T00:00:00", "2024", "2025"),
      ("people.hotline_calls", "2026-11-21T14:32:00", "2026-11-19", "2026-11-20"),
    ])
  func neighbours(id: String, now: String, newest: String, next: String) throws {
    let indicator = try indicator(id)
    let now = try moment(now)
    #expect(releases.newestDue(of: indicator, before: now)?.period == (try period(newest)))
    #expect(releases.nextDue(of: indicator, after: now)?.period == (try period(next)))
  }

  @Test("has no releases for sensors")
  func sensors() throws {
    let sensor = try indicator("safety.water_level")
    let now = try moment("2026-11-21T14:32:00")
    #expect(releases.nextDue(of: sensor, after: now) == nil)
    #expect(releases.newestDue(of: sensor, before: now) == nil)
  }

  @Test("says which periods are released at all")
  func released() throws {
    let output = try indicator("industry.output")
    #expect(!releases.isReleased(try period("2026-01"), output))
    #expect(releases.isReleased(try period("2026-01..02"), output))
    #expect(releases.isReleased(try period("2026-01"), try indicator("economy.budget_revenue")))
    let services = try indicator("industry.service_revenue")
    #expect(!releases.isReleased(try period("2026-10"), services))
    #expect(releases.isReleased(try period("2026-11"), services))
  }

  @Test("takes the day of an announcement before the lag")
  func announced() throws {
    let rule = ReleaseRule(
      indicator: "industry.output", dates: [try period("2026-10"): try day("2026-11-20")])
    let announced = ReleaseCalendar(work: catalogue.calendar.work, rules: [rule], offset: .china)
    let output = try indicator("industry.output")
    #expect(announced.release(of: try period("2026-10"), output).day == (try day("2026-11-20")))
    let now = try moment("2026-11-15T12:00:00")
    #expect(announced.nextDue(of: output, after: now)?.period == (try period("2026-10")))
  }

  @Test("knows a next release for every indicator of the pack that is no sensor")
  func wholePack() throws {
    let now = try moment("2026-11-21T14:32:00")
    #expect(catalogue.indicators.count > 50)
    for indicator in catalogue.indicators {
      if case .interval = indicator.frequency { continue }
      let newest = try #require(releases.newestDue(of: indicator, before: now))
      let next = try #require(releases.nextDue(of: indicator, after: now))
      #expect(newest.moment < now && now <= next.moment, "\(indicator.id)")
    }
  }
}
