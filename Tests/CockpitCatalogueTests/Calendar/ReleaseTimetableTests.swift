import CockpitTestSupport
import Testing

@testable import CockpitCatalogue
@testable import CockpitValues

struct ReleaseTimetableTests {
  @Test("gives each period of each indicator the day of its release")
  func days() throws {
    let catalogue = try HaishuPack.catalogue()
    let releases = catalogue.calendar.releases
    for indicator in catalogue.indicators {
      let timetable = releases.timetable(of: indicator)
      var period = indicator.period(containing: try day("2025-11-30"))
      for _ in 0..<20 {
        guard let known = period else { break }
        let release = releases.release(of: known, indicator)
        #expect(timetable.day(of: known) == release.day, "\(indicator.id) \(known)")
        period = indicator.period(following: known)
      }
    }
  }

  @Test("a day that is announced for a period counts as it is, though nobody works on it")
  func announced() throws {
    let catalogue = try HaishuPack.catalogue()
    let output = try #require(catalogue.indicator("industry.output"))
    let saturday = try day("2030-11-16")
    let releases = ReleaseCalendar(
      work: catalogue.calendar.work,
      rules: [ReleaseRule(indicator: output.id, dates: [try period("2030-10"): saturday])],
      offset: catalogue.offset)
    let timetable = releases.timetable(of: output)
    #expect(timetable.day(of: try period("2030-10")) == saturday)
    #expect(!releases.release(of: try period("2030-10"), output).isProvisional)
    #expect(releases.release(of: try period("2030-11"), output).isProvisional)
  }

  @Test("January alone is not released where it is combined, nor a month that a rule leaves out")
  func released() throws {
    let catalogue = try HaishuPack.catalogue()
    let releases = catalogue.calendar.releases
    let output = releases.timetable(of: try #require(catalogue.indicator("industry.output")))
    #expect(!output.isReleased(try period("2026-01")))
    #expect(!output.isReleased(try period("2026-02")))
    #expect(output.isReleased(try period("2026-01..02")))
    #expect(output.isReleased(try period("2026-03")))
    let revenue = releases.timetable(
      of: try #require(catalogue.indicator("economy.budget_revenue")))
    #expect(revenue.isReleased(try period("2026-01")))
  }
}
