import CockpitCatalogue
import CockpitJudgement
import CockpitValues
import Testing

@testable import CockpitAnalysis

struct UnusualCourseTests {
  private static let indicator = "city.pm25_hour"
  private static let last = "2026-11-21T14:00:00+08:00"

  /// Hourly readings up to 14:00, of so many hours ago.
  private static func course(
    _ hours: some Sequence<Int>, _ value: (Int) -> Double
  ) throws -> UnusualCourse? {
    var example = try OutlookExample()
    let end = try #require(Instant(parsing: last))
    for ago in hours {
      let time = CivilTime(end.adding(seconds: Int64(-ago * 3600)), offset: .china).description
      example.add(indicator, at: time, value(ago))
    }
    let situation = try example.situation()
    return UnusualCourse.of(try #require(situation.readings[indicator]), in: situation)
  }

  @Test("says how many readings it takes to know what is usual")
  func unknown() throws {
    let course = try Self.course(0..<40) { Double(30 + $0 % 7) }
    #expect(course?.state == .unknown(count: 40, needed: 193))
  }

  @Test("is as usual where the days are alike, with what is usual at the hour")
  func usual() throws {
    let course = try Self.course(0..<480) { 30 + Double(($0 % 24) * 5 % 17) + Double($0 % 3) }
    #expect(course?.state == .usual)
    #expect(((course?.expected ?? 0) - 31).magnitude < 1.5)
  }

  @Test("departs from the reading on with which the smoothed course left what is usual")
  func departs() throws {
    let course = try Self.course(0..<480) { 30 + Double($0 * 7 % 5) + ($0 < 12 ? 40 : 0) }
    guard case .departs(let since)? = course?.state else {
      Issue.record("\(String(describing: course))")
      return
    }
    let first = try #require(Period(parsing: "2026-11-21T03:00:00+08:00", offset: .china))
    let third = try #require(Period(parsing: "2026-11-21T06:00:00+08:00", offset: .china))
    #expect(first <= since && since <= third)
    #expect((course?.score ?? 0) > 3.75)
  }

  @Test("says nothing of what is no sensor, and of one that is late")
  func silent() throws {
    #expect(try Self.course(40..<480) { Double(30 + $0 % 7) } == nil)
    var example = try OutlookExample()
    for month in 1...9 { example.add("economy.fdi", .month(2026, month), Double(month)) }
    let situation = try example.situation()
    let reading = try #require(situation.readings["economy.fdi"])
    #expect(UnusualCourse.of(reading, in: situation) == nil)
  }
}
