import CockpitCatalogue
import CockpitTestSupport
import CockpitValues
import CockpitWarehouse
import Testing

@testable import CockpitJudgement

struct NewestPeriodsTests {
  private static let definitions =
    #""indicators":[{"id":"x.own","name":"自定","unit":"人"},{"id":"x.other","name":"另一","unit":"人"}],"#
  private static let areas = ["330203001", "330203002", "330203003"]

  private static func row(_ indicator: String, _ period: String, _ value: Double, _ area: String)
    -> String
  {
    SituationExample.row(indicator, period, value, area: area)
  }

  private func situation(_ example: inout SituationExample) throws -> Situation {
    example.judge.situation(
      of: example.content, at: Moment(clock: try SituationExample.instant("2026-11-05T08:00:00")))
  }

  @Test("is judged once for each version of the figures, and again only for what a file changed")
  func counts() throws {
    var example = try SituationExample()
    try example.put(
      "a.json",
      Self.areas.flatMap { area in
        ["x.own", "x.other"].map { Self.row($0, "2026-09", 5, area) }
      }, created: "2026-11-01T08:00:00", source: "s", head: Self.definitions)
    let first = try situation(&example)
    first.prepareLists()
    let judged = first.judgings
    #expect(
      first.newestPeriod(of: try #require(first.catalogue.indicator("x.own"))) == .month(2026, 9))
    #expect(first.judgings == judged, "nothing is judged again")

    try example.put(
      "b.json", [Self.row("x.own", "2026-10", 6, "330203002")], created: "2026-11-02T08:00:00",
      source: "s")
    let next = try situation(&example)
    let before = next.judgings
    next.prepareLists()
    #expect(next.judgings == before + 1, "only the indicator of the new row")
    #expect(
      next.newestPeriod(of: try #require(next.catalogue.indicator("x.own"))) == .month(2026, 10))
    #expect(
      next.newestPeriod(of: try #require(next.catalogue.indicator("x.other"))) == .month(2026, 9))
  }

  @Test("is that of the last figure that can be believed, where a newer one cannot")
  func doubted() throws {
    var example = try SituationExample()
    let rows = (1...9).map { Self.row("x.own", "2026-0\($0)", 100 + Double($0), "330203001") }
    try example.put(
      "a.json", rows + [Self.row("x.own", "2026-10", 900_000_000, "330203001")],
      created: "2026-11-01T08:00:00", source: "s",
      head: #""indicators":[{"id":"x.own","name":"自定","unit":"人","kind":"stock"}],"#)
    let situation = try situation(&example)
    let indicator = try #require(situation.catalogue.indicator("x.own"))
    let series = try #require(situation.series(ofIndicator: "x.own").first)
    let reading = situation.reading(of: indicator, series: series)
    #expect(reading.doubted?.period == .month(2026, 10))
    #expect(situation.newestPeriod(of: indicator) == reading.latest?.period)
    #expect(situation.newestPeriod(of: indicator) == .month(2026, 9))
  }
}
