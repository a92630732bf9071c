import CockpitCatalogue
import CockpitTestSupport
import CockpitWording
import Testing

@testable import CockpitJudgement
@testable import CockpitValues

struct FreshnessTests {
  private let catalogue: Catalogue

  init() throws {
    catalogue = try HaishuPack.catalogue()
  }

  private func freshness(
    _ id: String, latest: String?, reported: String? = nil, peers: String? = nil, now: String
  ) throws -> Freshness {
    Freshness.of(
      try #require(catalogue.indicator(id)), latest: try latest.map(period),
      reported: try reported.map(period), peers: try peers.map(period), now: try moment(now),
      releases: catalogue.calendar.releases)
  }

  @Test("J1: on 20 February a combined indicator is 新, January 不单独发布, next due mid-March")
  func j1() throws {
    let reading = try freshness("industry.output", latest: "2025-12", now: "2026-02-20T14:32:00")
    #expect(reading.state == .current)
    #expect(reading.countsAsCurrent)
    #expect(reading.unpublished == (try period("2026-01")))
    #expect(reading.next?.period == (try period("2026-01..02")))
    #expect(reading.next?.day == (try day("2026-03-12")))
    #expect(reading.daysLate == 0)
  }

  @Test("is not late on the eve of a lunar new year that is not announced, but after it")
  func lunarEve() throws {
    var indicator = try #require(catalogue.indicator("economy.budget_revenue"))
    indicator.releaseLagDays = 36
    func state(_ now: String) throws -> Freshness {
      Freshness.of(
        indicator, latest: try period("2026-11"), now: try moment(now),
        releases: catalogue.calendar.releases)
    }
    for now in ["2027-02-05T10:00:00", "2027-02-06T10:00:00", "2027-02-10T10:00:00"] {
      let reading = try state(now)
      #expect(reading.state == .current && reading.daysLate == 0)
      #expect(reading.next?.day == (try day("2027-02-11")) && reading.next?.isProvisional == true)
    }
    let after = try state("2027-02-12T10:00:00")
    #expect(after.state == .pending && after.daysLate == 1)
    #expect(after.awaited?.isProvisional == true)
  }

  @Test("a figure of which nobody says when it comes is never due and never late")
  func unscheduled() throws {
    var indicator = try #require(catalogue.indicator("industry.output"))
    indicator.releaseLagDays = nil
    for now in ["2026-02-20T14:32:00", "2030-01-01T00:00:00"] {
      let reading = Freshness.of(
        indicator, latest: try period("2025-12"), now: try moment(now),
        releases: catalogue.calendar.releases)
      #expect(reading.state == .current)
      #expect(reading.awaited == nil && reading.next == nil && reading.daysLate == 0)
    }
    let never = Freshness.of(
      indicator, latest: nil, now: try moment("2026-02-20T14:32:00"),
      releases: catalogue.calendar.releases)
    #expect(never.state == .missing)
    #expect(never.awaited == nil)
  }

  @Test("a figure that came before the end of its day is not due next")
  func early() throws {
    let came = try freshness(
      "people.hotline_calls", latest: "2026-11-20", now: "2026-11-21T14:32:00")
    #expect(came.next?.period == (try period("2026-11-21")))
    let awaited = try freshness(
      "people.hotline_calls", latest: "2026-11-19", now: "2026-11-21T14:32:00")
    #expect(awaited.next?.period == (try period("2026-11-20")))
  }

  @Test(
    "tells January only while it is over and 1–2月 is not",
    arguments: [
      ("industry.output", "2026-01-31T23:59:59", false),
      ("industry.output", "2026-02-01T00:00:00", true),
      ("industry.output", "2026-02-28T23:59:59", true),
      ("industry.output", "2026-03-01T00:00:00", false),
      ("economy.budget_revenue", "2026-02-20T14:32:00", false),
    ])
  func january(id: String, now: String, isTold: Bool) throws {
    let reading = try freshness(id, latest: "2025-12", now: now)
    #expect((reading.unpublished == (try period("2026-01"))) == isTold)
  }

  @Test(
    "goes from 新 to 待, 迟 and 旧 by the working days after the due day",
    arguments: [
      ("2026-11-12T23:59:59", Freshness.State.current, 0), ("2026-11-13T00:00:00", .pending, 1),
      ("2026-11-17T23:59:59", .pending, 5), ("2026-11-18T00:00:00", .late, 6),
      ("2026-11-25T23:59:59", .late, 13), ("2026-11-26T00:00:00", .stale, 14),
      ("2027-11-26T00:00:00", .stale, 379),
    ])
  func monthlyBoundaries(now: String, state: Freshness.State, daysLate: Int) throws {
    let reading = try freshness("industry.output", latest: "2026-09", now: now)
    #expect(reading.state == state)
    #expect(reading.daysLate == daysLate)
    #expect(reading.awaited?.period == (try period("2026-10")))
    #expect(reading.countsAsCurrent == (state == .current))
  }

  @Test("says since when")
  func since() throws {
    let late = try freshness("industry.output", latest: "2026-09", now: "2026-11-21T14:32:00")
    #expect(late.since == (try moment("2026-11-17T23:59:59")))
    let current = try freshness("industry.output", latest: "2026-10", now: "2026-11-21T14:32:00")
    #expect(current.state == .current)
    #expect(current.since == nil)
    #expect(current.next?.day == (try day("2026-12-14")))
  }

  @Test("is stale once late where peers have the figure")
  func peers() throws {
    func state(_ now: String) throws -> Freshness.State {
      try freshness("industry.output", latest: "2026-09", peers: "2026-10", now: now).state
    }
    #expect(try state("2026-11-17T23:59:59") == .pending)
    #expect(try state("2026-11-18T00:00:00") == .stale)
  }

  @Test(
    "judges daily figures by days, weekends included",
    arguments: [
      ("2026-11-20T23:59:59", Freshness.State.current), ("2026-11-21T00:00:00", .pending),
      ("2026-11-21T23:59:59", .pending), ("2026-11-22T00:00:00", .late),
      ("2026-11-23T23:59:59", .late), ("2026-11-24T00:00:00", .stale),
      ("2026-11-27T23:59:59", .stale), ("2026-11-28T00:00:00", .lost),
    ])
  func dailyBoundaries(now: String, state: Freshness.State) throws {
    #expect(
      try freshness("people.hotline_calls", latest: "2026-11-18", now: now).state == state)
  }

  @Test(
    "judges sensors by their age in intervals",
    arguments: [
      ("safety.water_level", "14:10:00", Freshness.State.current),
      ("safety.water_level", "14:10:01", .late), ("safety.water_level", "14:30:00", .late),
      ("safety.water_level", "14:30:01", .stale), ("safety.water_level", "15:00:00", .stale),
      ("safety.water_level", "15:00:01", .lost), ("safety.water_level", "13:59:00", .current),
      ("city.pm25_hour", "16:00:00", .current), ("city.pm25_hour", "16:00:01", .late),
      ("city.pm25_hour", "18:00:00", .late), ("city.pm25_hour", "18:00:01", .stale),
      ("city.pm25_hour", "23:59:59", .stale),
    ])
  func sensorAges(id: String, clock: String, state: Freshness.State) throws {
    let reading = try freshness(id, latest: "2026-11-21T14:00:00", now: "2026-11-21T\(clock)")
    #expect(reading.state == state)
    #expect(reading.next == nil)
  }

  @Test("loses an hourly sensor after twelve hours")
  func lostSensor() throws {
    let reading = try freshness(
      "city.pm25_hour", latest: "2026-11-21T14:00:00", now: "2026-11-22T02:00:01")
    #expect(reading.state == .lost)
    #expect(reading.since == (try moment("2026-11-22T02:00:00")))
  }

  @Test("does not call a yearly figure late in between")
  func yearly() throws {
    for now in ["2026-01-01T00:00:00", "2026-05-01T00:00:00", "2026-10-27T23:59:59"] {
      #expect(try freshness("industry.rd_ratio", latest: "2024", now: now).state == .current)
    }
    let late = try freshness("industry.rd_ratio", latest: "2024", now: "2026-10-28T00:00:00")
    #expect(late.state == .pending)
  }

  @Test("is 缺 where a figure was due and none ever came, or the source says there is none")
  func missing() throws {
    let never = try freshness("industry.output", latest: nil, now: "2026-11-21T14:32:00")
    #expect(never.state == .missing)
    #expect(never.awaited?.period == (try period("2026-10")))
    #expect(never.daysLate == 9)
    #expect(
      try freshness("safety.rain_1h", latest: nil, now: "2026-11-21T14:32:00").state == .missing)
    let empty = try freshness(
      "industry.output", latest: "2026-09", reported: "2026-10", now: "2026-11-21T14:32:00")
    #expect(empty.state == .missing)
    #expect(empty.latest == (try period("2026-09")))
    #expect(empty.awaited?.period == (try period("2026-11")))
  }

  @Test("reads the latest figure and the latest report off a history")
  func history() throws {
    let output = try #require(catalogue.indicator("industry.output"))
    let reading = Freshness.of(
      output, history: [try figure("2026-09", 860), try figure("2026-10", nil)],
      now: try moment("2026-11-21T14:32:00"), releases: catalogue.calendar.releases)
    #expect(reading.state == .missing)
    #expect(reading.latest == (try period("2026-09")))
  }

  @Test("has a mark and words for each state in both languages")
  func words() {
    #expect(Set(Freshness.State.bestFirst).count == Freshness.State.allCases.count)
    #expect(Set(Freshness.State.bestFirst.map(\.mark)).count == Freshness.State.allCases.count)
    #expect(Freshness.State.late.mark.zh == "迟")
    #expect(Freshness.State.stale.words.en == "old")
  }
}
